package tengen.viz.time;

import java.util.Optional;
import java.util.function.Supplier;
import tengen.env.Environment;
import tengen.viz.scene.Frame;

/** Finds what draws a world, once an episode of it has begun. */
@FunctionalInterface
public interface Eyes {

  /** Draws the world as it is, whenever asked; empty where there is no scene for it. */
  Optional<Supplier<Frame>> of(Environment<?> world);
}
