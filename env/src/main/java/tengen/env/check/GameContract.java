package tengen.env.check;

import org.junit.jupiter.api.Test;
import tengen.env.game.Game;

/**
 * The tests that every {@link Game} has to pass. Extend it in three lines:
 *
 * <pre>{@code
 * class NimTest extends GameContract {
 *   @Override
 *   protected Game game() {
 *     return new Nim();
 *   }
 * }
 * }</pre>
 */
public abstract class GameContract {

  /** For subclasses. */
  protected GameContract() {}

  /** The game to test. */
  protected abstract Game game();

  /** How many random games each test plays; fewer for long games. */
  protected int games() {
    return 20;
  }

  private GameChecks checks() {
    return new GameChecks(game(), games());
  }

  @Test
  void game_describesItself() {
    checks().theGameDescribesItself();
  }

  @Test
  void start_isANewGame() {
    checks().theStartIsANewGame();
  }

  @Test
  void legalMoves_areAscendingAndPlayable() {
    checks().legalMovesAreAscendingAndPlayable();
  }

  @Test
  void play_illegalMove_isRejectedByName() {
    checks().illegalMovesAreRejectedByName();
  }

  @Test
  void copies_areEqualAndIndependent() {
    checks().copiesAreEqualAndIndependent();
  }

  @Test
  void returns_areInRangeAndOnlyAtTheEnd() {
    checks().returnsAreInRangeAndOnlyAtTheEnd();
  }

  @Test
  void hash_equalPositions_areEqual() {
    checks().equalPositionsHaveEqualHashes();
  }

  @Test
  void observe_isFiniteAndInItsPlace() {
    checks().observationsAreFiniteAndInTheirPlace();
  }

  @Test
  void games_endWithinTheirLength() {
    checks().gamesEndWithinTheirLength();
  }

  @Test
  void moveTexts_canBeRead() {
    checks().movesHaveTextsThatCanBeRead();
  }

  @Test
  void playout_leavesThePositionAlone() {
    checks().playoutsLeaveThePositionAlone();
  }

  @Test
  void scores_belongToBothPlayers() {
    checks().scoresBelongToBothPlayers();
  }

  @Test
  void chance_isADistribution() {
    checks().chanceIsADistribution();
  }

  @Test
  void informationStates_sayWhatPlayersKnow() {
    checks().informationStatesSayWhatPlayersKnow();
  }

  @Test
  void jointMoves_combineTheMovesOfAll() {
    checks().jointMovesCombineTheMovesOfAll();
  }

  @Test
  void symmetries_leaveTheRulesUnchanged() {
    checks().symmetriesLeaveTheRulesUnchanged();
  }
}
