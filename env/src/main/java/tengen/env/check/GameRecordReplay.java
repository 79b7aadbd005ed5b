package tengen.env.check;

import java.nio.file.Path;
import tengen.env.game.GameState;
import tengen.env.multi.GameRecord;

/** Games that people or programs have played: every move is legal, and the result is the rules'. */
public final class GameRecordReplay implements Replay {

  /** For {@link java.util.ServiceLoader}. */
  public GameRecordReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("games") && file.endsWith(GameRecord.EXTENSION);
  }

  @Override
  public void replay(Path file, Cases cases) {
    cases.run(0, check -> replay(check, GameRecord.read(file)));
  }

  private static void replay(Case check, GameRecord record) {
    GameState state = record.game().start();
    for (int i = 0; i < record.moves().length; i++) {
      check.at(i);
      check.same("legal", true, state.legal(record.moves()[i]));
      state.play(record.moves()[i]);
    }
    check.at(record.moves().length);
    check.same("over", record.returns() != null, state.terminal());
    if (state.terminal()) {
      for (int player = 0; player < record.game().players(); player++) {
        check.same("return", record.returns()[player], state.returns(player));
      }
    }
  }
}
