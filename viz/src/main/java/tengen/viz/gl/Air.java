package tengen.viz.gl;

/**
 * Ground and surroundings of a three-dimensional world. Colours are {@code 0xAARRGGBB}, lengths the
 * world's.
 *
 * @param background what is far away fades to
 * @param ground of the plane z = 0
 * @param line of the grid on it
 * @param square side of the grid's large squares
 * @param radius around the middle within which shadows are drawn
 * @param fade where the fading begins, from the middle
 * @param end where all has faded
 * @param shade how dark shadows on the ground are, 0 to 1
 */
public record Air(
    int background,
    int ground,
    int line,
    float square,
    float radius,
    float fade,
    float end,
    float shade) {}
