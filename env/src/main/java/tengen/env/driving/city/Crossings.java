package tengen.env.driving.city;

/** Where pedestrians cross streets, at right angles. */
final class Crossings {

  /** Half of the length of a street that a crossing takes, m. */
  static final double HALF = 1.5;

  final int count;

  /** Where they cross the middle of the street, and which way: x, y, cosine, sine. */
  final double[] place;

  /** Half of the width of the street, m. */
  final double[] half;

  /** The lanes crossed. */
  final int[][] lanes;

  /** Where on these lanes, m. */
  final double[][] at;

  /** For each lane its crossing, NONE if it has none; and where. */
  final int[] ofLane;

  final double[] where;

  Crossings(int count, int lanes) {
    this.count = count;
    place = new double[4 * count];
    half = new double[count];
    this.lanes = new int[count][];
    at = new double[count][];
    ofLane = new int[lanes];
    where = new double[lanes];
    java.util.Arrays.fill(ofLane, Roads.NONE);
  }
}
