package tengen.selfplay.train;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import tengen.agents.nn.Torch;
import tengen.env.Require;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;
import tengen.selfplay.run.Progress;
import tengen.selfplay.run.RunDirectory;

/**
 * One training run with several seeds, one after the other: {@code seed-1}, {@code seed-2} and so
 * on in one directory, each a run of its own. All are laid out before the first begins, so that a
 * killed series goes on with what is missing.
 */
public final class TrainingSeeds {

  private static final String PREFIX = "seed-";

  private TrainingSeeds() {}

  /** Whether a directory holds runs with several seeds. */
  public static boolean are(Path directory) {
    return !RunDirectory.isRun(directory) && !runs(directory).isEmpty();
  }

  /**
   * Trains once with each seed: that of the settings, the next one, and so on.
   *
   * @param seeds how many, at least 1; not looked at if resumed
   * @throws IllegalArgumentException if something asked for does not exist or does not fit
   */
  public static SeedsSummary run(
      TrainingRuns.Request request, int seeds, Progress.Style style, AtomicBoolean stop) {
    Device device = Torch.device(request.device());
    Path directory = request.resume() ? TrainingRuns.toResume(request) : layOut(request, seeds);
    List<TrainingSummary> done = new ArrayList<>();
    List<Path> runs = runs(directory);
    for (Path run : runs) {
      if (!stop.get()) {
        done.add(TrainingRuns.goOn(run, device, style, stop));
      }
    }
    return SeedsSummary.of(directory.toString(), runs.size(), done);
  }

  private static Path layOut(TrainingRuns.Request request, int seeds) {
    Require.inRange("--seeds", seeds, 1, 1 << 16);
    TrainingRuns.Plan<?> plan = TrainingRuns.plan(request);
    Path directory = directory(request);
    AtomicFiles.writeDirectory(
        directory,
        aside -> {
          for (int i = 0; i < seeds; i++) {
            try (RunDirectory run = RunDirectory.create(aside.resolve(name(i, seeds)))) {
              plan.withSeed(i).writeTo(run, request);
            }
          }
        });
    return directory;
  }

  /** As many digits as the last one needs: names are then in order. */
  private static String name(int index, int seeds) {
    int digits = Integer.toString(seeds).length();
    return PREFIX + String.format("%0" + digits + "d", index + 1);
  }

  private static Path directory(TrainingRuns.Request request) {
    Path asked = request.directory();
    if (asked == null) {
      int number = 1;
      while (Files.exists(named(request, number))) {
        number++;
      }
      return named(request, number);
    }
    if (Files.exists(asked)) {
      throw new IllegalArgumentException(
          asked
              + " is there already: "
              + (are(asked) ? "go on with --resume, or " : "")
              + "choose another --run");
    }
    return asked;
  }

  private static Path named(TrainingRuns.Request request, int number) {
    return Path.of("runs").resolve(TrainingRuns.name(request) + "-" + number);
  }

  /** The runs of a directory with several seeds, in their order; none where it is no such one. */
  public static List<Path> runs(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().matches(PREFIX + "\\d+"))
          .filter(RunDirectory::isRun)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw FileErrors.cannot("read", directory, e);
    }
  }
}
