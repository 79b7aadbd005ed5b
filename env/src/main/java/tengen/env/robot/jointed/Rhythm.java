package tengen.env.robot.jointed;

import tengen.env.Require;

/**
 * A gait of robots in a plane: every leg swings in a sine, half a period after the one before, and
 * answers how the trunk leans, turns and moves. The gains were found by random search.
 *
 * @param name of the heuristic
 * @param hertz periods a second
 * @param gains a row for each joint of a leg: of sine, cosine, 1, pitch [1/rad], its rate [s/rad],
 *     forward speed beside the wanted one [s/m]
 */
record Rhythm(String name, double hertz, double[][] gains) implements LeggedWorld.Gait {

  private static final int TERMS = 6;

  Rhythm {
    Require.inRange("hertz", hertz, 0, 20);
    for (double[] row : gains) {
      Require.inRange("gains of a joint", row.length, TERMS, TERMS);
    }
  }

  @Override
  public void walk(double seconds, LeggedWorld world, double[] targets) {
    Frames frames = world.frames();
    int trunk = Legs.PLANE;
    double pitch = Math.atan2(frames.turn(trunk, 0, 2), frames.turn(trunk, 2, 2));
    double rate = frames.spin(trunk, 1);
    double ahead = frames.velocity(trunk, 0) - world.speed();
    for (int i = 0; i < targets.length; i++) {
      double[] gain = gains[i % gains.length];
      int leg = i / gains.length;
      double phase = 2 * Math.PI * hertz * seconds + Math.PI * leg;
      targets[i] =
          gain[0] * Math.sin(phase)
              + gain[1] * Math.cos(phase)
              + gain[2]
              + gain[3] * pitch
              + gain[4] * rate
              + gain[5] * ahead;
    }
  }
}
