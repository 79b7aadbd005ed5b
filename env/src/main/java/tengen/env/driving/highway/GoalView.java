package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Goals;
import tengen.env.Space;

/** Where the vehicle is and where it is to be: x, y, speeds along them, cosine and sine. */
final class GoalView implements View {

  static final double FAR = 100;
  static final double FAST = 5;
  private static final int WIDTH = 6;
  private static final Space.Box SPACE = box();

  private static Space.Box box() {
    List<Space.Part> parts =
        List.of(
            new Space.Part("observation", WIDTH),
            new Space.Part(Goals.ACHIEVED, WIDTH),
            new Space.Part(Goals.DESIRED, WIDTH));
    float[] low = new float[3 * WIDTH];
    float[] high = new float[3 * WIDTH];
    for (int i = 0; i < low.length; i++) {
      high[i] = i % WIDTH < 4 ? Float.POSITIVE_INFINITY : 1;
      low[i] = -high[i];
    }
    return new Space.Box(low, high, parts);
  }

  @Override
  public Space.Box space() {
    return SPACE;
  }

  @Override
  public void look(Traffic t, float[] out) {
    int ego = t.ego;
    double vx = t.speed[ego] * t.cosine[ego];
    double vy = t.speed[ego] * t.sine[ego];
    write(out, 0, t.x[ego], t.y[ego], vx, vy, t.cosine[ego], t.sine[ego]);
    System.arraycopy(out, 0, out, WIDTH, WIDTH);
    double c = Math.cos(t.goalHeading);
    double s = Math.sin(t.goalHeading);
    write(out, 2 * WIDTH, t.goalX, t.goalY, 0, 0, c, s);
  }

  private static void write(
      float[] out, int at, double x, double y, double vx, double vy, double c, double s) {
    out[at] = (float) (x / FAR);
    out[at + 1] = (float) (y / FAR);
    out[at + 2] = (float) (vx / FAST);
    out[at + 3] = (float) (vy / FAST);
    out[at + 4] = (float) c;
    out[at + 5] = (float) s;
  }
}
