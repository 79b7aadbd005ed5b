/**
 * RL4J as a baseline: any environment of discrete actions as its {@code MDP}, any of its policies
 * as an actor, its DQN and its A3C as learners.
 *
 * <p>Start at {@link tengen.agents.rl4j.EnvironmentMdp}, or at {@link
 * tengen.agents.rl4j.Rl4jLearner} for how RL4J's own loop is led step by step. Imports {@code
 * tengen.agents}, {@code tengen.env}, RL4J, DL4J and ND4J; nothing else in the house sees the last
 * three.
 */
package tengen.agents.rl4j;
