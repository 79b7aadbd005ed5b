package tengen.env.driving.city;

/** Who goes first at a junction. */
public enum Control {
  /** No sign: who comes from the right goes first, and who turns left waits for who comes. */
  PLAIN('+'),

  /** The smaller streets give way to the pair of opposite streets with the most lanes. */
  GIVE_WAY('G'),

  /** As {@link #GIVE_WAY}, and who has to give way stands still first. */
  STOP('T'),

  /** Lights; who turns left on green waits for who comes. */
  SIGNALS('S'),

  /** A ring in which one drives counter-clockwise; who is in it goes first. */
  ROUNDABOUT('R');

  private final char symbol;

  Control(char symbol) {
    this.symbol = symbol;
  }

  /** How it is written in a text map. */
  char symbol() {
    return symbol;
  }
}
