package tengen.mcts.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tengen.agents.nn.Network;
import tengen.env.game.Game;
import tengen.env.go.GoGame;

/** Finds the network that a user names. */
public final class Networks {

  /** The name of the network that comes with the program. */
  public static final String DEFAULT = "default";

  private static final String RESOURCES = "/tengen/networks/";
  private static final String DESCRIPTION = "model.json";
  private static final String WEIGHTS = "model.safetensors";

  private Networks() {}

  /**
   * Opens a network on the CPU.
   *
   * @param name {@code "default"}, the network that comes with the program; or the directory of a
   *     network; or the directory of a run, of which the best network is taken, or the newest one
   *     where none is known to be best
   * @return to be closed by the caller
   * @throws IllegalArgumentException if there is none, or it is damaged; one sentence with the cure
   */
  public static Network open(String name) {
    return name.equals(DEFAULT) ? comesWithTheProgram(DEFAULT) : Network.load(directory(name));
  }

  /**
   * Opens a network for a game: as {@link #open(String)}, but {@code "default"} is the network that
   * comes along for that game, where there is one.
   */
  public static Network open(String name, Game game) {
    boolean own = name.equals(DEFAULT) && resource(game.name(), DESCRIPTION) != null;
    return own ? comesWithTheProgram(game.name()) : open(name);
  }

  /** Whether a network comes with the program that can play a game. */
  public static boolean comeAlong(Game game) {
    return game instanceof GoGame || resource(game.name(), DESCRIPTION) != null;
  }

  /** The directory of the network that {@link #open} reads, or empty for the default one. */
  public static Optional<Path> find(String name) {
    return name.equals(DEFAULT) ? Optional.empty() : Optional.of(directory(name));
  }

  private static Path directory(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("\"" + name + "\" is not a path", e);
    }
    if (Files.isRegularFile(path) && path.getFileName().toString().startsWith("model.")) {
      path = path.toAbsolutePath().getParent();
    }
    if (Files.exists(path.resolve(DESCRIPTION))) {
      return path;
    }
    Path networks = path.resolve("networks");
    Path last = best(path, networks);
    if (last == null) {
      last = newest(Files.isDirectory(networks) ? networks : path);
    }
    if (last == null) {
      throw new IllegalArgumentException(
          "there is no network in "
              + path
              + ": name a directory with "
              + DESCRIPTION
              + ", a run's directory, or \""
              + DEFAULT
              + "\"");
    }
    return last;
  }

  /** The network that a run's progress file calls the best, or null. */
  private static Path best(Path run, Path networks) {
    Path progress = run.resolve("state").resolve("progress.json");
    if (!Files.exists(progress)) {
      return null;
    }
    try {
      int best = new ObjectMapper().readTree(Files.readAllBytes(progress)).path("best").asInt(-1);
      Path network = networks.resolve(String.format("%06d", best));
      return Files.exists(network.resolve(DESCRIPTION)) ? network : null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + progress, e);
    }
  }

  /** The subdirectory of the highest number with a network, or null. */
  private static Path newest(Path networks) {
    if (!Files.isDirectory(networks)) {
      return null;
    }
    try (Stream<Path> entries = Files.list(networks)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("[0-9]{1,9}"))
          .filter(entry -> Files.exists(entry.resolve(DESCRIPTION)))
          .max(Comparator.comparingInt(e -> Integer.parseInt(e.getFileName().toString())))
          .orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + networks, e);
    }
  }

  private static Network comesWithTheProgram(String folder) {
    byte[] description = resource(folder, DESCRIPTION);
    byte[] weights = resource(folder, WEIGHTS);
    if (description == null || weights == null) {
      throw new IllegalArgumentException(
          "this build has no default network: train one with \"tengen selfplay\" and name its"
              + " run directory");
    }
    return Network.read(description, weights, "the network that comes with Tengen");
  }

  private static byte[] resource(String folder, String file) {
    String path = RESOURCES + folder + "/" + file;
    try (InputStream in = Networks.class.getResourceAsStream(path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
