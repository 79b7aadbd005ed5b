package tengen.bench;

/** Something to be timed. */
interface Work extends AutoCloseable {

  /** Does some of it, a few milliseconds at a time, and returns how many units that were. */
  long run();

  @Override
  default void close() {}
}
