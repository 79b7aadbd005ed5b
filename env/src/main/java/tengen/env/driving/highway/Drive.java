package tengen.env.driving.highway;

import java.util.List;
import java.util.Optional;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Goals;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Nearest;
import tengen.env.Snapshot;
import tengen.env.Space;

/** A scene as an environment; how the agent acts is for subclasses. */
abstract class Drive<A>
    implements Environment<A>, CostSource, Measures, Heuristics<A>, HighwayView {

  final Stage stage;
  private final Advice advice;
  private final Space.Box observations;
  private HighwayMap map;

  Drive(Stage stage) {
    this.stage = stage;
    advice = new Advice(stage);
    observations = stage.view.space();
  }

  @Override
  public final Space.Box observationSpace() {
    return observations;
  }

  @Override
  public final float[] reset(long seed) {
    return stage.begin(seed);
  }

  /** The rules for those who know none. */
  final Advice advice() {
    return advice;
  }

  final void requireRunning() {
    if (!stage.running()) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
  }

  @Override
  public final Snapshot snapshot() {
    return stage.snapshot();
  }

  @Override
  public final void restore(Snapshot snapshot) {
    stage.restore(snapshot);
  }

  @Override
  public final double cost() {
    return stage.cost();
  }

  @Override
  public final List<String> measures() {
    return stage.names;
  }

  @Override
  public final void measures(double[] out) {
    stage.measures(out);
  }

  @Override
  public final List<String> heuristics() {
    return List.of(advice.name());
  }

  final void requireHeuristic(String name) {
    if (!heuristics().contains(name)) {
      throw new IllegalArgumentException(
          "there is no heuristic \""
              + name
              + "\" (there is "
              + advice.name()
              + ")"
              + Nearest.hint(name, heuristics()));
    }
    requireRunning();
  }

  @Override
  public <T> Optional<T> as(Class<T> kind) {
    if (kind == Goals.class) {
      boolean goals = stage.view instanceof GoalView && stage.scene instanceof Goals;
      return goals ? Optional.of(kind.cast(stage.scene)) : Optional.empty();
    }
    return Environment.super.as(kind);
  }

  @Override
  public final HighwayMap map() {
    if (map == null) {
      map = Survey.of(stage.scene.roads);
    }
    return map;
  }

  @Override
  public final HighwayMoment moment() {
    return Observer.moment(stage);
  }

  @Override
  public final String toString() {
    return Sketch.of(stage);
  }
}
