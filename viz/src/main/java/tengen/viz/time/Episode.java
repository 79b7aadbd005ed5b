package tengen.viz.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tengen.agents.Insight;
import tengen.env.ActionNames;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Measures;
import tengen.env.Snapshot;
import tengen.selfplay.train.Agent;
import tengen.viz.scene.Frame;
import tengen.viz.scene.PlainFrame;

/**
 * An episode that can be gone through in both directions: the agent acts where nobody has been yet;
 * elsewhere its actions are repeated from the last snapshot, which gives the same states bit for
 * bit. Belongs to one thread.
 */
final class Episode<A> {

  /** More snapshots than this are thinned out, so that long episodes stay small. */
  private static final int MOST_MARKS = 256;

  /** A state to go on from, and what was seen in it. */
  private record Mark(Snapshot snapshot, float[] observation) {}

  private final Agent<A> agent;
  private final Environment<A> world;
  private final Optional<Measures> measures;
  private final Optional<CostSource> costs;
  private final Optional<Supplier<Frame>> eye;
  private final List<A> actions = new ArrayList<>();
  private final List<Insight> insights = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private int interval = 16;
  private Course course;
  private int step;
  private float[] observation;

  /**
   * Begins an episode.
   *
   * @param title of the world
   * @param eyes make what draws the world, once it has begun
   */
  Episode(Agent<A> agent, String title, long seed, Eyes eyes) {
    this.agent = agent;
    observation = agent.begin(seed);
    world = agent.environment(); // may be another one in each episode
    measures = world.as(Measures.class);
    costs = world.as(CostSource.class);
    eye = eyes.of(world);
    course =
        Course.begin(
            new Course.Setting(
                title,
                agent.name(),
                seed,
                measures.map(Measures::measures).orElse(List.of()),
                world.observationSpace(),
                world.actionSpace(),
                world.as(ActionNames.class).map(ActionNames::actionNames).orElse(List.of())));
    marks.add(new Mark(world.snapshot(), observation));
    think();
  }

  /* What the agent makes of a state that nobody has been in. */
  private void think() {
    Insight insight = course.ended() ? Insight.NONE : agent.insight(observation);
    insights.add(insight);
    course = course.expecting(insight.value());
  }

  int step() {
    return step;
  }

  Course course() {
    return course;
  }

  /**
   * Goes on by a step.
   *
   * @return false at the end of the episode, where nothing happens
   */
  boolean forward() {
    if (step < actions.size()) {
      observation = world.step(actions.get(step)).observation();
      step++;
      return true;
    }
    if (course.ended()) {
      return false;
    }
    take(agent.act(observation));
    return true;
  }

  /**
   * Leaves what is known to follow, and does something else.
   *
   * @throws IllegalArgumentException if the world does not know such an action; nothing is lost
   */
  void branch(A action) {
    if (course.ended() && step == course.length()) {
      return;
    }
    Environment.Step next = world.step(action); // refuses wrong actions
    actions.subList(step, actions.size()).clear();
    insights.subList(step + 1, insights.size()).clear();
    marks.subList(Math.min(marks.size(), step / interval + 1), marks.size()).clear();
    course = course.cut(step);
    took(action, next);
  }

  private void take(A action) {
    took(action, world.step(action));
  }

  private void took(A action, Environment.Step next) {
    actions.add(action);
    observation = next.observation();
    step++;
    double cost = costs.map(CostSource::cost).orElse(Double.NaN);
    course = course.after(next.reward(), cost, next.ended());
    think();
    if (step % interval == 0) {
      mark();
    }
  }

  private void mark() {
    marks.add(new Mark(world.snapshot(), observation));
    if (marks.size() > MOST_MARKS) {
      for (int i = marks.size() - 1; i > 0; i--) {
        if (i % 2 == 1) {
          marks.remove(i);
        }
      }
      interval *= 2;
    }
  }

  /** Goes to a step; beyond what is known the agent acts, until the end at most. */
  void seek(int target) {
    int wanted = Math.max(0, target);
    if (wanted < step) {
      int mark = Math.min(wanted / interval, marks.size() - 1);
      world.restore(marks.get(mark).snapshot());
      observation = marks.get(mark).observation();
      step = mark * interval;
    }
    while (step < wanted && forward()) {
      // As far as it goes.
    }
  }

  /** The episode where it is now. */
  Moment moment() {
    double[] measured = new double[course.setting().measures().size()];
    measures.ifPresent(from -> from.measures(measured));
    return new Moment(
        step,
        eye.map(Supplier::get).orElseGet(this::plain),
        observation.clone(),
        step == 0 ? null : actions.get(step - 1),
        insights.get(step),
        measured,
        course);
  }

  private Frame plain() {
    return new PlainFrame(world.toString(), world.observationSpace(), observation.clone());
  }
}
