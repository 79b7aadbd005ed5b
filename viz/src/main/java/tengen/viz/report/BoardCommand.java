package tengen.viz.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.cli.CommonOptions;
import tengen.selfplay.cli.Subcommand;
import tengen.viz.film.Pictures;

/** {@code tengen board}. */
@Command(
    name = "board",
    sortOptions = false,
    description = {
      "Puts all curves and ratings of runs on one page, finished or in progress: HTML that opens",
      "without a server, or a picture. Runs are drawn into the same charts."
    },
    footer = {
      "",
      "Examples:",
      "  tengen board runs/CartPole-v1-ppo-1",
      "  tengen board runs/a runs/b runs/c --out abc.html",
      "  tengen board runs/go-9-1 --out strength.png"
    })
public final class BoardCommand implements Subcommand {

  @Parameters(paramLabel = "RUN", arity = "1..8", description = "up to eight run directories")
  List<Path> runs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "what to write: .html or .png (default: board.html in the first run)")
  Path out;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public BoardCommand() {}

  @Override
  public Integer call() {
    Path file = out == null ? runs.get(0).resolve("board.html") : out;
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".html") && !name.endsWith(".png")) {
      throw new IllegalArgumentException(
          "--out ends in .html or .png, but the file is called \"" + file + "\"");
    }
    List<Subject> subjects = runs.stream().map(Subject::read).toList();
    for (Subject subject : subjects) {
      subject.missing().forEach(missing -> common.note(subject.name() + ": " + missing));
    }
    List<Chart> charts = Chart.of(subjects);
    if (name.endsWith(".png")) {
      Pictures.write(Sheet.of(subjects, charts), file);
    } else {
      AtomicFiles.write(file, Page.of(subjects, charts));
    }
    common.say(file + ": " + subjects.size() + " runs, " + charts.size() + " curves");
    common.result(
        Map.of("file", file.toString(), "runs", subjects.size(), "curves", charts.size()));
    return 0;
  }
}
