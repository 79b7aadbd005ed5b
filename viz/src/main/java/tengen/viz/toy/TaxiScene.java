package tengen.viz.toy;

import tengen.env.text.Taxi;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** The taxi, its passenger, and where he wants to go. */
public final class TaxiScene implements Scene<Taxi> {

  /** For {@link java.util.ServiceLoader}. */
  public TaxiScene() {}

  @Override
  public Class<Taxi> world() {
    return Taxi.class;
  }

  @Override
  public Frame capture(Taxi taxi) {
    return new TaxiFrame(taxi.column(), taxi.row(), taxi.passenger(), taxi.destination());
  }
}
