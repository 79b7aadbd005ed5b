package tengen.env.driving.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tengen.env.Nearest;
import tengen.env.Space;

/**
 * What a junction observes: named parts, the same for all junctions of a network. Where one has
 * fewer phases or lanes than another, the rest is 0.
 */
final class JunctionView {

  static final List<String> NAMES =
      List.of(
          "phase",
          "green",
          "density",
          "queue",
          "waiting",
          "pressure",
          "beyond",
          "clock",
          "junction");

  private static final int MINUTE = 60;
  private static final int LONG_WAIT = 120;
  private static final int MUCH_PRESSURE = 20;
  private static final int DAY = 86_400;

  private final TrafficNetwork network;
  private final TrafficConfig config;
  private final int phases;
  private final int lanes;
  private final Space.Box space;

  JunctionView(TrafficNetwork network, TrafficConfig config) {
    this.network = network;
    this.config = config;
    phases = network.maxPhases();
    lanes = network.maxLanes();
    space = space(1);
  }

  static void check(List<String> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("parts must name one at least of " + all());
    }
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (!NAMES.contains(part)) {
        throw new IllegalArgumentException(
            "parts may be " + all() + "; got \"" + part + "\"" + Nearest.hint(part, NAMES));
      }
      if (parts.indexOf(part) < i) {
        throw new IllegalArgumentException("parts has \"" + part + "\" twice");
      }
    }
  }

  private static String all() {
    return String.join(", ", NAMES);
  }

  /** The observation of one junction. */
  Space.Box space() {
    return space;
  }

  /**
   * The observations of several junctions behind one another, the junctions' names before the
   * parts'.
   */
  Space.Box joint() {
    return space(network.junctions.length);
  }

  private Space.Box space(int junctions) {
    List<Space.Part> parts = new ArrayList<>();
    for (int j = 0; j < junctions; j++) {
      String of = junctions == 1 ? "" : network.plan.name(network.junctions[j]) + ".";
      config.parts().forEach(part -> parts.add(new Space.Part(of + part, size(part))));
    }
    int width = parts.stream().mapToInt(Space.Part::size).sum();
    float[] low = new float[width];
    float[] high = new float[width];
    Arrays.fill(high, 1);
    int at = 0;
    for (Space.Part part : parts) {
      if (part.name().endsWith("pressure") || part.name().endsWith("clock")) {
        Arrays.fill(low, at, at + part.size(), -1);
      }
      at += part.size();
    }
    return new Space.Box(low, high, parts);
  }

  private int size(String part) {
    return switch (part) {
      case "phase", "pressure" -> phases;
      case "green", "clock" -> 2;
      case "junction" -> network.junctions.length;
      default -> lanes;
    };
  }

  /** Writes what a junction sees, as wide as {@link #space}; returns where it ended. */
  int write(Traffic traffic, int j, float[] out, int from) {
    int at = from;
    for (String part : config.parts()) {
      int size = size(part);
      Arrays.fill(out, at, at + size, 0);
      write(part, traffic, j, out, at);
      at += size;
    }
    return at;
  }

  private void write(String part, Traffic traffic, int j, float[] out, int at) {
    switch (part) {
      case "phase" -> out[at + traffic.signals.goal[j]] = 1;
      case "green" -> {
        boolean green = traffic.signals.stage[j] == Signals.GREEN;
        out[at] = green ? Math.min(1f, (float) traffic.signals.since[j] / MINUTE) : 0;
        out[at + 1] = traffic.signals.free(j) ? 1 : 0;
      }
      case "pressure" -> {
        for (int phase = 0; phase < network.phases(j); phase++) {
          double pressure = traffic.pressure(j, phase) / MUCH_PRESSURE;
          out[at + phase] = (float) Math.max(-1, Math.min(1, pressure));
        }
      }
      case "clock" -> {
        double angle = 2 * Math.PI * (config.startHour() * 3600 + traffic.now) / DAY;
        out[at] = (float) Math.sin(angle);
        out[at + 1] = (float) Math.cos(angle);
      }
      case "junction" -> out[at + j] = 1;
      default -> lanes(part, traffic, j, out, at);
    }
  }

  private void lanes(String part, Traffic traffic, int j, float[] out, int at) {
    int[] here = network.lanesOf[j];
    for (int i = 0; i < here.length; i++) {
      out[at + i] =
          switch (part) {
            case "density" -> share(traffic.lanes.count[here[i]], here[i]);
            case "queue" -> share(traffic.lanes.queued[here[i]], here[i]);
            case "waiting" ->
                Math.min(1f, (float) traffic.lanes.firstWaited(here[i], traffic.now) / LONG_WAIT);
            default -> beyond(traffic, here[i]);
          };
    }
  }

  private float share(int vehicles, int lane) {
    return (float) vehicles / network.capacity[lane];
  }

  /* The fullest lane that vehicles of a lane go on to. */
  private float beyond(Traffic traffic, int lane) {
    float most = 0;
    for (int way : network.laneWays[lane]) {
      int road = network.wayTo[way];
      for (int i = 0; i < network.lanes[road]; i++) {
        int onward = network.firstLane[road] + i;
        most = Math.max(most, share(traffic.lanes.count[onward], onward));
      }
    }
    return most;
  }
}
