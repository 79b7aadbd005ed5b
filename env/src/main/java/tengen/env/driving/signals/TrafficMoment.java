package tengen.env.driving.signals;

import java.util.List;

/**
 * Lights and vehicles at a moment. A copy: nobody changes it.
 *
 * @param lanes in the order of their numbers
 * @param open whether vehicles may take each way; not to be changed
 * @param junctions in the order of their numbers
 * @param outside vehicles that wait for room at the start of each road; not to be changed
 * @param second of the episode
 * @param episodeSeconds how long an episode is
 * @param inside vehicles on roads
 * @param left vehicles that have left the network
 * @param meanWaiting seconds that a vehicle has waited so far
 */
public record TrafficMoment(
    List<Lane> lanes,
    boolean[] open,
    List<Junction> junctions,
    int[] outside,
    int second,
    int episodeSeconds,
    int inside,
    long left,
    double meanWaiting) {

  /** What a light shows. */
  public enum Light {
    RED,
    YELLOW,
    GREEN
  }

  /**
   * A lane with its vehicles, the first one first.
   *
   * @param along {@code [vehicles]} metres from the start of the road
   * @param waited {@code [vehicles]} seconds that it has waited; -1 for one that drives
   */
  public record Lane(Light light, float[] along, int[] waited) {}

  /**
   * A junction.
   *
   * @param phase that is green or will be, from 0
   * @param changing whether it is yellow or all red on the way there
   * @param seconds in this stage
   * @param queue vehicles that wait towards it
   */
  public record Junction(int phase, boolean changing, int seconds, int queue) {}
}
