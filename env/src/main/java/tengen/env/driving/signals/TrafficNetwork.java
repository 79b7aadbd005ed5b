package tengen.env.driving.signals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Junctions, roads, lanes and signal plans; immutable. Its text has a line for each thing, {@code
 * #} begins a comment, and nodes are named before they are used:
 *
 * <pre>
 * junction A 0 0                        # metres to the east and to the north
 * gate west -250 0 rate 600             # vehicles an hour where the profile is 1
 * gate east 250 0
 * gate north 0 250 rate 300
 * road west A : north east              # lanes from left to right, and where they lead
 * road north A speed 8.3 : east+west
 * road A east
 * road A north
 * road A west length 300
 * turns west A : north=0.2 east=0.8     # equal shares if nothing is said
 * phase A : west>east west>north        # what is green at the same time
 * phase A : north>east north>west
 * </pre>
 *
 * <p>Vehicles keep to the right. Ways that cross or that lead into one road are never green
 * together.
 */
public final class TrafficNetwork {

  /** A vehicle's length and the gap before it when it stands, in metres. */
  static final double SPACING = 7.5;

  final NetworkPlan plan;

  /** Nodes that are junctions, in the order of the text. */
  int[] junctions;

  /** Of each road: where it ends, in {@link #junctions}; -1 for a gate, where vehicles leave. */
  int[] end;

  /** Of each road: seconds from its start to its stop line. */
  int[] travel;

  /** Of each road: its first lane and how many there are. */
  int[] firstLane;

  int[] lanes;

  /** Of each road: its first way over the junction at its end and how many there are. */
  int[] firstWay;

  int[] ways;

  /** Of each lane: its road, and how many vehicles it holds. */
  int[] laneRoad;

  int[] capacity;

  /** Of each way: the road that it leaves and the one that it takes. */
  int[] wayFrom;

  int[] wayTo;

  /** Of each way: its share of the road's vehicles, and the shares up to and with it. */
  double[] share;

  double[] shareUpTo;

  /** {@code [way][]} The lanes that lead there. */
  int[][] wayLanes;

  /** {@code [lane][]} The ways that begin in a lane. */
  int[][] laneWays;

  /** {@code [junction][]} Roads, lanes and ways towards a junction. */
  int[][] roadsOf;

  int[][] lanesOf;
  int[][] waysOf;

  /** {@code [junction][]} Roads away from a junction. */
  int[][] roadsFrom;

  /** {@code [junction][phase][]} Whether each of {@link #waysOf} is green. */
  boolean[][][] green;

  /** Roads from gates with a rate, their rates an hour, and whether the gate is east or west. */
  int[] entries;

  double[] rate;
  boolean[] eastWest;

  TrafficNetwork(NetworkPlan plan) {
    this.plan = plan;
  }

  /**
   * Reads a text.
   *
   * @param speed in m/s on roads that say none
   * @throws IllegalArgumentException if a line cannot be read, or what it says cannot be; names the
   *     line
   */
  public static TrafficNetwork parse(String text, double speed) {
    return new NetworkAssembly(NetworkParser.parse(text, speed)).network;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if that fails
   * @throws IllegalArgumentException as {@link #parse}; names the file too
   */
  public static TrafficNetwork read(Path file, double speed) throws IOException {
    if (Files.size(file) > 4L * NetworkParser.MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          file + ": a network has at most " + NetworkParser.MAX_CHARACTERS + " characters");
    }
    try {
      return parse(Files.readString(file), speed);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** Names of the junctions, in the order of the text. */
  public List<String> junctionNames() {
    return Arrays.stream(junctions).mapToObj(plan::name).toList();
  }

  /** How many phases a junction has. */
  public int phases(int junction) {
    return green[junction].length;
  }

  int maxPhases() {
    int most = 0;
    for (boolean[][] phases : green) {
      most = Math.max(most, phases.length);
    }
    return most;
  }

  int maxLanes() {
    int most = 0;
    for (int[] lanesHere : lanesOf) {
      most = Math.max(most, lanesHere.length);
    }
    return most;
  }

  /** The name of the node where a road comes from. */
  String origin(int road) {
    return plan.name(plan.roads.get(road).from());
  }

  /** Counts, such as {@code "9 junctions, 48 roads"}. */
  @Override
  public String toString() {
    return "signals of "
        + junctions.length
        + " junctions, "
        + end.length
        + " roads, "
        + laneRoad.length
        + " lanes";
  }
}
