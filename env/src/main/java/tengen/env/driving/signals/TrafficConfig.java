package tengen.env.driving.signals;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen in a signalised network.
 *
 * @param network {@code "single"}, {@code "corridor"}, {@code "grid"}, or the path of a file as
 *     {@link TrafficNetwork} reads it
 * @param rows junctions from north to south in a grid, 1 to 20
 * @param columns junctions from west to east in a grid or a corridor, 1 to 20
 * @param roadLength metres between junctions and from gates, 50 to 2000; a file says its own
 * @param speed in free flow in m/s, 3 to 40
 * @param rate vehicles an hour at each gate where the profile is 1, 0 to 3600
 * @param crossRate the same at gates north and south, as a share of {@code rate}, 0 to 4
 * @param leftShare of vehicles that turn left at a junction of a grid or corridor, 0 to 1
 * @param rightShare likewise; the rest goes straight on
 * @param profile how demand changes with time
 * @param startHour at which a day's episode begins, 0 to 24
 * @param episodeSeconds after which an episode is truncated, 10 to 604800
 * @param decisionSeconds between decisions, 1 to 60; more than yellow and all-red together
 * @param yellowSeconds between two greens, 0 to 10
 * @param allRedSeconds after yellow, 0 to 10
 * @param minGreenSeconds before which a green cannot end, 1 to 120
 * @param startUpSeconds from green to the first departure, 0 to 5
 * @param saturation vehicles an hour that a lane lets through at green, 600 to 3600
 * @param reward what a junction is paid for
 * @param parts of what a junction observes, in this order; see {@link TrafficSignals}
 * @param fixedGreen seconds of each green of the {@code fixed-time} heuristic, 5 to 300
 * @param actuatedGreen seconds after which {@code actuated} ends a green that is still used
 * @param pressureGreen seconds for which {@code max-pressure} keeps a green at least
 */
public record TrafficConfig(
    String network,
    int rows,
    int columns,
    double roadLength,
    double speed,
    double rate,
    double crossRate,
    double leftShare,
    double rightShare,
    Profile profile,
    double startHour,
    int episodeSeconds,
    int decisionSeconds,
    int yellowSeconds,
    int allRedSeconds,
    int minGreenSeconds,
    int startUpSeconds,
    double saturation,
    TrafficReward reward,
    List<String> parts,
    int fixedGreen,
    int actuatedGreen,
    int pressureGreen) {

  /** A grid of 3 x 3 junctions through a rush hour. */
  public static final TrafficConfig GRID = of("grid", 3, 3);

  /** Five junctions along a street through a rush hour. */
  public static final TrafficConfig CORRIDOR = of("corridor", 1, 5);

  /** One junction through a rush hour. */
  public static final TrafficConfig SINGLE = of("single", 1, 1);

  /** Checks everything but the network itself, which is read when a world is made. */
  public TrafficConfig {
    if (network.isBlank()) {
      throw new IllegalArgumentException(
          "network must be single, corridor, grid or the path of a file; got \"\"");
    }
    Require.inRange("rows", rows, 1, 20);
    Require.inRange("columns", columns, 1, 20);
    Require.inRange("roadLength", roadLength, 50, 2000);
    Require.inRange("speed", speed, 3, 40);
    Require.inRange("rate", rate, 0, 3600);
    Require.inRange("crossRate", crossRate, 0, 4);
    Require.inRange("leftShare", leftShare, 0, 1);
    Require.inRange("rightShare", rightShare, 0, 1);
    Require.inRange("leftShare + rightShare", leftShare + rightShare, 0, 1);
    Require.inRange("startHour", startHour, 0, 24);
    Require.inRange("episodeSeconds", episodeSeconds, 10, 604_800);
    Require.inRange("yellowSeconds", yellowSeconds, 0, 10);
    Require.inRange("allRedSeconds", allRedSeconds, 0, 10);
    Require.inRange("decisionSeconds", decisionSeconds, yellowSeconds + allRedSeconds + 1, 60);
    Require.inRange("minGreenSeconds", minGreenSeconds, 1, 120);
    Require.inRange("startUpSeconds", startUpSeconds, 0, 5);
    Require.inRange("saturation", saturation, 600, 3600);
    Require.inRange("fixedGreen", fixedGreen, 5, 300);
    Require.inRange("actuatedGreen", actuatedGreen, minGreenSeconds, 300);
    Require.inRange("pressureGreen", pressureGreen, 0, 300);
    parts = List.copyOf(parts);
    JunctionView.check(parts);
  }

  private static TrafficConfig of(String network, int rows, int columns) {
    return new TrafficConfig(
        network,
        rows,
        columns,
        250,
        13.9,
        650,
        1,
        0.2,
        0.2,
        Profile.RUSH,
        0,
        3600,
        5,
        2,
        1,
        5,
        2,
        1800,
        TrafficReward.WAITING,
        List.of("phase", "green", "density", "queue", "waiting", "pressure"),
        30,
        40,
        15);
  }

  /** The same with another network of junctions. */
  public TrafficConfig withNetwork(String other) {
    return new TrafficConfig(
        other,
        rows,
        columns,
        roadLength,
        speed,
        rate,
        crossRate,
        leftShare,
        rightShare,
        profile,
        startHour,
        episodeSeconds,
        decisionSeconds,
        yellowSeconds,
        allRedSeconds,
        minGreenSeconds,
        startUpSeconds,
        saturation,
        reward,
        parts,
        fixedGreen,
        actuatedGreen,
        pressureGreen);
  }
}
