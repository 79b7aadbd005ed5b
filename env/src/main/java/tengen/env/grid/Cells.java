package tengen.env.grid;

/**
 * A cell as one number from 0 to 127: the {@link Thing} in the lower four bits, the {@link Colour}
 * above them; and what the inner loops ask about such numbers, as tables.
 */
final class Cells {

  static final int COUNT = 128;
  static final byte UNSEEN = 0;
  static final byte EMPTY = of(Thing.EMPTY, Colour.RED);
  static final byte OUTSIDE = of(Thing.WALL, Colour.GREY);

  /** MiniGrid's three numbers of a cell. */
  static final float[] OBJECT = new float[COUNT];

  static final float[] COLOUR = new float[COUNT];
  static final float[] STATE = new float[COUNT];

  static final boolean[] ENTER = new boolean[COUNT];

  /** 1 where light passes, 0 where not: a bit, because it is shifted into rows. */
  static final int[] CLEAR = new int[COUNT];

  private static final Thing[] THINGS = Thing.values();
  private static final Colour[] COLOURS = Colour.values();

  static {
    for (Thing thing : THINGS) {
      for (Colour colour : COLOURS) {
        int code = of(thing, colour);
        OBJECT[code] = thing.object();
        COLOUR[code] = colour.number();
        STATE[code] = thing.state();
        ENTER[code] = thing.canEnter();
        CLEAR[code] = thing.isOpaque() ? 0 : 1;
      }
    }
  }

  private Cells() {}

  static byte of(Thing thing, Colour colour) {
    return (byte) (thing.number() | (colour.number() << 4));
  }

  /**
   * From MiniGrid's three numbers.
   *
   * @throws IllegalArgumentException if there is no such cell
   */
  static byte of(int object, int colour, int state) {
    for (Thing thing : THINGS) {
      if (thing.object() == object
          && thing.state() == state
          && colour >= 0
          && colour < COLOURS.length) {
        return of(thing, COLOURS[colour]);
      }
    }
    throw new IllegalArgumentException("no cell is " + object + ", " + colour + ", " + state);
  }

  static Thing thing(int code) {
    return THINGS[code & 15];
  }

  static Colour colour(int code) {
    return COLOURS[code >> 4];
  }

  /** The same colour on another thing. */
  static byte as(Thing thing, int code) {
    return (byte) (thing.number() | (code & 0x70));
  }

  /** Two characters: the thing's symbol, then the colour's or, if that is the usual one, again. */
  static String text(int code) {
    Thing thing = thing(code);
    Colour colour = colour(code);
    char first = thing.symbol();
    return ""
        + first
        + (thing == Thing.UNSEEN || colour == thing.usual() ? first : colour.symbol());
  }
}
