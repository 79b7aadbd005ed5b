package tengen.selfplay.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tengen.env.game.Game;
import tengen.env.go.GoGame;
import tengen.env.go.sgf.GamesRead;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;
import tengen.selfplay.data.GameRecords;
import tengen.selfplay.data.TrainingGame;

/** Finds and reads the game records that a run starts from. */
final class RecordFiles {

  private static final String SHIPPED = "/tengen/selfplay/records/go9-katago-b6c96.sgf.gz";
  private static final int PROBLEMS_SHOWN = 5;

  private RecordFiles() {}

  /**
   * Reads the records of a setting.
   *
   * @param setting {@code "default"}, {@code "none"}, or files separated by commas
   * @param told a line about each file and each of the first games that were skipped
   * @throws IllegalArgumentException if a file is not there, has no usable game, or the game has no
   *     records
   */
  static List<TrainingGame> read(
      RunDirectory run, Game game, String setting, java.util.function.Consumer<String> told) {
    if (setting.equals("none")) {
      return List.of();
    }
    if (!(game instanceof GoGame go)) {
      throw new IllegalArgumentException(
          "records of " + game.name() + " cannot be read, only those of Go: use --records none");
    }
    GameRecords records = GameRecords.read(go, files(run, go, setting));
    for (GamesRead read : records.reads()) {
      told.accept(read.used() + " games from " + read.file() + skipped(read));
      read.problems().stream().limit(PROBLEMS_SHOWN).forEach(p -> told.accept("  skipped " + p));
    }
    if (records.games().isEmpty()) {
      throw new IllegalArgumentException(
          "no usable game of " + game.name() + " in --records " + setting);
    }
    return records.games();
  }

  private static String skipped(GamesRead read) {
    return read.skipped() == 0 ? "" : ", " + read.skipped() + " skipped";
  }

  private static List<Path> files(RunDirectory run, GoGame game, String setting) {
    if (setting.equals("default")) {
      if (game.size() != 9) {
        throw new IllegalArgumentException(
            "the records that ship with Tengen are of 9x9: use --size 9, --records none or files");
      }
      return List.of(shipped(run));
    }
    List<Path> files = new ArrayList<>();
    for (String name : setting.split(",")) {
      Path file = Path.of(name.strip());
      if (!Files.isReadable(file)) {
        throw new IllegalArgumentException(
            "--records: " + file + " is not there or cannot be read");
      }
      files.add(file);
    }
    return files;
  }

  /* A copy of its own keeps the run resumable with a later version of Tengen. */
  private static Path shipped(RunDirectory run) {
    Path copy = run.state("records.sgf.gz");
    if (!Files.exists(copy)) {
      try (InputStream in = RecordFiles.class.getResourceAsStream(SHIPPED)) {
        AtomicFiles.write(copy, in.readAllBytes());
      } catch (IOException e) {
        throw FileErrors.cannot("unpack the records into", copy, e);
      }
    }
    return copy;
  }
}
