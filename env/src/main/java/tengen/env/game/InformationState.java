package tengen.env.game;

/**
 * A position of a game in which players do not see everything. What a player knows is their
 * information state: all that they have seen since the start, in order (perfect recall).
 */
public interface InformationState extends GameState {

  /** What a player knows, for people; equal exactly where the player cannot tell two apart. */
  String informationText(int player);

  /**
   * What a player knows, for programs.
   *
   * @return equal to that of another position of the game exactly if the texts of the player are;
   *     keys of different players are not comparable
   */
  long informationKey(int player);
}
