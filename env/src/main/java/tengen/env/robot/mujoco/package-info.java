/**
 * Gymnasium's MuJoCo tasks, number for number, where MuJoCo is installed.
 *
 * <p>Start at {@link tengen.env.robot.mujoco.MuJoCoEnvironment}; {@code Task} says what a task adds
 * to {@code Simulation}. Imports {@code tengen.env}.
 */
package tengen.env.robot.mujoco;
