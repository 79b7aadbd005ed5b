/**
 * The experiment and what it stands on: a directory in, a directory out.
 *
 * <p>Start at {@link tengen.selfplay.run.RunDirectory} for the files of a run, at {@link
 * tengen.selfplay.run.Settings} for what a user can set, at {@link tengen.selfplay.run.AtomicFiles}
 * for how every file is written. Imports {@code tengen.env} and {@code tengen.mcts}.
 */
package tengen.selfplay.run;
