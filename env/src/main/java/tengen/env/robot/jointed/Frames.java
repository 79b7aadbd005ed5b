package tengen.env.robot.jointed;

import java.util.List;

/**
 * Where the links of a robot are and how they move, from the positions and speeds of its joints:
 * forward kinematics (Featherstone 2008, Rigid Body Dynamics Algorithms, chapter 4).
 */
final class Frames {

  private final List<Link> links;
  private final int n;

  /** Origins of the links in the world [m], three numbers a link. */
  private final double[] origin;

  /** Row-major rotations from the links' frames to the world, nine numbers a link. */
  private final double[] turn;

  /** Velocities of the origins [m/s]. */
  private final double[] velocity;

  /** Angular velocities [rad/s], in the world. */
  private final double[] spin;

  Frames(List<Link> links) {
    this.links = links;
    n = links.size();
    origin = new double[3 * n];
    turn = new double[9 * n];
    velocity = new double[3 * n];
    spin = new double[3 * n];
  }

  /** Puts the first link somewhere, with a quaternion (a, b, c, w). */
  void root(double x, double y, double z, double a, double b, double c, double w) {
    origin[0] = x;
    origin[1] = y;
    origin[2] = z;
    turn[0] = 1 - 2 * (b * b + c * c);
    turn[1] = 2 * (a * b - c * w);
    turn[2] = 2 * (a * c + b * w);
    turn[3] = 2 * (a * b + c * w);
    turn[4] = 1 - 2 * (a * a + c * c);
    turn[5] = 2 * (b * c - a * w);
    turn[6] = 2 * (a * c - b * w);
    turn[7] = 2 * (b * c + a * w);
    turn[8] = 1 - 2 * (a * a + b * b);
  }

  /** Moves the first link. */
  void rootMotion(double x, double y, double z, double spinX, double spinY, double spinZ) {
    velocity[0] = x;
    velocity[1] = y;
    velocity[2] = z;
    spin[0] = spinX;
    spin[1] = spinY;
    spin[2] = spinZ;
  }

  /**
   * Places all links behind the first one.
   *
   * @param position {@code [n - 1]} of the joints
   * @param speed {@code [n - 1]} of the joints
   */
  void place(double[] position, double[] speed) {
    for (int i = 1; i < n; i++) {
      Link link = links.get(i);
      int p = link.parent();
      double x = link.at(0);
      double y = link.at(1);
      double z = link.at(2);
      boolean hinge = link.joint() == Link.Joint.HINGE;
      int axis = link.axis();
      if (!hinge) {
        double slid = position[i - 1];
        x += axis == 0 ? slid : 0;
        y += axis == 1 ? slid : 0;
        z += axis == 2 ? slid : 0;
      }
      carry(p, i, x, y, z);
      if (hinge) {
        twist(p, i, axis, position[i - 1]);
        addAxis(spin, i, p, axis, speed[i - 1]);
      } else {
        System.arraycopy(turn, 9 * p, turn, 9 * i, 9);
        addAxis(velocity, i, p, axis, speed[i - 1]);
      }
    }
  }

  private void carry(int p, int i, double x, double y, double z) {
    double[] t = turn;
    int r = 9 * p;
    double dx = t[r] * x + t[r + 1] * y + t[r + 2] * z;
    double dy = t[r + 3] * x + t[r + 4] * y + t[r + 5] * z;
    double dz = t[r + 6] * x + t[r + 7] * y + t[r + 8] * z;
    int a = 3 * p;
    int b = 3 * i;
    origin[b] = origin[a] + dx;
    origin[b + 1] = origin[a + 1] + dy;
    origin[b + 2] = origin[a + 2] + dz;
    velocity[b] = velocity[a] + spin[a + 1] * dz - spin[a + 2] * dy;
    velocity[b + 1] = velocity[a + 1] + spin[a + 2] * dx - spin[a] * dz;
    velocity[b + 2] = velocity[a + 2] + spin[a] * dy - spin[a + 1] * dx;
    System.arraycopy(spin, a, spin, b, 3);
  }

  /* The parent's rotation times one about an axis: the other two columns mix. */
  private void twist(int p, int i, int axis, double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    int u = (axis + 1) % 3;
    int v = (axis + 2) % 3;
    for (int row = 0; row < 3; row++) {
      int from = 9 * p + 3 * row;
      int to = 9 * i + 3 * row;
      turn[to + axis] = turn[from + axis];
      turn[to + u] = c * turn[from + u] + s * turn[from + v];
      turn[to + v] = c * turn[from + v] - s * turn[from + u];
    }
  }

  private void addAxis(double[] to, int i, int p, int axis, double rate) {
    for (int row = 0; row < 3; row++) {
      to[3 * i + row] += turn[9 * p + 3 * row + axis] * rate;
    }
  }

  /** Coordinate of a link's origin in the world [m]. */
  double origin(int link, int axis) {
    return origin[3 * link + axis];
  }

  /** How much a link's axis points along an axis of the world, in [-1, 1]. */
  double turn(int link, int worldAxis, int linkAxis) {
    return turn[9 * link + 3 * worldAxis + linkAxis];
  }

  /** Coordinate in the world of a point of a link [m]. */
  double point(int link, int axis, double x, double y, double z) {
    int r = 9 * link + 3 * axis;
    return origin[3 * link + axis] + turn[r] * x + turn[r + 1] * y + turn[r + 2] * z;
  }

  /** Velocity of a link's origin in the world [m/s]. */
  double velocity(int link, int axis) {
    return velocity[3 * link + axis];
  }

  /** Velocity in the world of a point of a link [m/s]. */
  double velocity(int link, int axis, double x, double y, double z) {
    int u = (axis + 1) % 3;
    int v = (axis + 2) % 3;
    double du = point(link, u, x, y, z) - origin(link, u);
    double dv = point(link, v, x, y, z) - origin(link, v);
    return velocity[3 * link + axis] + spin[3 * link + u] * dv - spin[3 * link + v] * du;
  }

  /** Angular velocity of a link about an axis of the world [rad/s]. */
  double spin(int link, int axis) {
    return spin[3 * link + axis];
  }

  /** A world vector's component along an axis of a link, such as gravity as the link feels it. */
  double seen(int link, int linkAxis, double x, double y, double z) {
    int r = 9 * link + linkAxis;
    return turn[r] * x + turn[r + 3] * y + turn[r + 6] * z;
  }

  /** Height of a link's lowest point above z = 0 [m]. */
  double lowest(int link) {
    int up = 9 * link + 6;
    return links
        .get(link)
        .solid()
        .lowest(origin[3 * link + 2], turn[up], turn[up + 1], turn[up + 2]);
  }
}
