package tengen.env.grid;

/** The colours of things, with MiniGrid's numbers. */
public enum Colour {
  /** 0. */
  RED(0, 'r', 255, 0, 0),
  /** 1. */
  GREEN(1, 'g', 0, 255, 0),
  /** 2. */
  BLUE(2, 'b', 0, 0, 255),
  /** 3. */
  PURPLE(3, 'p', 112, 39, 195),
  /** 4. */
  YELLOW(4, 'y', 255, 255, 0),
  /** 5. */
  GREY(5, 'e', 100, 100, 100);

  private final int number;
  private final char symbol;
  private final int red;
  private final int green;
  private final int blue;

  Colour(int number, char symbol, int red, int green, int blue) {
    this.number = number;
    this.symbol = symbol;
    this.red = red;
    this.green = green;
    this.blue = blue;
  }

  /** MiniGrid's number, 0 to 5. */
  public int number() {
    return number;
  }

  /** Its letter in pictures and in the files of {@link TextRoom}. */
  char symbol() {
    return symbol;
  }

  /**
   * Its light.
   *
   * @param channel 0 red, 1 green, 2 blue
   * @return 0 to 255
   */
  public int light(int channel) {
    return channel == 0 ? red : channel == 1 ? green : blue;
  }
}
