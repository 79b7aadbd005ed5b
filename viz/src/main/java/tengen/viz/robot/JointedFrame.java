package tengen.viz.robot;

import java.util.Locale;
import org.joml.Quaternionf;
import org.joml.Vector3f;
import tengen.env.robot.jointed.RobotPose;
import tengen.viz.gl.Air;
import tengen.viz.gl.Area;
import tengen.viz.gl.Camera;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.gl.Solids;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

/** A moment of a jointed robot. */
record JointedFrame(RobotPose pose) implements Frame {

  private static final float ANGLE = 0.6f;
  private static final int MET = 0xFF009E73;
  private static final int SOUGHT = 0xFF56B4E9;

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    Solids solids = new Solids();
    Metal metal = new Metal(solids);
    metal.robot(pose);
    touches(solids, metal);
    pose.goal().ifPresent(goal -> goal(solids, goal));
    pose.goal().ifPresent(goal -> Metal.plinth(solids));
    Camera camera = camera(look);
    canvas.solids(area, solids, camera, air(look));
    if (pose.goal().isEmpty()) {
      marks(canvas, area, look, camera);
    }
    Caption.draw(canvas, area, look, String.join("  ·  ", figures()));
    Legend.draw(canvas, area, look, true);
  }

  private Camera camera(Look look) {
    boolean arm = pose.goal().isPresent();
    float size = (float) pose.size();
    double[] focus = pose.focus();
    Vector3f target =
        arm
            ? new Vector3f(0.27f, 0, 0.26f)
            : new Vector3f((float) focus[0], (float) focus[1], 0.8f * size);
    float distance = (arm ? 1.55f : 3.1f * size + 0.62f) / look.zoom();
    float yaw = (arm ? -0.62f : -1.05f) - look.yaw();
    float pitch = (arm ? 0.42f : 0.3f) + look.pitch();
    return Camera.orbit(target, distance, yaw, pitch, ANGLE)
        .panned(-look.panX() * 16 / 9, look.panY());
  }

  private Air air(Look look) {
    Theme theme = look.theme();
    boolean dark = theme == Theme.DARK;
    float size = (float) (pose.goal().isPresent() ? 0.45 : pose.size());
    return new Air(
        theme.background(),
        dark ? 0xFF262C35 : 0xFFE3E6EA,
        dark ? 0xFF46505E : 0xFFB9C0CA,
        pose.goal().isPresent() ? 0.5f : 1,
        2.2f * size,
        4 * size,
        11 * size + 4,
        dark ? 0.62f : 0.42f);
  }

  private void touches(Solids solids, Metal metal) {
    float radius = 0.022f * (float) Math.sqrt(pose.size() / 0.27);
    float length = (pose.goal().isPresent() ? 0.6f : 1.2f) * (float) pose.size();
    for (RobotPose.Touch touch : pose.touches()) {
      Vector3f at = Metal.vector(touch.at());
      if (at.z == 0) {
        solids.finish(0, 0.9f);
        int colour = Theme.fade(Metal.FORCE, 0.55f);
        Vector3f flat = new Vector3f(at.x, at.y, 0.001f);
        solids.ellipsoid(flat, new Quaternionf(), 1.6f * radius, 1.6f * radius, 0.001f, colour);
      }
      float newton = length / (float) pose.weight();
      metal.force(at, touch.force(), newton, 1.5f * length, 0.2f * radius);
    }
  }

  private static void goal(Solids solids, RobotPose.Goal goal) {
    int colour = goal.met() ? MET : SOUGHT;
    Vector3f at = Metal.vector(goal.at());
    Vector3f below = new Vector3f(at.x, at.y, 0);
    solids.finish(0, 0.8f);
    solids.sphere(at, 0.011f, colour);
    solids.rod(below, at, 0.0016f, Theme.fade(colour, 0.8f));
    solids.ellipsoid(below, new Quaternionf(), 0.02f, 0.02f, 0.001f, Theme.fade(colour, 0.8f));
    solids.finish(0.5f, 0.5f);
    solids.rod(at, Metal.vector(goal.is()), 0.0016f, Theme.fade(colour, 0.35f));
    solids.sphere(at, (float) goal.tolerance(), Theme.fade(colour, 0.3f));
  }

  /* Every metre along the way, on the ground beside it. */
  private void marks(Canvas canvas, Area area, Look look, Camera camera) {
    float aside = -0.1f - 0.75f * (float) pose.size();
    int here = (int) Math.floor(pose.focus()[0]);
    float size = 13 * look.scale();
    for (int x = here - 4; x <= here + 5; x++) {
      float fade = 1 - Math.abs(x - (float) pose.focus()[0]) / 5;
      int colour = Theme.fade(look.theme().dim(), fade);
      String text = x == 0 ? "start" : x + " m";
      camera
          .project(area, x, aside, 0)
          .filter(p -> area.contains(p[0], p[1]) && fade > 0)
          .ifPresent(p -> canvas.text(text, p[0], p[1], size, Align.CENTRE, colour));
    }
  }

  private String[] figures() {
    String time = String.format(Locale.ROOT, "%.1f s", pose.seconds());
    if (pose.goal().isPresent()) {
      RobotPose.Goal goal = pose.goal().get();
      String away = String.format(Locale.ROOT, "%.1f cm from the goal", 100 * goal.distance());
      return new String[] {goal.met() ? "at the goal" : away, time};
    }
    return new String[] {
      String.format(Locale.ROOT, "%.2f m", pose.metres()),
      String.format(Locale.ROOT, "%.2f m/s", pose.speed()),
      pose.fallen() ? "fallen after " + time : time
    };
  }
}
