package tengen.viz.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.game.ChanceState;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.env.game.InformationState;
import tengen.mcts.eval.Networks;
import tengen.selfplay.arena.Contestant;
import tengen.selfplay.arena.Players;
import tengen.selfplay.cli.WorldNames;
import tengen.selfplay.play.GameAgent;
import tengen.selfplay.play.RecordedPlayer;
import tengen.selfplay.run.RunDirectory;
import tengen.selfplay.train.Agent;
import tengen.selfplay.train.Agents;

/** Who is to act: options of the commands that show somebody acting. */
public final class AgentOptions {

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "environments: who acts: random, or a heuristic (default: the best of these)")
  String policy;

  @Option(
      names = "--env-set",
      paramLabel = "NAME=VALUE",
      description = "environments: a setting; may be repeated")
  List<String> settings = new ArrayList<>();

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description =
          "training runs: best or last (default best, last with --live); games that were played: whose thoughts to"
              + " show (a run, a network directory, or default)")
  String network;

  @Option(
      names = "--player",
      paramLabel = "WHO",
      description =
          "games: who plays, as in tengen arena; twice for the first and the second (default: a"
              + " run's best network, the network that comes along, uct:1000, cfr:200 in"
              + " games with secrets, random where search cannot play)")
  List<String> players = new ArrayList<>();

  @Option(
      names = "--visits",
      paramLabel = "V",
      defaultValue = "200",
      description = "games: of each search by a network (default: 200)")
  int visits;

  /** {@code --network}; null for none. */
  public String network() {
    return network;
  }

  /** {@code --visits}. */
  public int visits() {
    return Require.inRange("--visits", visits, 1, 1_000_000);
  }

  /**
   * Who acts.
   *
   * @param subject a training run, a self-play run, an environment, a game, or the record of one
   * @param number of the game in a file of several, from 1 on
   * @param live whether each episode is to be begun with the network that was saved last
   * @param told that one has to wait for the first network
   * @throws IllegalArgumentException if there is no such subject or network; says what there is
   */
  public Agent<?> open(String subject, int number, boolean live, Consumer<String> told) {
    Path run = Path.of(subject);
    if (Files.isRegularFile(run)) {
      return recorded(run, number);
    }
    if (isGame(subject)) {
      Game game = game(subject);
      return new GameAgent(game, contestants(subject, game), -1, live);
    }
    if (!Files.isDirectory(run)) {
      return Agents.baseline(subject, settings, policy);
    }
    if (policy != null || !settings.isEmpty()) {
      throw new IllegalArgumentException(
          "a run's agent acts in the environment that it was trained in: leave out --policy and"
              + " --env-set");
    }
    String which = network == null ? live ? "last" : "best" : network;
    if (live) {
      RunDirectory.requireReadable(run);
      LiveAgent.await(run, which, told);
    }
    return live ? new LiveAgent(run, which) : Agents.trained(run, which);
  }

  /* The players of a game as it was played, with somebody's thoughts. */
  private Agent<?> recorded(Path file, int number) {
    RecordedGame game = RunGames.read(file, file, number);
    if (!game.inTurn()) {
      throw new IllegalArgumentException(
          file
              + " begins with stones on the board, somebody moves out of turn, or dice are thrown; such"
              + " games are drawn by tengen record");
    }
    game.position(game.moves().length); // refuses illegal moves now
    List<Contestant> thinkers = contestants(file.toString(), game.game());
    List<String> names = List.of(game.first(), game.second());
    List<Contestant> players = new ArrayList<>();
    for (int side = 0; side < thinkers.size(); side++) {
      String name = names.get(side).isBlank() ? "player " + (side + 1) : names.get(side);
      players.add(new RecordedPlayer(name, game.moves(), thinkers.get(side)));
    }
    return new GameAgent(game.game(), players, -1, false);
  }

  /**
   * An environment in which somebody else acts.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Environment<?> environment(String name) {
    if (policy != null) {
      throw new IllegalArgumentException("--policy is for those who watch: here you act");
    }
    return Agents.environment(name, settings);
  }

  /** Whether a subject is a game or a run of self-play. */
  public static boolean isGame(String subject) {
    Path run = Path.of(subject);
    return Files.isDirectory(run)
        ? Files.isDirectory(run.resolve("games"))
        : WorldNames.ofGame(subject);
  }

  /** The game of a subject that {@link #isGame is one}. */
  public static Game game(String subject) {
    Path run = Path.of(subject);
    return Files.isDirectory(run) ? RunGames.game(run) : Games.named(subject);
  }

  /** Who plays, one for each side. */
  public List<Contestant> contestants(String subject, Game game) {
    if (players.size() > game.players()) {
      throw new IllegalArgumentException(
          game.name()
              + " has "
              + game.players()
              + " players; --player is given "
              + players.size()
              + " times");
    }
    List<Contestant> named =
        players.isEmpty()
            ? List.of(usual(subject, game))
            : players.stream().map(Players::parse).toList();
    List<Contestant> contestants = new ArrayList<>();
    for (int side = 0; side < game.players(); side++) {
      contestants.add(named.get(Math.min(side, named.size() - 1)));
    }
    return contestants;
  }

  /** Lets a network of a run take a side's place. */
  public void seat(GameAgent game, int side, Path network) {
    String number = String.valueOf(network.getFileName()).replaceFirst("^0+(?=\\d)", "");
    game.replace(side, Players.network("network " + number + "@" + visits(), network, visits()));
  }

  private Contestant usual(String subject, Game game) {
    Path run = Path.of(subject);
    if (Files.isDirectory(run)) {
      return Players.network(title(subject) + "@" + visits(), run, visits());
    }
    if (network != null) {
      return Players.parse("network:" + network + "@" + visits());
    }
    GameState start = game.start();
    if (start instanceof InformationState) {
      return Players.parse("cfr:200");
    }
    if (start.currentPlayer() == GameState.SIMULTANEOUS || start instanceof ChanceState) {
      return Players.parse("random");
    }
    return Players.parse(Networks.comeAlong(game) ? "network:default@" + visits() : "uct:1000");
  }

  /** How a subject is called. */
  public static String title(String subject) {
    Path run = Path.of(subject);
    return Files.exists(run) ? String.valueOf(run.getFileName()) : subject;
  }

  /** The run that a subject is; none where it is none. */
  public static List<Path> runs(String subject) {
    Path run = Path.of(subject);
    return Files.isDirectory(run) ? List.of(run) : List.of();
  }
}
