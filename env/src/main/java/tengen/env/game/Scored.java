package tengen.env.game;

/**
 * A position of a game that is decided by points on a board, such as Go. Networks learn from it who
 * owns each point and by how much the game was won (Wu 2019, arXiv:1902.10565, section 4.1).
 */
public interface Scored extends GameState {

  /**
   * Points by which a player leads, komi included, if the position were counted now.
   *
   * @param player whose lead
   */
  double score(int player);

  /**
   * Who owns each point if the position were counted now.
   *
   * @param player whose point of view
   * @param out filled from {@code at} on with {@code height * width} numbers: 1 the player's, -1 an
   *     opponent's, 0 nobody's
   */
  void ownership(int player, float[] out, int at);
}
