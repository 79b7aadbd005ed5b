/**
 * Workshops: job shops and flexible job shops as environments, with machines that fail and orders
 * that cannot wait, as one-player games for search, and an exact solver for small ones.
 *
 * <p>Start at {@link tengen.env.scheduling.Scheduling}. Imports {@code tengen.env}, {@code
 * tengen.env.game} and {@code tengen.env.io}.
 */
package tengen.env.scheduling;
