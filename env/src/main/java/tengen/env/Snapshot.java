package tengen.env;

/**
 * A state of an environment that can be put back. Immutable; each environment has a record of its
 * own that implements this and holds the state of its random streams too.
 */
public interface Snapshot {}
