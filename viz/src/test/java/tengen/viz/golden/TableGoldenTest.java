package tengen.viz.golden;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.game.Games;
import tengen.env.multi.GameEnvironment;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scenes;
import tengen.viz.scene.Theme;

/** Games of cards, dice and tables look as they did; see {@link GoldenTest}. */
class TableGoldenTest {

  @ParameterizedTest
  @CsvSource({
    "kuhn-poker, 1, DARK",
    "leduc-poker, 3, LIGHT",
    "liars-dice, 1, DARK",
    "rock-paper-scissors, 0, LIGHT",
    "jobshop-ft06, 20, DARK",
  })
  void table_looksAsItDid(String game, int moves, Theme theme) {
    Golden.check("table-" + game, length -> played(game, length), moves, theme);
  }

  private static Frame played(String name, int moves) {
    GameEnvironment game = new GameEnvironment(Games.named(name));
    game.reset(5);
    boolean[] legal = new boolean[game.actionSpace().n()];
    for (int i = 0; i < moves; i++) {
      game.actionMask(legal);
      int move = 0;
      while (!legal[move]) {
        move++;
      }
      game.step(legal.length > 1 && legal[1] ? 1 : move);
    }
    return Scenes.of(game).orElseThrow().get();
  }
}
