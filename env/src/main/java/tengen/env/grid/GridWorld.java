package tengen.env.grid;

import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.ActionNames;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * An agent in a room of cells that sees the 7 x 7 cells before it: the mechanics of MiniGrid
 * (Chevalier-Boisvert et al. 2023, arXiv:2306.13831). {@link MiniGrid} names its rooms.
 *
 * <p>The actions are those of {@link Action}. Reaching what the room asks for gives 1 - 0.9 times
 * the part of the steps used and terminates; so do lava and mistakes, without a reward, and bumping
 * into something among moving balls, with -1. An episode is truncated at the room's limit.
 *
 * <p>An observation has three parts: {@code "image"} as {@link Sight} says, {@code "direction"} (0
 * right, 1 down, 2 left, 3 up) and {@code "mission"}, the words of {@link Missions} as numbers.
 *
 * <p>{@link #start}, {@link #act} and {@link #observe} are {@link #reset} and {@link #step} without
 * new objects, for loops over many worlds.
 */
public final class GridWorld implements Environment<Integer>, ActionNames {

  private static final Action[] ACTIONS = Action.values();
  private static final String STREAM = "grid";

  private final Room room;
  private final Space.Discrete actions;
  private final Layout layout;
  private final Mechanics state;
  private final Observing observing;
  private String mission = "";
  private float[] words = new float[Missions.LENGTH];
  private RestorableUniformRandomProvider random;
  private boolean running;

  private record State(
      Room room, Mechanics.Saved mechanics, String mission, byte[] random, boolean running)
      implements Snapshot {}

  /**
   * A world in a room.
   *
   * @param room one of {@link MiniGrid}, one from a text file, or your own
   * @throws IllegalArgumentException if its size, its limit or its number of actions is impossible
   */
  public GridWorld(Room room) {
    this.room = room;
    Require.inRange("width of the room", room.width(), 3, 100);
    Require.inRange("height of the room", room.height(), 3, 100);
    Require.inRange("limit of the room", room.limit(), 1, Integer.MAX_VALUE);
    if (room.actions() != 3 && room.actions() != Action.COUNT) {
      throw new IllegalArgumentException(
          "a room has 3 or " + Action.COUNT + " actions; got " + room.actions());
    }
    Grid grid = new Grid(room.width(), room.height());
    actions = new Space.Discrete(room.actions());
    layout = new Layout(grid);
    state = new Mechanics(grid, room.limit());
    observing = new Observing(room.sight(), grid, room.seeThroughWalls());
  }

  @Override
  public Space.Box observationSpace() {
    return observing.space;
  }

  @Override
  public Space.Discrete actionSpace() {
    return actions;
  }

  @Override
  public List<String> actionNames() {
    return ActionNames.of(ACTIONS).subList(0, actions.n());
  }

  @Override
  public float[] reset(long seed) {
    start(seed);
    return observation();
  }

  /**
   * Starts an episode as {@link #reset} does, without an observation.
   *
   * @throws IllegalStateException if the room lays out no agent
   */
  public void start(long seed) {
    running = false;
    random = Rng.stream(seed, STREAM);
    layout.clear(random);
    room.build(layout);
    if (layout.agent < 0) {
      throw new IllegalStateException("the room was built without an agent");
    }
    if (layout.moving.length > 0 && actions.n() != 3) {
      throw new IllegalStateException("a room with moving balls has 3 actions");
    }
    state.begin(layout);
    tell(layout.mission);
    running = true;
  }

  private void tell(String text) {
    if (!text.equals(mission)) {
      words = Missions.tokens(text);
      mission = text;
    }
  }

  @Override
  public Step step(Integer action) {
    if (action == null) {
      throw new IllegalArgumentException(wrong("null"));
    }
    act(action);
    return new Step(observation(), state.reward, state.terminated, state.truncated);
  }

  /**
   * Acts once as {@link #step} does; {@link #reward}, {@link #terminated} and {@link #truncated}
   * tell what followed.
   *
   * @param action number of an {@link Action}
   * @throws IllegalArgumentException if the room has no such action
   * @throws IllegalStateException before the first start and after the end of an episode
   */
  public void act(int action) {
    state.act(checked(action), random);
    running = !state.terminated && !state.truncated;
  }

  /** As {@link #act(int)}, with the balls moved to these places instead of drawing. */
  void act(int action, int[] balls) {
    state.act(checked(action), balls);
    running = !state.terminated && !state.truncated;
  }

  private Action checked(int action) {
    if (action < 0 || action >= actions.n()) {
      throw new IllegalArgumentException(wrong(Integer.toString(action)));
    }
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    return ACTIONS[action];
  }

  private String wrong(String action) {
    return "action of a grid room must be 0 to " + (actions.n() - 1) + "; got " + action;
  }

  private float[] observation() {
    float[] result = new float[observing.space.width()];
    observe(result, 0);
    return result;
  }

  /**
   * Writes the observation of the state reached, as wide as {@link #observationSpace}.
   *
   * @param at index of its first number
   */
  public void observe(float[] out, int at) {
    observing.write(state, words, out, at);
  }

  /** Reward of the last step; 0 after a start. */
  public double reward() {
    return state.reward;
  }

  /** Whether the last step reached a final state. */
  public boolean terminated() {
    return state.terminated;
  }

  /** Whether the last step was the one at which the episode is cut. */
  public boolean truncated() {
    return state.truncated;
  }

  @Override
  public Snapshot snapshot() {
    boolean draws = state.balls.length > 0;
    return new State(room, state.save(), mission, draws ? Rng.save(random) : null, running);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State old) || !old.room.equals(room)) {
      throw new IllegalArgumentException("not a snapshot of " + room + ": " + snapshot);
    }
    state.restore(old.mechanics);
    tell(old.mission);
    if (old.random != null) {
      random = random == null ? Rng.stream(0, STREAM) : random;
      Rng.restore(random, old.random);
    }
    running = old.running;
  }

  /** The room. */
  public Room room() {
    return room;
  }

  /**
   * What is in a cell, under the agent too.
   *
   * @throws IllegalArgumentException if the cell is outside the room
   */
  public Thing thing(int x, int y) {
    return Cells.thing(state.grid.code(x, y));
  }

  /**
   * The colour of what is in a cell; red if it is empty.
   *
   * @throws IllegalArgumentException if the cell is outside the room
   */
  public Colour colour(int x, int y) {
    return Cells.colour(state.grid.code(x, y));
  }

  /** Column of the agent, from 0 at the left. */
  public int x() {
    return state.grid.x(state.agent);
  }

  /** Row of the agent, from 0 at the top. */
  public int y() {
    return state.grid.y(state.agent);
  }

  /** Where the agent looks: 0 right, 1 down, 2 left, 3 up. */
  public int direction() {
    return state.direction;
  }

  /** What the agent carries; EMPTY for nothing. */
  public Thing carrying() {
    return Cells.thing(state.carrying);
  }

  /** The colour of what the agent carries; red for nothing. */
  public Colour carryingColour() {
    return Cells.colour(state.carrying);
  }

  /** Which cells the agent sees: {@code [height * width]}, row by row; the caller's to keep. */
  public boolean[] seen() {
    return observing.seen(state);
  }

  /** Steps of this episode so far. */
  public int elapsed() {
    return state.elapsed;
  }

  /** What the agent was told, in words. */
  public String mission() {
    return mission;
  }

  Mechanics mechanics() {
    return state;
  }

  /** The room with the agent, two characters a cell as in {@link TextRoom}, and its mission. */
  @Override
  public String toString() {
    return state.text() + "mission: " + mission;
  }
}
