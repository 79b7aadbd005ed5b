package tengen.selfplay;

/** Watches one game's search values and says when a player should give up. */
final class Resignation {

  private static final int PATIENCE = 3;

  private final double below;
  private final int[] hopeless; // [players] own moves in a row below the threshold
  private int wouldResign = -1;

  Resignation(int players, double below) {
    this.below = below;
    hopeless = new int[players];
  }

  /** Takes in the value of a player's search; true once that player should resign. */
  boolean hopeless(int player, double value) {
    hopeless[player] = value < below ? hopeless[player] + 1 : 0;
    boolean resigns = below > -1 && hopeless[player] >= PATIENCE;
    if (resigns && wouldResign < 0) {
      wouldResign = player;
    }
    return resigns;
  }

  /** The first player that should have resigned, or -1. */
  int wouldResign() {
    return wouldResign;
  }
}
