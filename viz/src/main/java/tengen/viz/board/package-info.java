/**
 * Board games as pictures: Go, and the small games.
 *
 * <p>Start at {@link tengen.viz.board.BoardFrame}. Imports {@code tengen.env} and {@code
 * tengen.viz.scene}.
 */
package tengen.viz.board;
