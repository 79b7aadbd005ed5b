package tengen.selfplay.arena;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tengen.env.Nearest;
import tengen.mcts.gtp.GtpClient;

/**
 * Contestants from text:
 *
 * <table>
 *   <caption>Forms</caption>
 *   <tr><td>{@code random}</td><td>every legal move with the same probability</td></tr>
 *   <tr><td>{@code uct:800}</td><td>UCT with rollouts, so many simulations a move</td></tr>
 *   <tr><td>{@code cfr:1000}</td><td>small games with secrets: the average policy of so many
 *       iterations of CFR+</td></tr>
 *   <tr><td>{@code network:FILE@100}</td><td>a network's directory, or a run's for its newest
 *       network, or {@code default}; so many visits a move, 1 for the network alone</td></tr>
 *   <tr><td>{@code gtp:COMMAND}</td><td>an engine that speaks the Go Text Protocol</td></tr>
 * </table>
 */
public final class Players {

  private static final List<String> KINDS = List.of("random", "uct", "cfr", "network", "gtp");
  private static final String FORMS =
      "players are: random, uct:800, cfr:1000, network:FILE@100, network:default@100, \"gtp:COMMAND …\"";
  private static final int DEFAULT_VISITS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Players() {}

  /**
   * The contestant that a text names.
   *
   * @throws IllegalArgumentException if it names none; the message shows the forms there are
   */
  public static Contestant parse(String text) {
    return parse(text, PATIENCE);
  }

  /**
   * The contestant that a text names.
   *
   * @param patience how long an engine that speaks GTP may take for an answer
   * @throws IllegalArgumentException if it names none; the message shows the forms there are
   */
  public static Contestant parse(String text, Duration patience) {
    String spec = text.strip();
    int colon = spec.indexOf(':');
    String kind = (colon < 0 ? spec : spec.substring(0, colon)).toLowerCase(Locale.ROOT);
    String rest = colon < 0 ? "" : spec.substring(colon + 1).strip();
    return switch (kind) {
      case "random" -> {
        if (!rest.isEmpty()) {
          throw wrong(text, "random takes nothing after a colon");
        }
        yield Contestant.of("random", RandomPlayer::new, RandomPlayer::new);
      }
      case "uct" -> {
        int simulations = number(text, rest, "uct wants a number of simulations, such as uct:800");
        yield Contestant.of(
            spec,
            game -> new UctPlayer(game, simulations),
            game -> UctPlayer.analyst(game, simulations));
      }
      case "cfr" -> {
        int iterations = number(text, rest, "cfr wants a number of iterations, such as cfr:1000");
        yield new CfrPlayer.Contender(spec, iterations);
      }
      case "network" -> network(text, rest);
      case "gtp" -> gtp(text, rest, patience);
      default ->
          throw new IllegalArgumentException(
              "no player \"" + text + "\"" + Nearest.hint(kind, KINDS) + " (" + FORMS + ")");
    };
  }

  /**
   * A network by its directory, under a name of its own.
   *
   * @param visits a move; 1 for the network alone
   */
  public static Contestant network(String name, Path directory, int visits) {
    return network(name, directory.toString(), visits);
  }

  private static Contestant network(String name, String file, int visits) {
    return Contestant.of(
        name,
        game -> NetworkPlayers.open(file, visits, game),
        game -> NetworkPlayers.analyst(file, visits, game));
  }

  private static Contestant network(String text, String rest) {
    int at = rest.lastIndexOf('@');
    boolean counted = at >= 0 && rest.substring(at + 1).matches("[0-9]+");
    String file = counted ? rest.substring(0, at) : rest;
    if (file.isEmpty()) {
      throw wrong(text, "network wants a network's directory, such as network:runs/go-9-1@100");
    }
    int visits =
        counted
            ? number(text, rest.substring(at + 1), "visits must be 1 to 100000000")
            : DEFAULT_VISITS;
    return network("network:" + file + "@" + visits, file, visits);
  }

  private static Contestant gtp(String text, String rest, Duration patience) {
    if (rest.isEmpty()) {
      throw wrong(text, "gtp wants a command, such as \"gtp:gnugo --mode gtp --level 10\"");
    }
    List<String> command = GtpClient.split(rest);
    return Contestant.of("gtp:" + rest, game -> new EnginePlayer(game, command, patience));
  }

  private static int number(String text, String number, String rule) {
    if (number.matches("[0-9]{1,9}") && Integer.parseInt(number) >= 1) {
      return Integer.parseInt(number);
    }
    throw wrong(text, rule);
  }

  private static IllegalArgumentException wrong(String text, String why) {
    return new IllegalArgumentException("player \"" + text + "\": " + why + " (" + FORMS + ")");
  }
}
