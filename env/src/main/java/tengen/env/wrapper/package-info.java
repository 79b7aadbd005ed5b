/**
 * One class for each change to an environment: {@code new TimeLimit<>(new FrameStack<>(env, 4),
 * 200)}. A chain prints itself, its snapshot holds the state of every link, and an episode stays a
 * pure function of its seed and its actions; only the two running normalisers remember other
 * episodes, until they are frozen.
 *
 * <p>Start at {@link tengen.env.wrapper.TimeLimit}. Imports {@code tengen.env}.
 */
package tengen.env.wrapper;
