package tengen.mcts.gtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import tengen.env.go.sgf.GoRecord;
import tengen.env.go.sgf.GoResult;
import tengen.env.go.sgf.Sgf;
import tengen.env.go.sgf.SgfWriter;

/** Game records. */
final class RecordCommands {

  private final GtpEngine engine;

  RecordCommands(GtpEngine engine) {
    this.engine = engine;
  }

  void register() {
    engine.register("loadsgf", this::load);
    engine.register("printsgf", this::print);
  }

  /** A file and the number of the move before which to stop. */
  private String load(GtpCommand command) {
    // A file name with blanks arrives as several words.
    int words = command.args().size();
    boolean numbered = words > 1 && command.arg(words - 1).matches("[0-9]{1,9}");
    command.arg(0);
    String file = String.join(" ", command.args().subList(0, numbered ? words - 1 : words));
    GoRecord record;
    try {
      record = GoRecord.of(Sgf.read(Path.of(file)).get(0));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new GtpFailure("cannot load file");
    }
    int upTo = numbered ? command.integer(words - 1) - 1 : record.moves().size();
    engine.game().load(record, Math.max(0, Math.min(upTo, record.moves().size())));
    engine.newGame();
    return "";
  }

  private String print(GtpCommand command) {
    byte[] text = SgfWriter.bytes(List.of(engine.game().record(GoResult.UNKNOWN).toTree()));
    if (command.args().isEmpty()) {
      return new String(text, StandardCharsets.UTF_8).strip();
    }
    String file = String.join(" ", command.args());
    try {
      Files.write(Path.of(file), text);
    } catch (IOException | InvalidPathException e) {
      throw new GtpFailure("cannot write file");
    }
    return "";
  }
}
