package tengen.env.driving.highway;

/** What an agent decides, by the names of highway-env. */
public enum ActionType {
  /** To change lanes, to drive faster or slower, or neither. */
  DISCRETE_META_ACTION,

  /** An acceleration and a steering angle, both in [-1, 1]. */
  CONTINUOUS_ACTION,

  /** The same in three steps each: least, none, most. */
  DISCRETE_ACTION
}
