package tengen.viz.gl;

/**
 * How finely solids are drawn.
 *
 * @param coarseness pixels of the picture along a pixel that is drawn
 */
record Detail(Mesh ball, Mesh tube, Samples samples, float coarseness) implements AutoCloseable {

  private static final float DRAFT = 2;

  /** For pictures that one looks at. */
  static Detail full(int instances) {
    return new Detail(Mesh.ball(instances, 4), Mesh.tube(instances, 32), new Samples(4), 1);
  }

  /** For pictures that are gone soon: fewer triangles, fewer and larger pixels. */
  static Detail draft(int instances) {
    return new Detail(Mesh.ball(instances, 2), Mesh.tube(instances, 16), new Samples(0), DRAFT);
  }

  /** Draws into its samples from now on, of a part of a picture with that size. */
  void begin(int width, int height) {
    samples.begin((int) Math.ceil(width / coarseness), (int) Math.ceil(height / coarseness));
  }

  @Override
  public void close() {
    ball.close();
    tube.close();
    samples.close();
  }
}
