/**
 * Board games for two players who see everything: tic-tac-toe, Connect Four, Othello, Hex, Y,
 * Breakthrough and Gomoku, with the moves and the pictures of OpenSpiel.
 *
 * <p>Start at {@link tengen.env.board.TicTacToe}, the smallest, or {@link
 * tengen.env.board.BoardGames}, which lists them. Imports {@code tengen.env} and {@code
 * tengen.env.game}; and {@code tengen.env.check} for the comparison with OpenSpiel.
 */
package tengen.env.board;
