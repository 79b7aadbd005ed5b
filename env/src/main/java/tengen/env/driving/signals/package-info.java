/**
 * Traffic lights: junctions with queues, phases, yellow and all-red times, one controller for all
 * of them or one each, in the manner of SUMO-RL.
 *
 * <p>Start at {@link tengen.env.driving.signals.TrafficSignals}. Imports {@code tengen.env}, {@code
 * tengen.env.multi} and {@code tengen.env.io}.
 */
package tengen.env.driving.signals;
