/**
 * Game records in the Smart Game Format, FF[3] and FF[4]: reading, writing and the moves of a game
 * of Go.
 *
 * <p>Start at {@link tengen.env.go.sgf.Sgf}. Imports {@code tengen.env.check}.
 */
package tengen.env.go.sgf;
