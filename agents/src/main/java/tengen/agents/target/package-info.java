/**
 * What a value or a policy is trained towards, in plain Java on flat arrays: advantages, returns,
 * temporal differences, projections of distributions, running statistics.
 *
 * <p>Start at {@link tengen.agents.target.Trajectories}, what on-policy targets are computed from,
 * and {@link tengen.agents.target.QTarget}, those of single transitions. Numbers are double, so
 * that they can be compared with what peers recorded; the methods that take float arrays are the
 * same formulas for what comes from an engine. Imports {@code tengen.env} only.
 */
package tengen.agents.target;
