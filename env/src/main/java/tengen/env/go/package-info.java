/**
 * Go on boards from 2x2 to 25x25: rules, an incremental board, superko, scoring, input planes.
 *
 * <p>Start at {@link tengen.env.go.GoGame}; {@link tengen.env.go.GoBoard} is the fast part. Imports
 * only {@code tengen.env} and {@code tengen.env.game}.
 */
package tengen.env.go;
