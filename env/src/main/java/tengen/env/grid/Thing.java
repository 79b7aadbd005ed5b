package tengen.env.grid;

/**
 * What can be in a cell. A door's three states are three things. The numbers are MiniGrid's, as in
 * its encoded observations.
 */
public enum Thing {
  /** A cell of the view that the agent cannot see. */
  UNSEEN(0, 0, 0, '?', null),
  /** Nothing; the agent walks through and puts things down here. */
  EMPTY(1, 1, 0, '.', Colour.RED),
  /** Stops the agent and its view. */
  WALL(2, 2, 0, '#', Colour.GREY),
  /** A coloured tile to walk over; nothing can be put down on it. */
  FLOOR(3, 3, 0, '_', Colour.BLUE),
  /** Lets the agent and its view through; toggled, it closes. */
  OPEN_DOOR(4, 4, 0, 'O', null),
  /** Can be carried; opens a locked door of its colour. */
  KEY(5, 5, 0, 'K', null),
  /** Can be carried. */
  BALL(6, 6, 0, 'B', null),
  /** Can be carried; toggled, it vanishes. */
  BOX(7, 7, 0, 'X', null),
  /** Ends the episode with a reward when entered. */
  GOAL(8, 8, 0, 'G', Colour.GREEN),
  /** Ends the episode without a reward when entered. */
  LAVA(9, 9, 0, '~', Colour.RED),
  /** The agent itself, in the encoding of the whole grid only. */
  AGENT(10, 10, 0, '@', null),
  /** Stops the agent and its view; toggled, it opens. */
  CLOSED_DOOR(11, 4, 1, 'D', null),
  /** Stops the agent and its view; toggled by who carries a key of its colour, it opens. */
  LOCKED_DOOR(12, 4, 2, 'L', null);

  private final int number;
  private final int object;
  private final int state;
  private final char symbol;
  private final Colour usual;

  Thing(int number, int object, int state, char symbol, Colour usual) {
    this.number = number;
    this.object = object;
    this.state = state;
    this.symbol = symbol;
    this.usual = usual;
  }

  /** Its own number, 0 to 12, which also tells the doors apart. */
  int number() {
    return number;
  }

  /** MiniGrid's number of the object, 0 to 10; the same for the three doors. */
  public int object() {
    return object;
  }

  /** MiniGrid's number of the state: 0 for all but doors, which are open 0, closed 1, locked 2. */
  public int state() {
    return state;
  }

  /** Whether the agent can walk into a cell with it. */
  public boolean canEnter() {
    return this == EMPTY || this == FLOOR || this == GOAL || this == LAVA || this == OPEN_DOOR;
  }

  /** Whether the agent can pick it up. */
  public boolean canCarry() {
    return this == KEY || this == BALL || this == BOX;
  }

  /** Whether it stops the view. */
  public boolean isOpaque() {
    return this == WALL || this == CLOSED_DOOR || this == LOCKED_DOOR;
  }

  /** Its letter in pictures and in the files of {@link TextRoom}. */
  char symbol() {
    return symbol;
  }

  /** The colour that it has when none is named; null if one has to be named. */
  Colour usual() {
    return usual;
  }
}
