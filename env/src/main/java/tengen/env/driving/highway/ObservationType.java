package tengen.env.driving.highway;

/** How an agent sees the traffic, by the names of highway-env. */
public enum ObservationType {
  /** Rows of numbers: the own vehicle, then those near. */
  KINEMATICS,

  /** Cells around the own vehicle. */
  OCCUPANCY_GRID,

  /** When somebody would be hit, by speed and lane; with meta-actions only. */
  TIME_TO_COLLISION,

  /** Distances and speeds in 16 directions. */
  LIDAR,

  /** The own state and the wanted one; in the parking lot only. */
  KINEMATICS_GOAL
}
