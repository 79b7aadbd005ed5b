package tengen.env.wrapper;

import java.util.Objects;
import java.util.Optional;
import tengen.env.Environment;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * An environment that answers as the one inside does, for wrappers to change one thing of.
 *
 * @param <A> the action
 */
abstract class Wrapper<A> implements Environment<A> {

  /** What is wrapped; only {@link RandomParameters} ever replaces it. */
  Environment<A> inner;

  Wrapper(Environment<A> inner) {
    this.inner = Objects.requireNonNull(inner, "inner");
  }

  /** Settings as the chain shows them; empty if there are none. */
  String settings() {
    return "";
  }

  /* How many of this kind lie beneath: each of them draws from a stream of its own. */
  final long copiesBeneath() {
    long copies = 0;
    for (Environment<?> e = inner; e instanceof Wrapper<?> wrapper; e = wrapper.inner) {
      copies += wrapper.getClass() == getClass() ? 1 : 0;
    }
    return copies;
  }

  final IllegalArgumentException foreign(Snapshot snapshot) {
    return new IllegalArgumentException("not a snapshot of " + this + ": " + snapshot);
  }

  @Override
  public Space.Box observationSpace() {
    return inner.observationSpace();
  }

  @Override
  public Space<A> actionSpace() {
    return inner.actionSpace();
  }

  @Override
  public float[] reset(long seed) {
    return inner.reset(seed);
  }

  @Override
  public Step step(A action) {
    return inner.step(action);
  }

  @Override
  public Snapshot snapshot() {
    return inner.snapshot();
  }

  @Override
  public void restore(Snapshot snapshot) {
    inner.restore(snapshot);
  }

  @Override
  public <T> Optional<T> as(Class<T> kind) {
    Optional<T> own = Environment.super.as(kind);
    return own.isPresent() ? own : inner.as(kind);
  }

  @Override
  public void close() {
    inner.close();
  }

  /** The chain, outermost first, such as {@code "TimeLimit(200)<FrameStack(4)<CartPole>>"}. */
  @Override
  public final String toString() {
    String name = getClass().getSimpleName();
    String settings = settings().isEmpty() ? "" : "(" + settings() + ")";
    String world =
        inner instanceof Wrapper<?> wrapper ? wrapper.toString() : inner.getClass().getSimpleName();
    return name + settings + "<" + world + ">";
  }
}
