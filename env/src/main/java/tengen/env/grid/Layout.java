package tengen.env.grid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/**
 * A room being laid out for an episode: cells, agent, mission, task. x goes to the right and y
 * down, both from 0; the agent's directions are 0 right, 1 down, 2 left, 3 up.
 */
public final class Layout {

  final Grid grid;
  int agent = -1;
  int direction;
  Aim aim = Aim.GOAL;
  String mission = "";
  int[] moving = {};
  private UniformRandomProvider random;

  Layout(Grid grid) {
    this.grid = grid;
  }

  /** An empty room, whose draws come from this stream. */
  void clear(UniformRandomProvider stream) {
    grid.clear();
    agent = -1;
    direction = 0;
    aim = Aim.GOAL;
    mission = "";
    moving = new int[0];
    random = stream;
  }

  /**
   * Draws a number.
   *
   * @return uniform from {@code low} to {@code high - 1}
   */
  public int draw(int low, int high) {
    return random.nextInt(low, high);
  }

  /** Draws one of the six colours. */
  public Colour drawColour() {
    return drawOne(Colour.values());
  }

  /** Draws one of these. */
  @SafeVarargs
  public final <T> T drawOne(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Puts these into a random order. */
  <T> void shuffle(T[] items) {
    for (int i = items.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }

  /**
   * Puts a thing into a cell, whatever was there.
   *
   * @throws IllegalArgumentException if the cell is outside the room, or the thing is the agent
   */
  public void put(int x, int y, Thing thing, Colour colour) {
    if (thing == Thing.AGENT || thing == Thing.UNSEEN) {
      throw new IllegalArgumentException("a thing to put into a cell; got " + thing);
    }
    grid.cells[grid.checked(x, y)] = Cells.of(thing, colour);
  }

  /** Puts a thing of its usual colour into a cell: grey walls, green goals, blue floor. */
  public void put(int x, int y, Thing thing) {
    put(x, y, thing, Objects.requireNonNull(thing.usual(), thing + " needs a colour"));
  }

  /** What is in a cell. */
  public Thing thing(int x, int y) {
    return Cells.thing(grid.code(x, y));
  }

  /** Puts things into the cells of a rectangle, inside and all. */
  public void fill(int x, int y, int width, int height, Thing thing) {
    for (int j = y; j < y + height; j++) {
      for (int i = x; i < x + width; i++) {
        put(i, j, thing);
      }
    }
  }

  /** Puts walls into the outermost cells of a rectangle. */
  public void walls(int x, int y, int width, int height) {
    fill(x, y, width, 1, Thing.WALL);
    fill(x, y + height - 1, width, 1, Thing.WALL);
    fill(x, y, 1, height, Thing.WALL);
    fill(x + width - 1, y, 1, height, Thing.WALL);
  }

  /** Puts walls around the room. */
  public void walls() {
    walls(0, 0, grid.width, grid.height);
  }

  /**
   * Draws an empty cell without the agent, all of them equally likely, and puts a thing there.
   *
   * @throws IllegalStateException if there is none
   */
  public void place(Thing thing, Colour colour) {
    place(Cells.of(thing, colour), 0, 0, grid.width, grid.height, 0);
  }

  /** As {@link #place(Thing, Colour)}, in a rectangle of the room. */
  public void place(Thing thing, Colour colour, int x, int y, int width, int height) {
    place(Cells.of(thing, colour), x, y, width, height, 0);
  }

  /**
   * As {@link #place(Thing, Colour, int, int, int, int)}, but as many steps from the agent at
   * least.
   *
   * @return the place
   */
  int place(byte code, int x, int y, int width, int height, int distance) {
    int place = drawEmpty(x, y, width, height, distance);
    grid.cells[place] = code;
    return place;
  }

  private int drawEmpty(int x, int y, int width, int height, int distance) {
    int[] empty = new int[width * height];
    int count = 0;
    for (int j = y; j < y + height; j++) {
      for (int i = x; i < x + width; i++) {
        int place = grid.checked(i, j);
        boolean near =
            agent >= 0
                && (place == agent
                    || Math.abs(grid.x(agent) - i) + Math.abs(grid.y(agent) - j) < distance);
        if (grid.cells[place] == Cells.EMPTY && !near) {
          empty[count++] = place;
        }
      }
    }
    if (count == 0) {
      throw new IllegalStateException(
          String.format("no empty cell in %d x %d cells at %d, %d", width, height, x, y));
    }
    return empty[random.nextInt(count)];
  }

  /**
   * Puts the agent into a cell.
   *
   * @throws IllegalArgumentException if it cannot be there, or for a direction that is none
   */
  public void agent(int x, int y, int direction) {
    int place = grid.checked(x, y);
    if (!Cells.ENTER[grid.cells[place]]) {
      throw new IllegalArgumentException(
          "the agent cannot be in the cell " + x + ", " + y + " with " + thing(x, y));
    }
    this.direction = Require.inRange("direction", direction, 0, 3);
    agent = place;
  }

  /** Draws an empty cell for the agent and a direction. */
  public void placeAgent() {
    placeAgent(0, 0, grid.width, grid.height);
  }

  /** As {@link #placeAgent()}, in a rectangle of the room. */
  public void placeAgent(int x, int y, int width, int height) {
    agent = -1;
    agent = drawEmpty(x, y, width, height, 0);
    direction = random.nextInt(4);
  }

  /**
   * Says what the agent is told; see {@link Missions#VOCABULARY} for the words.
   *
   * @throws IllegalArgumentException if it is too long or has an unknown word
   */
  public void mission(String text) {
    Missions.tokens(text);
    mission = text;
  }

  /** The task is to open the door in this cell; a locked one with its key. */
  public void taskOpen(int x, int y) {
    aim = new Aim(Aim.Kind.OPEN, grid.checked(x, y), 0);
  }

  /** The task is to pick up a thing like this. */
  public void taskFetch(Thing thing, Colour colour) {
    if (!thing.canCarry()) {
      throw new IllegalArgumentException("a thing to fetch can be carried; got " + thing);
    }
    aim = new Aim(Aim.Kind.FETCH, Cells.of(thing, colour), 0);
  }

  /** The task is to stand in the first cell and not in the second; picking up acts as toggling. */
  public void taskStand(int x, int y, int wrongX, int wrongY) {
    aim = new Aim(Aim.Kind.STAND, grid.checked(x, y), grid.checked(wrongX, wrongY));
  }

  /** The task is to say {@link Action#DONE} beside this cell; toggling ends the episode. */
  public void taskVisit(int x, int y) {
    aim = new Aim(Aim.Kind.VISIT, grid.checked(x, y), 0);
  }

  /** Draws an empty cell for a blue ball that moves by itself; bumping into it costs the game. */
  public void placeMovingBall() {
    move(place(Roamers.BALL, 0, 0, grid.width, grid.height, 0));
  }

  /** From now on the ball at this place moves by itself. */
  void move(int place) {
    moving = Arrays.copyOf(moving, moving.length + 1);
    moving[moving.length - 1] = place;
  }

  /** How a thing is called in a mission: {@code "yellow key"}. */
  static String name(Thing thing, Colour colour) {
    return (colour + " " + thing).toLowerCase(Locale.ROOT);
  }
}
