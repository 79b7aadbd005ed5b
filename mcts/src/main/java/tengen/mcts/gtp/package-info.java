/**
 * The Go Text Protocol, version 2: an engine that any client can drive, and a client that drives
 * any engine.
 *
 * <p>Start at {@link tengen.mcts.gtp.GtpEngine} and {@link tengen.mcts.gtp.GtpClient}. Imports
 * {@code tengen.env.go}, {@code tengen.env.go.sgf} and {@code tengen.mcts}.
 */
package tengen.mcts.gtp;
