package tengen.viz.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import tengen.env.Environment;
import tengen.env.game.GameState;

/** Finds the scene of a world. */
public final class Scenes {

  private static final List<Scene<?>> ALL = load();

  private Scenes() {}

  private static List<Scene<?>> load() {
    List<Scene<?>> all = new ArrayList<>();
    ServiceLoader.load(Scene.class).forEach(all::add);
    return List.copyOf(all);
  }

  /** What draws an environment as it is, whenever asked; the first scene that knows it. */
  public static Optional<Supplier<Frame>> of(Environment<?> environment) {
    return ALL.stream().map(scene -> in(environment, scene)).flatMap(Optional::stream).findFirst();
  }

  private static <W> Optional<Supplier<Frame>> in(Environment<?> environment, Scene<W> scene) {
    // Asked anew each time: the state of a game may be another object after a step.
    return environment
        .as(scene.world())
        .map(world -> () -> scene.capture(environment.as(scene.world()).orElse(world)));
  }

  /** What draws a position as it is, whenever asked. */
  public static Optional<Supplier<Frame>> of(GameState state) {
    return ALL.stream()
        .filter(scene -> scene.world().isInstance(state))
        .findFirst()
        .map(scene -> of(state, scene));
  }

  private static <W> Supplier<Frame> of(GameState state, Scene<W> scene) {
    W world = scene.world().cast(state);
    return () -> scene.capture(world);
  }
}
