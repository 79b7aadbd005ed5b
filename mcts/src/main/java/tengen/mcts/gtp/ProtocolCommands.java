package tengen.mcts.gtp;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** What a client asks about the engine itself. */
final class ProtocolCommands {

  private final GtpEngine engine;

  ProtocolCommands(GtpEngine engine) {
    this.engine = engine;
  }

  void register() {
    engine.register("protocol_version", command -> "2");
    engine.register("name", command -> engine.player().name());
    engine.register("version", command -> engine.player().version());
    engine.register("known_command", this::knownCommand);
    engine.register("list_commands", command -> engine.names());
    engine.register("quit", this::quit);
    engine.register("echo", command -> String.join(" ", command.args()));
    engine.register("cputime", command -> cpuTime());
    engine.register("gogui-interrupt", command -> "");
    engine.register("gogui-analyze_commands", command -> String.join("\n", analyzeCommands()));
  }

  private String knownCommand(GtpCommand command) {
    return Boolean.toString(!command.args().isEmpty() && engine.knows(command.arg(0)));
  }

  private String quit(GtpCommand command) {
    engine.quit();
    return "";
  }

  private static String cpuTime() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    double nanos =
        system instanceof com.sun.management.OperatingSystemMXBean process
            ? process.getProcessCpuTime()
            : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
  }

  /** Type, title and command, as GoGui's analyze menu wants them. */
  private static List<String> analyzeCommands() {
    return List.of(
        "dboard/Ownership/tengen-ownership",
        "plist/Final Status Dead/final_status_list dead",
        "plist/Final Status Seki/final_status_list seki",
        "string/Final Score/final_score",
        "string/Search Table/tengen-search %c",
        "string/Show Board/showboard",
        "string/Rules/kata-get-rules");
  }
}
