package tengen.env.go;

import org.junit.jupiter.api.Nested;
import tengen.env.check.GameContract;
import tengen.env.game.Game;

class GoContractTest {

  @Nested
  class TrompTaylor extends GameContract {
    @Override
    protected Game game() {
      return GoGame.of(5);
    }
  }

  @Nested
  class Aga extends GameContract {
    @Override
    protected Game game() {
      return new GoGame(4, GoRules.named("aga"), GoPlanes.ALPHAZERO, 60);
    }
  }

  @Nested
  class Japanese extends GameContract {
    @Override
    protected Game game() {
      return new GoGame(5, GoRules.named("japanese"));
    }
  }

  @Nested
  class OpenSpiel extends GameContract {
    @Override
    protected Game game() {
      return new GoGame(3, GoRules.named("repetition-draws"));
    }
  }
}
