package tengen.env.text;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.util.List;
import java.util.Map;
import tengen.env.ActionNames;
import tengen.env.Require;

/**
 * A walk over a frozen lake with holes, on ice that may turn a step aside: FrozenLake-v1 of
 * Gymnasium.
 *
 * <p>Actions are left (0), down (1), right (2) and up (3). The state is row times columns plus
 * column. Reaching the goal pays 1 and terminates, a hole terminates with nothing. On slippery ice
 * a step goes where it was meant to with probability 1/3 and to either side of that with 1/3 each.
 */
public final class FrozenLake extends TabularEnvironment implements ActionNames {

  private static final Map<String, List<String>> MAPS =
      Map.of(
          "4x4",
          List.of("SFFF", "FHFH", "FFFH", "HFFG"),
          "8x8",
          List.of(
              "SFFFFFFF",
              "FFFFFFFF",
              "FFFHFFFF",
              "FFFFFHFF",
              "FFFHFFFF",
              "FHHFFFHF",
              "FHFFHFHF",
              "FFFHFFFG"));

  private static final LoadingCache<Config, TransitionTable> TABLES =
      CacheBuilder.newBuilder().weakValues().build(CacheLoader.from(FrozenLakeTable::of));

  private final List<String> desc;

  /**
   * What can be chosen.
   *
   * @param mapName {@code "4x4"} or {@code "8x8"}; looked at only if {@code desc} is null
   * @param desc rows of a map of one's own in the letters S start, F frozen, H hole, G goal; or
   *     null
   * @param isSlippery whether steps may turn aside
   * @param successRate how likely a step on slippery ice goes where it was meant to, in [0, 1]
   * @param goalReward for reaching a goal; the three rewards are Gymnasium's reward_schedule
   * @param holeReward for falling into a hole
   * @param stepReward for any other step
   * @param maxSteps length at which an episode is truncated, at least 1
   */
  public record Config(
      String mapName,
      List<String> desc,
      boolean isSlippery,
      double successRate,
      double goalReward,
      double holeReward,
      double stepReward,
      int maxSteps) {

    /** FrozenLake-v1. */
    public static final Config V1 = standard("4x4", 100);

    /** FrozenLake8x8-v1. */
    public static final Config V1_8X8 = standard("8x8", 200);

    /** Checks the map and the ranges. */
    public Config {
      if (desc == null && !MAPS.containsKey(String.valueOf(mapName))) {
        throw new IllegalArgumentException("mapName must be 4x4 or 8x8; got " + mapName);
      }
      if (desc != null) {
        desc = List.copyOf(desc);
        FrozenLakeMaps.check(desc);
      }
      Require.inRange("successRate", successRate, 0, 1);
      finite("goalReward", goalReward);
      finite("holeReward", holeReward);
      finite("stepReward", stepReward);
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }

    private static Config standard(String mapName, int maxSteps) {
      return new Config(mapName, null, true, 1.0 / 3.0, 1, 0, 0, maxSteps);
    }

    private static void finite(String name, double value) {
      Require.inRange(name, value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** This with another map, of the letters S, F, H and G. */
    public Config withDesc(List<String> rows) {
      return new Config(
          mapName, rows, isSlippery, successRate, goalReward, holeReward, stepReward, maxSteps);
    }

    /** This with slippery ice or without. */
    public Config withSlippery(boolean slippery) {
      return new Config(
          mapName, desc, slippery, successRate, goalReward, holeReward, stepReward, maxSteps);
    }

    /** This with another length of episodes. */
    public Config withMaxSteps(int steps) {
      return new Config(
          mapName, desc, isSlippery, successRate, goalReward, holeReward, stepReward, steps);
    }

    /** The rows of the map that counts. */
    public List<String> rows() {
      return desc == null ? MAPS.get(mapName) : desc;
    }
  }

  /** FrozenLake-v1. */
  public FrozenLake() {
    this(Config.V1);
  }

  /** A variant. */
  public FrozenLake(Config config) {
    super("FrozenLake", table(config), config.maxSteps());
    desc = config.rows();
  }

  /** The table of a variant; equal configurations share it. */
  public static TransitionTable table(Config config) {
    return TABLES.getUnchecked(config);
  }

  /**
   * A square map with a way from the start, upper left, to the goal, lower right.
   *
   * @param seed decides the map
   * @param size rows and columns, in [2, 1000]
   * @param p how likely a cell is frozen, in (0, 1]
   * @return its rows
   */
  public static List<String> randomMap(long seed, int size, double p) {
    return FrozenLakeMaps.random(seed, size, p);
  }

  /** The rows of the map. */
  public List<String> desc() {
    return desc;
  }

  /** Row of the walker, 0 on top. */
  public int row() {
    return state() / desc.get(0).length();
  }

  /** Column of the walker, 0 on the left. */
  public int column() {
    return state() % desc.get(0).length();
  }

  @Override
  public String toString() {
    String caption = TextGrid.caption(this, "left", "down", "right", "up");
    return TextGrid.picture(desc, row(), column(), caption);
  }

  @Override
  public List<String> actionNames() {
    return List.of("left", "down", "right", "up");
  }
}
