package tengen.viz.driving;

import tengen.env.driving.city.CityView;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A city from above, following the first car. */
public final class CityScene implements Scene<CityView> {

  /** For {@link java.util.ServiceLoader}. */
  public CityScene() {}

  @Override
  public Class<CityView> world() {
    return CityView.class;
  }

  @Override
  public Frame capture(CityView world) {
    return new CityFrame(world.scenery(), world.traffic());
  }
}
