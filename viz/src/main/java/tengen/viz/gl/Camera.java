package tengen.viz.gl;

import java.util.Optional;
import org.joml.Matrix4f;
import org.joml.Vector3f;
import org.joml.Vector4f;

/**
 * Where a three-dimensional world is seen from; z is up, lengths are the world's.
 *
 * @param eye where one stands
 * @param target what is in the middle of the picture
 * @param angle that is seen from top to bottom, radians
 */
public record Camera(Vector3f eye, Vector3f target, float angle) {

  private static final float STEEPEST = 1.5f;

  /**
   * A camera on a sphere around what it looks at.
   *
   * @param yaw where it stands, counter-clockwise from +x, radians
   * @param pitch how high it stands, radians; held above the ground and off the pole
   */
  public static Camera orbit(Vector3f target, float distance, float yaw, float pitch, float angle) {
    float up = Math.max(0.03f, Math.min(STEEPEST, pitch));
    float away = distance * (float) Math.cos(up);
    Vector3f eye =
        new Vector3f(
            target.x + away * (float) Math.cos(yaw),
            target.y + away * (float) Math.sin(yaw),
            Math.max(0.02f * distance, target.z + distance * (float) Math.sin(up)));
    return new Camera(eye, new Vector3f(target), angle);
  }

  /** The camera moved sideways and up, with what it looks at; in heights of the picture. */
  public Camera panned(float right, float up) {
    float high = 2 * eye.distance(target) * (float) Math.tan(angle / 2);
    Vector3f ahead = new Vector3f(target).sub(eye).normalize();
    Vector3f aside = new Vector3f(ahead).cross(0, 0, 1).normalize();
    Vector3f above = new Vector3f(aside).cross(ahead);
    Vector3f way = aside.mul(right * high).add(above.mul(up * high));
    return new Camera(new Vector3f(eye).add(way), new Vector3f(target).add(way), angle);
  }

  /**
   * From the world to the picture.
   *
   * @param ratio of the picture's width to its height
   */
  Matrix4f matrix(float ratio) {
    float far = eye.distance(target);
    return new Matrix4f()
        .perspective(angle, ratio, 0.05f * far, 40 * far)
        .lookAt(eye, target, new Vector3f(0, 0, 1));
  }

  /** Where a point of the world is on an area, pixels; empty if it is behind the camera. */
  public Optional<float[]> project(Area area, float x, float y, float z) {
    Vector4f p = matrix(area.width() / area.height()).transform(new Vector4f(x, y, z, 1));
    if (p.w <= 0) {
      return Optional.empty();
    }
    float right = area.x() + (p.x / p.w * 0.5f + 0.5f) * area.width();
    float down = area.y() + (0.5f - p.y / p.w * 0.5f) * area.height();
    return Optional.of(new float[] {right, down});
  }
}
