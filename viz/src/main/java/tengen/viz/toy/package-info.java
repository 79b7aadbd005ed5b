/**
 * Toy text's worlds on their grids.
 *
 * <p>Start at {@link tengen.viz.toy.FrozenLakeScene}. Imports {@code tengen.env.text} and {@code
 * tengen.viz.scene}.
 */
package tengen.viz.toy;
