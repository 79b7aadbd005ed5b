/**
 * Trained policies for programs in other languages, as JSON over HTTP.
 *
 * <p>Start at {@link tengen.selfplay.serve.PolicyServer}. Imports {@code tengen.selfplay.train}.
 */
package tengen.selfplay.serve;
