package tengen.env.check;

import java.util.function.Consumer;

/** What games have promised, in the order in which it is looked at, with the cures. */
enum GamePromise implements Promised<GameChecks> {
  GAME_DESCRIBES_ITSELF(
      GameChecks::theGameDescribesItself,
      "a name in lower case; players, moves and maxLength of at least 1; a new array in"
          + " observationShape"),
  START_IS_A_NEW_GAME(
      GameChecks::theStartIsANewGame, "make a new position in start, with arrays of its own"),
  LEGAL_MOVES_CAN_BE_PLAYED(
      GameChecks::legalMovesAreAscendingAndPlayable,
      "let legalMoves give, in ascending order, exactly what legal allows and play takes"),
  ILLEGAL_MOVES_ARE_REJECTED(
      GameChecks::illegalMovesAreRejectedByName,
      "begin play with legal(move), and name the move in the message"),
  GAMES_END(
      GameChecks::gamesEndWithinTheirLength,
      "let length count every call of play; raise maxLength, or end the game there"),
  COPIES_GO_THEIR_OWN_WAY(
      GameChecks::copiesAreEqualAndIndependent,
      "take over every field in copy and in copyFrom, the members of arrays and not the arrays"),
  RETURNS_IN_RANGE(
      GameChecks::returnsAreInRangeAndOnlyAtTheEnd,
      "let minUtility, maxUtility and zeroSum say what returns gives; before the end throw"
          + " IllegalStateException"),
  HASHES_TELL_POSITIONS_APART(
      GameChecks::equalPositionsHaveEqualHashes,
      "hash all that the future depends on, whose turn it is too, and no object's identity"),
  OBSERVATIONS_IN_THEIR_PLACE(
      GameChecks::observationsAreFiniteAndInTheirPlace,
      "write planes * height * width finite numbers from at on, zeros too"),
  MOVES_HAVE_TEXTS(
      GameChecks::movesHaveTextsThatCanBeRead,
      "give every move a text of its own, and let parseMove read it and quote what it cannot read"),
  PLAYOUTS_LEAVE_THE_POSITION(
      GameChecks::playoutsLeaveThePositionAlone, "let a playout play on in a copy"),
  SCORES_OF_BOTH_PLAYERS(
      GameChecks::scoresBelongToBothPlayers,
      "what one player leads by or owns, give to the other one with the opposite sign"),
  SYMMETRIES_KEEP_THE_RULES(
      GameChecks::symmetriesLeaveTheRulesUnchanged,
      "leave out a symmetry that the rules do not have; a point is row * width + column"),
  CHANCE_IS_A_DISTRIBUTION(
      GameChecks::chanceIsADistribution,
      "let chanceOutcomes give the legal moves with positive probabilities that add up to 1"),
  KNOWLEDGE_IS_CONSISTENT(
      GameChecks::informationStatesSayWhatPlayersKnow,
      "make key, text and observation of the same facts: all that the player has seen"),
  JOINT_MOVES_COMBINE(
      GameChecks::jointMovesCombineTheMovesOfAll,
      "let legalMoves list joint(...) of every combination of the players' moves");

  @SuppressWarnings("Immutable") // a method reference
  private final Consumer<GameChecks> check;

  private final String cure;

  GamePromise(Consumer<GameChecks> check, String cure) {
    this.check = check;
    this.cure = cure;
  }

  @Override
  public void check(GameChecks checks) {
    check.accept(checks);
  }

  @Override
  public String cure() {
    return cure;
  }

  /* Games without an end would be played for ever. */
  @Override
  public boolean comesFirst() {
    return this == GAMES_END;
  }

  @Override
  public boolean mootWithout(Promised<GameChecks> other) {
    return other == GAMES_END;
  }
}
