/**
 * Benchmarks for JMH, to look closer than {@code tengen bench} does.
 *
 * <p>Start at {@link tengen.bench.jmh.BoardBenchmark}. Imports everything below {@code bench}.
 */
package tengen.bench.jmh;
