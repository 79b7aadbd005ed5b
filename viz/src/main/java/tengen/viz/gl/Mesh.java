package tengen.viz.gl;

import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3f;
import org.lwjgl.opengl.GL33C;

/** Triangles that are drawn once for each solid: point, normal and end of each corner. */
final class Mesh implements AutoCloseable {

  private static final int FLOATS = 9;
  private final int array = GL33C.glGenVertexArrays();
  private final int points = GL33C.glGenBuffers();
  private final int corners;

  /**
   * Triangles.
   *
   * @param instances buffer of solids
   */
  private Mesh(List<float[]> triangles, int instances) {
    corners = triangles.size();
    float[] all = new float[corners * FLOATS];
    for (int i = 0; i < corners; i++) {
      System.arraycopy(triangles.get(i), 0, all, i * FLOATS, FLOATS);
    }
    GL33C.glBindVertexArray(array);
    GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, points);
    GL33C.glBufferData(GL33C.GL_ARRAY_BUFFER, all, GL33C.GL_STATIC_DRAW);
    for (int i = 0; i < 3; i++) {
      GL33C.glEnableVertexAttribArray(i);
      GL33C.glVertexAttribPointer(i, 3, GL33C.GL_FLOAT, false, FLOATS * 4, i * 12L);
    }
    GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, instances);
    for (int i = 0; i < 5; i++) {
      GL33C.glEnableVertexAttribArray(3 + i);
      GL33C.glVertexAttribPointer(3 + i, 4, GL33C.GL_FLOAT, false, Solids.FLOATS * 4, i * 16L);
      GL33C.glVertexAttribDivisor(3 + i, 1);
    }
  }

  /**
   * A sphere in eight parts that can be moved apart, the seams between them included.
   *
   * @param steps from the middle of a face of the cube around it to its edge
   */
  static Mesh ball(int instances, int steps) {
    List<float[]> triangles = new ArrayList<>();
    for (int face = 0; face < 6; face++) {
      for (int row = 0; row < 2 * steps + 1; row++) {
        for (int column = 0; column < 2 * steps + 1; column++) {
          float[] a = onBall(face, column, row, steps);
          float[] b = onBall(face, column + 1, row, steps);
          float[] c = onBall(face, column + 1, row + 1, steps);
          float[] d = onBall(face, column, row + 1, steps);
          triangles.addAll(List.of(a, b, c, a, c, d));
        }
      }
    }
    return new Mesh(triangles, instances);
  }

  /* The middle line of a face is there twice, once for each side of the seam. */
  private static float[] onBall(int face, int column, int row, int steps) {
    int axis = face / 2;
    float side = face % 2 == 0 ? 1 : -1;
    float[] p = new float[3];
    float[] end = new float[3];
    p[axis] = side;
    end[axis] = side;
    int u = (axis + (face % 2 == 0 ? 1 : 2)) % 3;
    int v = (axis + (face % 2 == 0 ? 2 : 1)) % 3;
    p[u] = across(column, steps);
    p[v] = across(row, steps);
    end[u] = column <= steps ? -1 : 1;
    end[v] = row <= steps ? -1 : 1;
    Vector3f n = new Vector3f(p).normalize();
    return new float[] {n.x, n.y, n.z, n.x, n.y, n.z, end[0], end[1], end[2]};
  }

  private static float across(int i, int steps) {
    int step = i <= steps ? i - steps : i - steps - 1;
    return (float) Math.tan(Math.PI / 4 * step / steps);
  }

  /** A cylinder of so many sides with flat ends. */
  static Mesh tube(int instances, int sides) {
    List<float[]> triangles = new ArrayList<>();
    for (int i = 0; i < sides; i++) {
      float[][] wall = {
        onTube(i, -1, sides), onTube(i + 1, -1, sides), onTube(i + 1, 1, sides), onTube(i, 1, sides)
      };
      triangles.addAll(List.of(wall[0], wall[1], wall[2], wall[0], wall[2], wall[3]));
      for (int end = -1; end <= 1; end += 2) {
        float[] middle = {0, 0, end, 0, 0, end, 0, 0, 0};
        float[] one = onLid(end > 0 ? i : i + 1, end, sides);
        float[] other = onLid(end > 0 ? i + 1 : i, end, sides);
        triangles.addAll(List.of(middle, one, other));
      }
    }
    return new Mesh(triangles, instances);
  }

  private static float[] onTube(int i, int end, int sides) {
    float x = (float) Math.cos(2 * Math.PI * i / sides);
    float y = (float) Math.sin(2 * Math.PI * i / sides);
    return new float[] {x, y, end, x, y, 0, 0, 0, 0};
  }

  private static float[] onLid(int i, int end, int sides) {
    float[] p = onTube(i, end, sides);
    return new float[] {p[0], p[1], end, 0, 0, end, 0, 0, 0};
  }

  void draw(int count) {
    GL33C.glBindVertexArray(array);
    GL33C.glDrawArraysInstanced(GL33C.GL_TRIANGLES, 0, corners, count);
  }

  @Override
  public void close() {
    GL33C.glDeleteBuffers(points);
    GL33C.glDeleteVertexArrays(array);
  }
}
