/**
 * Gymnasium's classic control as pictures.
 *
 * <p>Start at {@link tengen.viz.classic.CartPoleScene}. Imports {@code tengen.env.classic}, {@code
 * tengen.viz.gl} and {@code tengen.viz.scene}.
 */
package tengen.viz.classic;
