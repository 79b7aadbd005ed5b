/**
 * The worlds of highway-env, with its numbers: highway, merge, roundabout, intersection, parking,
 * racetrack.
 *
 * <p>Start at {@link tengen.env.driving.highway.HighwayFamily}. A {@code Scene} is a place with its
 * traffic and its reward, a {@code Drive} the world around it. Vehicles are rows of {@code
 * Traffic}, moved by {@code Drivers}, which decide, and {@code Motion}, which obeys physics.
 * Imports {@code tengen.env} and {@code tengen.env.driving}; the replay of recorded traces also
 * {@code tengen.env.check}.
 */
package tengen.env.driving.highway;
