package tengen.viz.driving;

import tengen.env.driving.city.CityScenery;
import tengen.env.driving.city.CityView;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A city from above, following the first car. */
public final class CityScene implements Scene<CityView> {

  private CityScenery scenery;
  private Surroundings surroundings;

  /** For {@link java.util.ServiceLoader}. */
  public CityScene() {}

  @Override
  public Class<CityView> world() {
    return CityView.class;
  }

  @Override
  public Frame capture(CityView world) {
    return new CityFrame(world.scenery(), around(world.scenery()), world.traffic());
  }

  private synchronized Surroundings around(CityScenery of) {
    if (scenery == null || !scenery.equals(of)) {
      scenery = of;
      surroundings =
          Surroundings.of(of.lanes().stream().map(CityScenery.Lane::points).toList(), true);
    }
    return surroundings;
  }
}
