package tengen.env.wrapper;

import tengen.env.Environment;
import tengen.env.Space;

/**
 * Shows all named parts of an observation as one part {@code "observation"} of shape {@code
 * [width]}, as Gymnasium's {@code FlattenObservation} does. The numbers stay as they are.
 *
 * @param <A> the action
 */
public final class FlattenObservation<A> extends Wrapper<A> {

  private final Space.Box space;

  /** Flattens. */
  public FlattenObservation(Environment<A> inner) {
    super(inner);
    Space.Box parts = inner.observationSpace();
    space = Space.Box.of(parts.low(), parts.high());
  }

  @Override
  public Space.Box observationSpace() {
    return space;
  }
}
