package tengen.env.cards;

import java.util.List;
import java.util.Optional;
import tengen.env.game.Game;
import tengen.env.game.GameFactory;

/** Makes the games of this package by name. */
public final class CardGames implements GameFactory {

  /** For {@link java.util.ServiceLoader}. */
  public CardGames() {}

  @Override
  public List<String> names() {
    return List.of(
        KuhnPoker.NAME,
        LeducPoker.NAME,
        LiarsDice.NAME,
        Backgammon.NAME,
        "rock-paper-scissors",
        "prisoners-dilemma",
        "stag-hunt",
        "climbing",
        "penalty",
        TwoStepGame.NAME);
  }

  @Override
  public Optional<Game> create(String name) {
    return switch (name) {
      case LeducPoker.NAME -> Optional.of(new LeducPoker());
      case Backgammon.NAME -> Optional.of(new Backgammon());
      case TwoStepGame.NAME -> Optional.of(new TwoStepGame());
      case "rock-paper-scissors" -> Optional.of(MatrixGame.rockPaperScissors());
      case "prisoners-dilemma" -> Optional.of(MatrixGame.prisonersDilemma());
      case "stag-hunt" -> Optional.of(MatrixGame.stagHunt());
      case "climbing" -> Optional.of(MatrixGame.climbing());
      case "penalty" -> Optional.of(MatrixGame.penalty(-100));
      default -> numbered(name);
    };
  }

  private static Optional<Game> numbered(String name) {
    if (name.equals(KuhnPoker.NAME) || name.startsWith(KuhnPoker.NAME + "-")) {
      return Optional.of(KuhnPoker.named(name));
    }
    if (name.equals(LiarsDice.NAME) || name.startsWith(LiarsDice.NAME + "-")) {
      return Optional.of(LiarsDice.named(name));
    }
    return Optional.empty();
  }
}
