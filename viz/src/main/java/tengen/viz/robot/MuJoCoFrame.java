package tengen.viz.robot;

import java.util.Locale;
import org.joml.Quaternionf;
import org.joml.Vector3f;
import tengen.env.robot.mujoco.MuJoCoPose;
import tengen.env.robot.mujoco.MuJoCoPose.Solid;
import tengen.viz.gl.Air;
import tengen.viz.gl.Area;
import tengen.viz.gl.Camera;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Solids;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

/** A moment of a robot of MuJoCo; the floor, wherever it is, is drawn at 0. */
record MuJoCoFrame(MuJoCoPose pose) implements Frame {

  private static final float ANGLE = 0.6f;

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    Solids solids = new Solids();
    for (Solid solid : pose.solids()) {
      solids.finish(solid.fixed() ? 0.2f : 0.7f, 0);
      solid(solids, solid);
    }
    float size = (float) pose.extent();
    Metal metal = new Metal(solids);
    for (MuJoCoPose.Touch touch : pose.touches()) {
      Vector3f at = Metal.vector(touch.at()).sub(0, 0, (float) pose.ground());
      float length = 1.2f * size / (float) pose.weight();
      metal.force(at, touch.force(), length, 1.8f * size, 0.012f * size);
    }
    canvas.solids(area, solids, camera(look), air(look));
    Caption.draw(canvas, area, look, figures());
    Legend.draw(canvas, area, look, false);
  }

  private Camera camera(Look look) {
    double[] focus = pose.focus();
    float size = (float) pose.extent();
    float height = (float) (focus[2] - pose.ground());
    Vector3f target = new Vector3f((float) focus[0], (float) focus[1], height);
    float distance = (pose.flat() ? 3.4f : 4.2f) * size / look.zoom();
    float yaw = (pose.flat() ? -(float) Math.PI / 2 : -1.05f) - look.yaw();
    float pitch = (pose.flat() ? 1.15f : 0.24f) + look.pitch();
    return Camera.orbit(target, distance, yaw, pitch, ANGLE)
        .panned(-look.panX() * 16 / 9, look.panY());
  }

  private Air air(Look look) {
    Theme theme = look.theme();
    boolean dark = theme == Theme.DARK;
    float size = (float) pose.extent();
    return new Air(
        theme.background(),
        dark ? 0xFF262C35 : 0xFFE3E6EA,
        dark ? 0xFF46505E : 0xFFB9C0CA,
        size < 0.4f ? 0.1f : 1,
        2.2f * size,
        4 * size,
        11 * size + 4,
        dark ? 0.62f : 0.42f);
  }

  private void solid(Solids solids, Solid solid) {
    double[] p = solid.at();
    Vector3f at = new Vector3f((float) p[0], (float) p[1], (float) (p[2] - pose.ground()));
    Quaternionf turn = Metal.turn(solid.turn());
    float a = (float) solid.size()[0];
    float b = (float) solid.size()[1];
    float c = (float) solid.size()[2];
    int colour = colour(solid.colour());
    switch (solid.shape()) {
      case SPHERE -> solids.sphere(at, a, colour);
      case CAPSULE -> solids.capsule(at, turn, b, a, colour);
      case CYLINDER -> solids.cylinder(at, turn, b, a, colour);
      case ELLIPSOID -> solids.ellipsoid(at, turn, a, b, c, colour);
      case BOX -> solids.box(at, turn, a, b, c, colour);
    }
  }

  private static int colour(float[] rgba) {
    int colour = 0;
    for (int part : new int[] {3, 0, 1, 2}) {
      colour = colour << 8 | Math.round(255 * Math.max(0, Math.min(1, rgba[part])));
    }
    return colour;
  }

  private String figures() {
    String time = String.format(Locale.ROOT, "%.1f s", pose.seconds());
    return pose.travels() ? String.format(Locale.ROOT, "%.2f m  ·  ", pose.metres()) + time : time;
  }
}
