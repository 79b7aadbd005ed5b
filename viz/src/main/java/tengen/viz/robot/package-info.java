/**
 * Robots: those with joints in three dimensions, the others in the plane.
 *
 * <p>Start at {@link tengen.viz.robot.JointedScene}. Imports {@code tengen.env.robot} and {@code
 * tengen.viz.scene}.
 */
package tengen.viz.robot;
