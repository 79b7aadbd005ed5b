package tengen.viz.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tengen.selfplay.run.Ratings;

/** What a run of self-play has brought forth so far. Only reads its files. */
public final class Generations {

  private final Path directory;
  private List<Integer> networks = List.of();
  private Path newestGames;
  private Optional<Ratings> ratings = Optional.empty();

  /** Of a run's directory; nothing is read yet. */
  public Generations(Path directory) {
    this.directory = directory;
  }

  /**
   * Reads what there is now.
   *
   * @throws IllegalArgumentException if the ratings are damaged
   * @throws UncheckedIOException if the directory cannot be read any more
   */
  public void refresh() {
    networks = list();
    List<Path> games = RunGames.files(directory);
    newestGames = games.isEmpty() ? null : games.get(games.size() - 1);
    ratings = Ratings.of(directory);
  }

  private List<Integer> list() {
    Path folder = directory.resolve("networks");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.exists(entry.resolve("model.json")))
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> name.matches("\\d{1,9}"))
          .map(Integer::valueOf)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The run. */
  public Path directory() {
    return directory;
  }

  /** Numbers of its networks, ascending. */
  public List<Integer> networks() {
    return networks;
  }

  /** The directory of a network. */
  public Path network(int number) {
    return directory.resolve("networks").resolve(String.format(Locale.ROOT, "%06d", number));
  }

  /** The games of the newest generation; null if there are none yet. */
  public Path newestGames() {
    return newestGames;
  }

  /** Who is how strong, once the run has rated. */
  public Optional<Ratings> ratings() {
    return ratings;
  }
}
