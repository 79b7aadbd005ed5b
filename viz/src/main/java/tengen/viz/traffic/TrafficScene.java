package tengen.viz.traffic;

import tengen.env.driving.signals.TrafficView;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A network of junctions from above: lights, queues, who waits for how long. */
public final class TrafficScene implements Scene<TrafficView> {

  /** For {@link java.util.ServiceLoader}. */
  public TrafficScene() {}

  @Override
  public Class<TrafficView> world() {
    return TrafficView.class;
  }

  @Override
  public Frame capture(TrafficView world) {
    return new TrafficFrame(world.map(), world.moment());
  }
}
