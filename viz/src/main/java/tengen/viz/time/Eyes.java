package tengen.viz.time;

import java.util.function.Supplier;
import tengen.env.Environment;
import tengen.viz.scene.Frame;

/** Finds what draws a world, once an episode of it has begun. */
@FunctionalInterface
public interface Eyes {

  /** Draws the world as it is, whenever asked. */
  Supplier<Frame> of(Environment<?> world);
}
