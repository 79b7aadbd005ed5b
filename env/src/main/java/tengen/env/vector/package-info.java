/**
 * Many environments as rows of flat arrays, the form that learners use.
 *
 * <p>Start at {@link tengen.env.vector.VectorEnvironment}; {@link
 * tengen.env.vector.VectorEnvironments} makes one by name. Imports {@code tengen.env}, {@code
 * tengen.env.grid} and {@code tengen.env.multi}.
 */
package tengen.env.vector;
