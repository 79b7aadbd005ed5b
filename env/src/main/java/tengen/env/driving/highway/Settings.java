package tengen.env.driving.highway;

/** What can be chosen in each of the worlds. */
interface Settings {

  /** What all of them have. */
  Common common();

  /** The place that they are settings of. */
  Scene scene();

  /** Greatest x, y and speeds along them, which an observation shows as 1. */
  double[] ranges();

  /** Half the size of an occupancy grid and the size of its cells, m. */
  default double[] grid() {
    return new double[] {27.5, 5};
  }

  /** Whether an occupancy grid turns with the vehicle. */
  default boolean aligned() {
    return false;
  }

  /** The view that is chosen. */
  static View view(Settings settings, Scene scene) {
    return switch (settings.common().observation()) {
      case KINEMATICS -> new KinematicsView(settings, settings.ranges());
      case OCCUPANCY_GRID ->
          new GridView(settings, settings.grid()[0], settings.grid()[1], settings.aligned());
      case TIME_TO_COLLISION ->
          new CollisionTimeView(scene.speeds(), settings.common().policyFrequency());
      case LIDAR -> new LidarView();
      case KINEMATICS_GOAL -> new GoalView();
    };
  }
}
