package tengen.env.driving.signals;

/** A network of junctions that can be looked at. Found through {@code Environment.as}. */
public interface TrafficView {

  /** What does not move; the same object for as long as the environment lives. */
  TrafficMap map();

  /** Lights and vehicles, as they are now. */
  TrafficMoment moment();
}
