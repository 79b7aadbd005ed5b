package tengen.env.driving.city;

import java.util.BitSet;

/** Which square metres are road: a raster of the ground. */
final class RoadMap {

  private static final double MARGIN = 10;

  private final double x0;
  private final double y0;
  private final int width;
  private final int height;
  private final BitSet road;

  RoadMap(Roads roads) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int i = 0; i < roads.px.length; i++) {
      box[0] = Math.min(box[0], roads.px[i]);
      box[1] = Math.min(box[1], roads.py[i]);
      box[2] = Math.max(box[2], roads.px[i]);
      box[3] = Math.max(box[3], roads.py[i]);
    }
    x0 = box[0] - MARGIN;
    y0 = box[1] - MARGIN;
    width = (int) Math.ceil(box[2] + MARGIN - x0);
    height = (int) Math.ceil(box[3] + MARGIN - y0);
    road = new BitSet(width * height);
    double[] pose = new double[4];
    for (int lane = 0; lane < roads.lanes; lane++) {
      for (double s = 0; s <= roads.length[lane]; s += 0.5) {
        roads.pose(lane, s, pose, 0);
        for (double side = -Roads.LANE_WIDTH / 2; side <= Roads.LANE_WIDTH / 2; side += 0.55) {
          int cell = cell(pose[0] - side * pose[3], pose[1] + side * pose[2]);
          if (cell >= 0) {
            road.set(cell);
          }
        }
      }
    }
  }

  private int cell(double x, double y) {
    int i = (int) Math.floor(x - x0);
    int j = (int) Math.floor(y - y0);
    return i < 0 || j < 0 || i >= width || j >= height ? -1 : j * width + i;
  }

  /** Whether there is road at a place, to a metre. */
  boolean isRoad(double x, double y) {
    int cell = cell(x, y);
    return cell >= 0 && road.get(cell);
  }
}
