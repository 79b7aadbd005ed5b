package tengen.env.robot.mujoco;

import com.sun.jna.Pointer;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tengen.env.robot.mujoco.MuJoCoPose.Shape;
import tengen.env.robot.mujoco.MuJoCoPose.Solid;

/** The solids of a model: how they are shaped, and where they are. */
final class Shapes {

  private static final int PLANE = 0;
  private static final int FREE = 0;
  private static final int SLIDE = 2;
  private static final float FAINT = 0.05f;

  private final Simulation simulation;
  private final int[] type;
  private final int[] body;
  private final double[] size;
  private final float[] colours;
  private final DoubleBuffer places;
  private final DoubleBuffer turns;

  /** Whether the first joint lets the robot go anywhere. */
  final boolean travels;

  final double ground;
  final double extent;
  private final double[] centre = new double[3];

  /** Reads the model, whose state is left as it is. */
  Shapes(Simulation simulation) {
    this.simulation = simulation;
    int count = simulation.count("ngeom");
    type = simulation.model("geom_type").getIntArray(0, count);
    body = simulation.model("geom_bodyid").getIntArray(0, count);
    size = simulation.model("geom_size").getDoubleArray(0, 3 * count);
    colours = colours(count);
    places = simulation.array("geom_xpos", 3 * count);
    turns = simulation.array("geom_xmat", 9 * count);
    int joint = simulation.model("jnt_type").getInt(0);
    boolean limited = simulation.model("jnt_limited").getByte(0) != 0;
    travels = joint == FREE || (joint == SLIDE && !limited);
    double[] saved = simulation.save();
    simulation.reset();
    simulation.locate();
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    measure(low, high);
    double floor = low[2];
    for (int geom = 0; geom < count; geom++) {
      floor = type[geom] == PLANE ? places.get(3 * geom + 2) : floor;
    }
    ground = floor;
    double reach = 0;
    for (int k = 0; k < 3; k++) {
      centre[k] = (low[k] + high[k]) / 2;
      reach = Math.max(reach, (high[k] - low[k]) / 2);
    }
    extent = reach;
    simulation.load(saved);
  }

  private float[] colours(int count) {
    float[] own = simulation.model("geom_rgba").getFloatArray(0, 4 * count);
    int[] material = simulation.model("geom_matid").getIntArray(0, count);
    Pointer materials = simulation.model("mat_rgba");
    for (int geom = 0; geom < count; geom++) {
      boolean unpainted = own[4 * geom] == 0.5f && own[4 * geom + 1] == 0.5f;
      if (material[geom] >= 0 && unpainted) {
        materials.read(16L * material[geom], own, 4 * geom, 4);
      }
    }
    return own;
  }

  /* The robot, and what belongs to its place if it cannot leave that. */
  private void measure(double[] low, double[] high) {
    double[] radius = simulation.model("geom_rbound").getDoubleArray(0, type.length);
    for (int geom = 0; geom < type.length; geom++) {
      boolean counts = body[geom] > 0 || (!travels && shape(type[geom]) != null);
      for (int k = 0; k < 3 && counts; k++) {
        low[k] = Math.min(low[k], places.get(3 * geom + k) - radius[geom]);
        high[k] = Math.max(high[k], places.get(3 * geom + k) + radius[geom]);
      }
    }
  }

  /** Where one should look: at the robot, or at the place that it cannot leave. */
  double[] focus() {
    double[] focus = centre.clone();
    DoubleBuffer bodies = simulation.bodies("xpos", 3);
    for (int k = 0; k < 2 && travels; k++) {
      double place = bodies.get(3 + k); // of the first body after the world
      focus[k] = Double.isFinite(place) ? place : 0;
    }
    return focus;
  }

  /** All that can be seen, by what {@link Simulation#locate} computed. */
  List<Solid> now() {
    List<Solid> solids = new ArrayList<>();
    for (int geom = 0; geom < type.length; geom++) {
      Shape shape = shape(type[geom]);
      if (shape != null && colours[4 * geom + 3] > FAINT && finite(geom)) {
        solids.add(solid(geom, shape));
      }
    }
    return List.copyOf(solids);
  }

  private Solid solid(int geom, Shape shape) {
    double[] half = new double[3];
    double[] at = new double[3];
    double[] turn = new double[9];
    float[] colour = new float[4];
    System.arraycopy(size, 3 * geom, half, 0, 3);
    places.get(3 * geom, at);
    turns.get(9 * geom, turn);
    System.arraycopy(colours, 4 * geom, colour, 0, 4);
    return new Solid(shape, half, at, turn, colour, body[geom] == 0);
  }

  /**
   * The point of a body that lies farthest in a direction; nothing if it has no surface.
   *
   * @param towards {@code [3]} of length 1
   */
  Optional<double[]> end(int ofBody, double[] towards) {
    double[] farthest = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int geom = 0; geom < type.length; geom++) {
      Shape shape = shape(type[geom]);
      if (body[geom] != ofBody || shape == null || !finite(geom)) {
        continue;
      }
      double[] point = end(solid(geom, shape), towards);
      double far = point[0] * towards[0] + point[1] * towards[1] + point[2] * towards[2];
      if (far > most) {
        most = far;
        farthest = point;
      }
    }
    return Optional.ofNullable(farthest);
  }

  /* A cylinder's as if it were a box around it. */
  private static double[] end(Solid solid, double[] towards) {
    double[] point = solid.at().clone();
    double[] size = solid.size();
    for (int own = 0; own < 3; own++) {
      double along = 0;
      for (int axis = 0; axis < 3; axis++) {
        along += solid.turn()[3 * axis + own] * towards[axis];
      }
      double reach =
          switch (solid.shape()) {
            case SPHERE -> size[0] * along;
            case CAPSULE -> size[0] * along + (own == 2 ? size[1] * Math.signum(along) : 0);
            case ELLIPSOID -> size[own] * along;
            case CYLINDER -> (own == 2 ? size[1] : size[0]) * Math.signum(along);
            case BOX -> size[own] * Math.signum(along);
          };
      for (int axis = 0; axis < 3; axis++) {
        point[axis] += solid.turn()[3 * axis + own] * reach;
      }
    }
    return point;
  }

  private boolean finite(int geom) {
    double sum = places.get(3 * geom) + places.get(3 * geom + 1) + places.get(3 * geom + 2);
    return Double.isFinite(sum);
  }

  /* By MuJoCo's numbers; planes, meshes and height fields are not drawn. */
  private static Shape shape(int type) {
    return switch (type) {
      case 2 -> Shape.SPHERE;
      case 3 -> Shape.CAPSULE;
      case 4 -> Shape.ELLIPSOID;
      case 5 -> Shape.CYLINDER;
      case 6 -> Shape.BOX;
      default -> null;
    };
  }
}
