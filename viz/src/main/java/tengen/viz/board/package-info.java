/**
 * Board games as pictures: Go, and the small games.
 *
 * <p>Start at {@link tengen.viz.board.BoardScene}. Imports {@code tengen.env.game}, {@code
 * tengen.env.go}, {@code tengen.env.board} and {@code tengen.viz.gl}.
 */
package tengen.viz.board;
