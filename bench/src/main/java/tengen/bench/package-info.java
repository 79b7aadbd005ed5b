/**
 * Speed, side by side with peers that are installed.
 *
 * <p>Start at {@link tengen.bench.BenchCommand}. Imports everything below it.
 */
package tengen.bench;
