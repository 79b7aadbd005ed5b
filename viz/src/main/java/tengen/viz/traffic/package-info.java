/**
 * Traffic lights and their queues from above.
 *
 * <p>Start at {@link tengen.viz.traffic.TrafficScene}. Imports {@code tengen.env.driving.signals}
 * and {@code tengen.viz.scene}.
 */
package tengen.viz.traffic;
