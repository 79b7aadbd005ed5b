package tengen.selfplay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tengen.env.Require;
import tengen.env.go.GoGame;
import tengen.mcts.eval.Networks;
import tengen.mcts.gtp.GtpEngine;
import tengen.mcts.gtp.GtpPlayer;

/** {@code tengen gtp}. */
@Command(
    name = "gtp",
    sortOptions = false,
    description = "A Go engine for any client of the Go Text Protocol: Sabaki, GoGui, Lizzie, KGS.",
    footer = {
      "",
      "In the client, add an engine with the full path of tengen as its program and gtp … as its",
      "arguments. The network is loaded at the first move. Clocks are the client's to set; without",
      "one, every move takes the same number of visits.",
      "",
      "Examples:",
      "  tengen gtp",
      "  tengen gtp --network runs/go-9-1 --visits 400",
      "  tengen gtp --network none --visits 10000 --size 13 --komi 6.5 --rules chinese",
      "  tengen gtp --time 5"
    })
public final class GtpCommand implements Subcommand {

  @Option(
      names = "--network",
      paramLabel = "FILE",
      defaultValue = "default",
      description =
          "a network's or a run's directory, default, or none to search with random rollouts"
              + " (default ${DEFAULT-VALUE})")
  String network;

  @Option(
      names = "--visits",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "a move, without a clock; 1 plays by the network alone (default ${DEFAULT-VALUE})")
  int visits;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      description = "think so long a move instead, where the client sets no clock")
  Double time;

  @Option(
      names = "--resign-below",
      paramLabel = "P",
      defaultValue = "0.05",
      description = "give up below this chance to win, 0 never (default ${DEFAULT-VALUE})")
  double resignBelow;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of what is random (default ${DEFAULT-VALUE})")
  long seed;

  @Mixin GoOptions go;

  @Mixin CommonOptions common;

  /** Where commands come from, and where answers go. */
  InputStream in = System.in;

  OutputStream answers = new FileOutputStream(FileDescriptor.out);

  /** For {@link java.util.ServiceLoader}. */
  public GtpCommand() {}

  @Override
  public Integer call() {
    Require.inRange("--visits", visits, 1, 10_000_000);
    Require.inRange("--resign-below", resignBelow, 0, 1);
    GoGame game = (GoGame) go.gameForEngines("go");
    if (!network.equals("none")) {
      Networks.find(network);
    }
    try (GtpPlayer player = GtpPlayers.of(network, visits, seed, time)) {
      new GtpEngine(player, game.size(), game.rules()).resignBelow(resignBelow).run(in, answers);
    }
    return 0;
  }
}
