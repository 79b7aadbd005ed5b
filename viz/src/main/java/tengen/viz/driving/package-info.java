/**
 * Roads from above.
 *
 * <p>Start at {@link tengen.viz.driving.CityScene}. Imports {@code tengen.env.driving} and {@code
 * tengen.viz.scene}.
 */
package tengen.viz.driving;
