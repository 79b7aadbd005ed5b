package tengen.env.driving.highway;

/** A place of the highway family that can be looked at. Found through {@code Environment.as}. */
public interface HighwayView {

  /** What does not move; the same object for as long as the environment lives. */
  HighwayMap map();

  /**
   * What moves, as it is now.
   *
   * @throws IllegalStateException if no episode was begun
   */
  HighwayMoment moment();
}
