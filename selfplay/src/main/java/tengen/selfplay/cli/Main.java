package tengen.selfplay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tengen.env.Services;
import tengen.selfplay.run.Version;

/**
 * The {@code tengen} command. Exit codes: 0 done, 1 failed, 2 misuse. A mistake of the user's ends
 * in one sentence on standard error; {@code --debug} adds where it was found.
 */
@Command(
    name = "tengen",
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    header = "Reinforcement learning with simulated environments for the JVM.",
    description = {
      "",
      "Learns games by playing itself, plays them, and shows how strong it has become.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  tengen selfplay                          a 9x9 Go network learns, in about ten minutes",
      "  tengen selfplay connect-four             the same for Connect Four, from nothing",
      "  tengen arena network:default@100 uct:800 --games 20",
      "                                           who is stronger, with an interval",
      "  tengen gtp --visits 200                  a Go engine for Sabaki, GoGui and the like",
      "  tengen doctor                            what this machine has and what is missing",
      "",
      "tengen COMMAND --help shows more. Exit codes: 0 done, 1 failed, 2 misuse."
    })
public final class Main implements Runnable {

  /** The order in which help lists the commands; others follow by name. */
  private static final List<String> ORDER =
      List.of(
          "selfplay",
          "pretrain",
          "train",
          "tune",
          "evaluate",
          "compare",
          "serve",
          "arena",
          "gtp",
          "dataset",
          "offline",
          "envs",
          "conform",
          "watch",
          "play",
          "record",
          "bench",
          "doctor");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "show the version")
  boolean version;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    int code = run(args, writer(out), writer(err));
    out.flush();
    System.exit(code);
  }

  /**
   * Runs a command in this JVM.
   *
   * @param out for results
   * @param err for everything else
   * @return the exit code
   */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    boolean debug = Arrays.asList(args).contains("--debug");
    configureLogs(debug);
    CommandLine line = new CommandLine(new Main());
    try {
      subcommands().forEach(line::addSubcommand);
    } catch (IllegalArgumentException e) {
      return Mistakes.report(e, debug, err);
    }
    line.setOut(out);
    line.setErr(err);
    line.setUsageHelpWidth(100);
    line.setUsageHelpLongOptionsMaxWidth(40);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getCommandSpec().versionProvider(() -> new String[] {version()});
    line.setParameterExceptionHandler((e, words) -> Mistakes.ofUsage(e, err));
    line.setExecutionExceptionHandler((e, where, parsed) -> Mistakes.report(e, debug, err));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      return Mistakes.report(e, debug, err);
    }
  }

  /** {@code tengen} without a command. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "which command? tengen --help lists them; start with: tengen selfplay");
  }

  static String version() {
    return "tengen " + Version.tengen() + ", Java " + Version.java() + ", " + Version.os();
  }

  private static List<Subcommand> subcommands() {
    List<Subcommand> found = Services.load(Subcommand.class, "commands");
    found.sort(Comparator.comparingInt(Main::place).thenComparing(Main::name));
    return found;
  }

  private static int place(Subcommand command) {
    int at = ORDER.indexOf(name(command));
    return at < 0 ? ORDER.size() : at;
  }

  private static String name(Subcommand command) {
    return command.getClass().getAnnotation(Command.class).name();
  }

  /** Quiet logs on standard error, unless the user has a configuration of their own. */
  private static void configureLogs(boolean debug) {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "tengen/selfplay/cli/logback.xml");
    }
    System.setProperty("tengen.log.level", debug ? "INFO" : "ERROR");
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
