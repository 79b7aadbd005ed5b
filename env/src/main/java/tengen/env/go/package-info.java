/**
 * Go on boards from 2x2 to 25x25: rules, an incremental board, superko, scoring, input planes.
 *
 * <p>Start at {@link tengen.env.go.GoGame}; {@code GoBoard} is the fast part, {@code Course} the
 * rules of play, {@code Counting} those of the score. Imports {@code tengen.env}, {@code
 * tengen.env.game} and, to replay recorded games, {@code tengen.env.check}.
 */
package tengen.env.go;
