package tengen.selfplay.cli;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.selfplay.run.Interruption;
import tengen.selfplay.serve.PolicyServer;
import tengen.selfplay.serve.ServerConfig;
import tengen.selfplay.train.TrainedPolicy;

/** {@code tengen serve}. */
@Command(
    name = "serve",
    sortOptions = false,
    description = {
      "Lets programs in other languages ask a trained policy what to do: JSON over HTTP. Only this",
      "machine can ask, unless --host says otherwise; there is no password, so mind who can."
    },
    footer = {
      "",
      "  POST /act      {\"observation\": [0.1, …]} gives {\"action\": 1},",
      "                 {\"observations\": [[…], […]]} gives {\"actions\": [1, 0]};",
      "                 with \"mask\" or \"masks\" where some actions are not allowed",
      "  GET /spec      what it sees and does",
      "  GET /health    that it is alive, and what it has answered",
      "",
      "Examples:",
      "  tengen serve runs/CartPole-v1-ppo-1",
      "  tengen serve examples/driving-grid --port 9000 --rate 200",
      "  curl -d '{\"observation\": [0, 0, 0.02, 0]}' localhost:8080/act"
    })
public final class ServeCommand implements Subcommand {

  @Parameters(paramLabel = "RUN", description = "the directory of a training run")
  Path run;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      defaultValue = "best",
      description = "best or last (default best)")
  String network;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "where to listen (default 127.0.0.1: only this machine; 0.0.0.0: everywhere)")
  String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "0 for any that is free (default 8080)")
  int port;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "100000",
      description = "requests a second of one address at most (default 100000)")
  double rate;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "4194304",
      description = "of a request (default 4 MiB)")
  int maxBytes;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "1024",
      description = "observations of a request, and of a batch (default 1024)")
  int maxRows;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "that a request may take to arrive (default 10)")
  int patience;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    ServerConfig config = new ServerConfig(host, port, maxBytes, maxRows, rate, patience);
    CountDownLatch end = new CountDownLatch(1);
    try (Interruption ctrlC = Interruption.asks(end::countDown);
        PolicyServer server = PolicyServer.start(TrainedPolicy.open(run, network), config)) {
      InetSocketAddress at = server.address();
      String url = "http://" + at.getAddress().getHostAddress() + ":" + at.getPort();
      common.say(url + " answers for " + run + " (" + network + "); Ctrl-C ends it");
      common.result(Map.of("url", url));
      if (!at.getAddress().isLoopbackAddress()) {
        common.note("caution: other machines can ask too");
      }
      end.await();
    }
    return 0;
  }
}
