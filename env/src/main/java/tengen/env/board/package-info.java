/**
 * Board games small enough to know the truth about: tic-tac-toe and Connect Four.
 *
 * <p>Start at {@link tengen.env.board.TicTacToe}. Imports {@code tengen.env} and {@code
 * tengen.env.game}.
 */
package tengen.env.board;
