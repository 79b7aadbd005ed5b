/**
 * A city with traffic, and cars in it that learn to drive: the driving grid.
 *
 * <p>Start at {@link tengen.env.driving.city.DrivingGrid}; {@link tengen.env.driving.city.CityPlan}
 * is a map as data, {@code Roads} the lanes made of it, {@code Drivers} drive the others. Imports
 * {@code tengen.env}, {@code tengen.env.driving} and {@code tengen.env.multi}.
 */
package tengen.env.driving.city;
