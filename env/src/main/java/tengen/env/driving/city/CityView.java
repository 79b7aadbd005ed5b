package tengen.env.driving.city;

/** A city that can be looked at from above. Found through {@code Environment.as}. */
public interface CityView {

  /** What does not move; the same object until the city is another one. */
  CityScenery scenery();

  /** What moves, as it is now. */
  CityTraffic traffic();
}
