package tengen.selfplay.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import tengen.selfplay.arena.Elo;

/** The pictures of a run, in its {@code pictures} directory. */
final class RunPictures {

  private static final int SMOOTHING = 20;

  private final Path directory;
  private final List<Path> written = new ArrayList<>();

  private RunPictures(Path run) {
    directory = run.resolve("pictures");
  }

  /** Draws what there is to draw; what cannot be drawn on this machine is told and left out. */
  static List<Path> draw(
      Path run, List<Metrics.Row> metrics, List<Elo.Rating> ratings, Consumer<String> told) {
    RunPictures pictures = new RunPictures(run);
    pictures.losses(metrics);
    pictures.accuracy(metrics);
    pictures.ratings(ratings);
    for (Illustrator illustrator : ServiceLoader.load(Illustrator.class)) {
      try {
        pictures.written.addAll(illustrator.illustrate(run));
      } catch (IllegalStateException e) {
        told.accept("a picture is missing: " + e.getMessage());
      }
    }
    return pictures.written;
  }

  private void losses(List<Metrics.Row> rows) {
    write(
        "loss.png",
        "Losses",
        "gradient steps, all stages",
        "loss [nats; squared error]",
        List.of(
            Charts.Line.of("policy", rows, "policy", SMOOTHING),
            Charts.Line.of("value", rows, "value", SMOOTHING),
            Charts.Line.of("ownership", rows, "ownership", SMOOTHING)));
  }

  private void accuracy(List<Metrics.Row> rows) {
    write(
        "accuracy.png",
        "Games never learnt from",
        "network (0: after the records)",
        "share of positions",
        List.of(
            byNetwork("recorded move is the best", rows, "validation_top1"),
            byNetwork("among the best five", rows, "validation_top5"),
            byNetwork("winner named", rows, "validation_winner")));
  }

  private static Charts.Line byNetwork(String name, List<Metrics.Row> rows, String metric) {
    List<Metrics.Row> with = rows.stream().filter(r -> r.value(metric).isPresent()).toList();
    return new Charts.Line(
        name,
        with.stream().mapToDouble(Metrics.Row::stage).toArray(),
        with.stream().mapToDouble(r -> r.value(metric).getAsDouble()).toArray(),
        null);
  }

  private void ratings(List<Elo.Rating> ratings) {
    List<Elo.Rating> networks =
        ratings.stream()
            .filter(r -> r.player().startsWith("network "))
            .sorted((a, b) -> Integer.compare(number(a), number(b)))
            .toList();
    if (networks.size() < 2) {
      return;
    }
    write(
        "elo.png",
        "Strength",
        "network (0: before self-play)",
        "Elo, with 95 % intervals",
        List.of(
            new Charts.Line(
                "Elo",
                networks.stream().mapToDouble(RunPictures::number).toArray(),
                networks.stream().mapToDouble(Elo.Rating::elo).toArray(),
                networks.stream().mapToDouble(r -> (r.high() - r.low()) / 2).toArray())));
  }

  private static int number(Elo.Rating rating) {
    return Integer.parseInt(rating.player().substring("network ".length()));
  }

  private void write(String name, String title, String x, String y, List<Charts.Line> lines) {
    if (lines.stream().anyMatch(line -> line.x().length > 0)) {
      Path file = directory.resolve(name);
      Charts.write(file, title, x, y, lines);
      written.add(file);
    }
  }
}
