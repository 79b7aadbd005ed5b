/**
 * Gymnasium's classic control, number for number.
 *
 * <p>Start at {@link tengen.env.classic.CartPole}. Imports {@code tengen.env} and {@code
 * tengen.env.vector}; the replay of recorded traces also {@code tengen.env.check}.
 */
package tengen.env.classic;
