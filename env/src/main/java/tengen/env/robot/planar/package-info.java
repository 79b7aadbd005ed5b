/**
 * Robots in the plane, in the manner of Gymnasium's Box2D worlds, on the engine dyn4j: a lander and
 * a walker with two legs.
 *
 * <p>Start at {@link tengen.env.robot.planar.Lander}; {@code PlanarWorld} has what both share.
 * Imports {@code tengen.env}.
 */
package tengen.env.robot.planar;
