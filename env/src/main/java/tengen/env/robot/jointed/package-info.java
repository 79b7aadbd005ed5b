/**
 * Jointed robots on the physics engine PhysX: legs that walk, an arm that reaches, pushes and
 * picks.
 *
 * <p>Start at {@link tengen.env.robot.jointed.Quadruped}. Imports {@code tengen.env}.
 */
package tengen.env.robot.jointed;
