package tengen.env.driving.signals;

/** What a junction is paid for at each decision. */
public enum TrafficReward {
  /** Minus the vehicle-seconds waited since the last decision, in hundreds: the delay itself. */
  WAITING,

  /** Minus the vehicles that wait now; SUMO-RL's {@code queue}. */
  QUEUE,

  /** Vehicles on the roads away from the junction minus those towards it; SUMO-RL's name. */
  PRESSURE,

  /**
   * By how many hundreds of seconds the waiting time so far of those who wait now fell since the
   * last decision; SUMO-RL's {@code diff-waiting-time}, its default.
   */
  DIFF_WAITING_TIME
}
