package tengen.env.text;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.ActionMask;
import tengen.env.ActionNames;
import tengen.env.Require;

/**
 * A taxi that fetches a passenger and takes him where he wants to go: Taxi-v4 of Gymnasium, after
 * Dietterich (2000, JAIR 13:227, section 7.1).
 *
 * <p>Actions are south (0), north (1), east (2), west (3), pick up (4) and drop (5). The state is
 * {@code ((row * 5 + column) * 5 + passenger) * 4 + destination}; places are red (0), green (1),
 * yellow (2) and blue (3), and 4 is a passenger aboard. A step costs 1, a pick-up or drop that
 * cannot be 10; the drop at the destination pays 20 and terminates. Truncated after 200 steps. In
 * rain a move that is open ahead goes to its left or right instead with probability 0.1 each. A
 * fickle passenger makes up his mind before the episode: with probability 0.3 he names another
 * destination, each as likely as the others, when the taxi first moves on with him aboard. Like
 * Gymnasium's, the table does not know of that.
 *
 * <p>The mask leaves out what would change nothing; {@link #step} takes such actions all the same.
 */
public final class Taxi extends TabularEnvironment implements ActionMask, ActionNames {

  private static final LoadingCache<Config, TransitionTable> TABLES =
      CacheBuilder.newBuilder().weakValues().build(CacheLoader.from(TaxiTable::of));

  private static final String[] PLACES = {"red", "green", "yellow", "blue", "aboard"};

  /**
   * What can be chosen.
   *
   * @param isRainy whether moves may drift aside
   * @param ficklePassenger whether the passenger may change his destination on the way
   * @param rainyProbability how likely a move in rain goes where it was meant to, in [0, 1]
   * @param fickleProbability how likely a fickle passenger does so in an episode, in [0, 1]
   * @param maxSteps length at which an episode is truncated, at least 1
   */
  public record Config(
      boolean isRainy,
      boolean ficklePassenger,
      double rainyProbability,
      double fickleProbability,
      int maxSteps) {

    /** Taxi-v4. */
    public static final Config V4 = new Config(false, false, 0.8, 0.3, 200);

    /** Checks the ranges. */
    public Config {
      Require.inRange("rainyProbability", rainyProbability, 0, 1);
      Require.inRange("fickleProbability", fickleProbability, 0, 1);
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }
  }

  /** {@link #memory} of an episode whose passenger is going to change his mind. */
  private static final int FICKLE = 1;

  private static final int EAST = 2;

  private final Config config;

  /** Taxi-v4. */
  public Taxi() {
    this(Config.V4);
  }

  /** A variant. */
  public Taxi(Config config) {
    super("Taxi", table(config), config.maxSteps());
    this.config = config;
  }

  @Override
  int remember(UniformRandomProvider random) {
    return config.ficklePassenger() && random.nextDouble() < config.fickleProbability()
        ? FICKLE
        : 0;
  }

  /* A pick-up does not move the taxi, nor does a drop. */
  @Override
  int surprise(int before, int next, UniformRandomProvider random) {
    boolean aboard = before / 4 % 5 == TaxiTable.ABOARD;
    if (!aboard || before / 20 == next / 20) {
      return next;
    }
    forget();
    int other = random.nextInt(3);
    return next - next % 4 + (other < next % 4 ? other : other + 1);
  }

  /** The table of a variant, which knows of no fickle passenger; equal configurations share it. */
  public static TransitionTable table(Config config) {
    return TABLES.getUnchecked(config);
  }

  @Override
  public int actionMask(boolean[] out) {
    Require.inRange("length of the mask", out.length, TaxiTable.ACTIONS, TaxiTable.ACTIONS);
    int place = TaxiTable.place(row(), column());
    for (int direction = 0; direction < 4; direction++) {
      out[direction] = TaxiTable.open(row(), column(), direction);
    }
    out[TaxiTable.PICK_UP] = passenger() < TaxiTable.ABOARD && passenger() == place;
    out[TaxiTable.DROP] = passenger() == TaxiTable.ABOARD && place >= 0;
    int allowed = 0;
    for (boolean action : out) {
      allowed += action ? 1 : 0;
    }
    return allowed;
  }

  /** Row and column of a place: 0 red, 1 green, 2 yellow, 3 blue. */
  public static int[] place(int number) {
    return TaxiTable.PLACES[number].clone();
  }

  /** Whether there is a wall between a cell and the next one in the east. */
  public static boolean wallEast(int row, int column) {
    return !TaxiTable.open(row, column, EAST);
  }

  /** Row of the taxi, 0 in the north. */
  public int row() {
    return state() / 100;
  }

  /** Column of the taxi, 0 in the west. */
  public int column() {
    return state() / 20 % 5;
  }

  /** Where the passenger is: 0 red, 1 green, 2 yellow, 3 blue, 4 aboard. */
  public int passenger() {
    return state() / 4 % 5;
  }

  /** Where the passenger wants to go: 0 red, 1 green, 2 yellow, 3 blue. */
  public int destination() {
    return state() % 4;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < TaxiTable.MAP.size(); r++) {
      StringBuilder line = new StringBuilder(TaxiTable.MAP.get(r));
      if (r == row() + 1) {
        line.setCharAt(2 * column() + 1, passenger() == TaxiTable.ABOARD ? '@' : 'T');
      }
      text.append(line).append('\n');
    }
    return text.append("passenger ")
        .append(PLACES[passenger()])
        .append(", destination ")
        .append(PLACES[destination()])
        .append(", ")
        .append(TextGrid.caption(this, "south", "north", "east", "west", "pick up", "drop"))
        .toString();
  }

  @Override
  public List<String> actionNames() {
    return List.of("south", "north", "east", "west", "pick up", "drop off");
  }
}
