package tengen.viz.gl;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.joml.Quaternionf;
import org.joml.Quaternionfc;
import org.joml.Vector3f;
import org.joml.Vector3fc;

/**
 * Solids of a three-dimensional world, to be drawn by {@link Canvas#solids}. Colours are {@code
 * 0xAARRGGBB}; what is translucent throws no shadow. Lengths are the world's.
 */
public final class Solids {

  /** Numbers of a solid: place and gloss, quaternion, scale and glow, ends, colour. */
  static final int FLOATS = 20;

  /** Rounding of a box's edges, of its shortest half side. */
  private static final float ROUND = 0.16f;

  /** What one solid is made of: a mesh, and whether one can see through. */
  enum Kind {
    BALL,
    TUBE,
    CLEAR
  }

  private final Map<Kind, Heap> heaps = new EnumMap<>(Kind.class);
  private float gloss = 0.6f;
  private float glow;

  /** How what follows looks: gloss 0 (matt) to 1, and how much it shines of itself. */
  public Solids finish(float ofGloss, float ofGlow) {
    gloss = ofGloss;
    glow = ofGlow;
    return this;
  }

  /** A box with slightly round edges, of half sides. */
  public void box(Vector3fc at, Quaternionfc turn, float x, float y, float z, int colour) {
    float round = ROUND * Math.min(x, Math.min(y, z));
    add(Kind.BALL, at, turn, colour, round, round, round, x - round, y - round, z - round);
  }

  /** A sphere. */
  public void sphere(Vector3fc at, float radius, int colour) {
    add(Kind.BALL, at, new Quaternionf(), colour, radius, radius, radius, 0, 0, 0);
  }

  /** An ellipsoid of half axes. */
  public void ellipsoid(Vector3fc at, Quaternionfc turn, float x, float y, float z, int colour) {
    add(Kind.BALL, at, turn, colour, x, y, z, 0, 0, 0);
  }

  /** A capsule along its z axis; {@code half} the distance of its ends' centres. */
  public void capsule(Vector3fc at, Quaternionfc turn, float half, float radius, int colour) {
    add(Kind.BALL, at, turn, colour, radius, radius, radius, 0, 0, half);
  }

  /** A capsule between two points. */
  public void rod(Vector3fc from, Vector3fc to, float radius, int colour) {
    Vector3f along = new Vector3f(to).sub(from);
    Quaternionf turn = new Quaternionf().rotationTo(new Vector3f(0, 0, 1), along);
    capsule(new Vector3f(from).add(to).mul(0.5f), turn, along.length() / 2, radius, colour);
  }

  /** A rod with a tip. */
  public void arrow(Vector3fc from, Vector3fc to, float radius, int colour) {
    Vector3f along = new Vector3f(to).sub(from);
    Quaternionf turn = new Quaternionf().rotationTo(new Vector3f(0, 0, 1), along);
    rod(from, to, radius, colour);
    float tip = Math.min(6 * radius, along.length() / 2);
    ellipsoid(to, turn, 2.4f * radius, 2.4f * radius, tip, colour);
  }

  /** A cylinder along its z axis. */
  public void cylinder(Vector3fc at, Quaternionfc turn, float half, float radius, int colour) {
    add(Kind.TUBE, at, turn, colour, radius, radius, half, 0, 0, 0);
  }

  private void add(
      Kind mesh,
      Vector3fc at,
      Quaternionfc q,
      int argb,
      float sx,
      float sy,
      float sz,
      float ex,
      float ey,
      float ez) {
    Kind kind = argb >>> 24 == 255 ? mesh : Kind.CLEAR;
    float[] numbers = {
      at.x(),
      at.y(),
      at.z(),
      gloss,
      q.x(),
      q.y(),
      q.z(),
      q.w(),
      sx,
      sy,
      sz,
      glow,
      ex,
      ey,
      ez,
      0,
      channel(argb, 16),
      channel(argb, 8),
      channel(argb, 0),
      channel(argb, 24)
    };
    heaps.computeIfAbsent(kind, key -> new Heap()).add(numbers);
  }

  /** The numbers of solids one behind another. */
  private static final class Heap {

    private float[] numbers = new float[16 * FLOATS];
    private int size;

    void add(float[] more) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      System.arraycopy(more, 0, numbers, size, FLOATS);
      size += FLOATS;
    }
  }

  private static float channel(int argb, int shift) {
    return (argb >>> shift & 0xFF) / 255f;
  }

  float[] data(Kind kind) {
    Heap heap = heaps.get(kind);
    return heap == null ? new float[0] : Arrays.copyOf(heap.numbers, heap.size);
  }

  int count(Kind kind) {
    Heap heap = heaps.get(kind);
    return heap == null ? 0 : heap.size / FLOATS;
  }
}
