package tengen.viz.driving;

import tengen.env.driving.highway.HighwayMap;
import tengen.env.driving.highway.HighwayView;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A road of the highway family from above. */
public final class HighwayScene implements Scene<HighwayView> {

  private HighwayMap map;
  private Surroundings surroundings;

  /** For {@link java.util.ServiceLoader}. */
  public HighwayScene() {}

  @Override
  public Class<HighwayView> world() {
    return HighwayView.class;
  }

  @Override
  public Frame capture(HighwayView world) {
    return new HighwayFrame(world.map(), around(world.map()), world.moment());
  }

  private synchronized Surroundings around(HighwayMap of) {
    if (map == null || !map.equals(of)) {
      map = of;
      surroundings =
          Surroundings.of(
              of.lanes().stream().map(lane -> HighwayGround.turned(lane.points())).toList(), false);
    }
    return surroundings;
  }
}
