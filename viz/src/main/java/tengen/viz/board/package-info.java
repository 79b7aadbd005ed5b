/**
 * Board games as pictures: Go, and the small games.
 *
 * <p>Start at {@link tengen.viz.board.BoardFrame}. A new board is a class that extends {@code
 * Board} and has its name in {@link tengen.viz.board.BoardFrame.Kind}. Imports {@code tengen.env}
 * and {@code tengen.viz.scene}.
 */
package tengen.viz.board;
