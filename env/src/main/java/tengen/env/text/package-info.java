/**
 * Gymnasium's toy text, number for number, and its transition tables as data.
 *
 * <p>Start at {@link tengen.env.text.TransitionTable} and {@link tengen.env.text.FrozenLake};
 * {@link tengen.env.text.ValueIteration} solves a table. Imports {@code tengen.env}; the replay of
 * recorded traces also {@code tengen.env.check}.
 */
package tengen.env.text;
