/**
 * A robot on two driven wheels that cleans the rooms of a flat before its battery ends, and returns
 * to its dock.
 *
 * <p>Start at {@link tengen.env.robot.cleaning.CleaningRobot}; {@code Flat} is where it drives,
 * {@code Body} how, {@code KnownMap} what it has found out, {@code Ways} what it makes of that.
 * Inside, lengths are counted in squares of 0.1 m, x to the right and y upwards. Imports {@code
 * tengen.env}.
 */
package tengen.env.robot.cleaning;
