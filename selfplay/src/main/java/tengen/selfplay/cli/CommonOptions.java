package tengen.selfplay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tengen.selfplay.run.Progress;

/**
 * The options that every subcommand has, and the two ways of answering: text for people, one JSON
 * document for programs. Results go to standard output, everything else to standard error.
 */
public final class CommonOptions {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--json", description = "print the result as one JSON document")
  boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress on standard error")
  boolean quiet;

  @Option(names = "--debug", description = "show stack traces and more logs")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  /** For picocli. */
  public CommonOptions() {}

  /** Whether the result is wanted as JSON. */
  public boolean json() {
    return json;
  }

  /** How progress is to be shown. */
  public Progress.Style progress() {
    return Progress.Style.detect(quiet || json);
  }

  /** Prints text for people: on standard output, or not at all with {@code --json}. */
  public void say(String text) {
    if (!json) {
      out().println(text);
      out().flush();
    }
  }

  /** Prints a remark on standard error, unless the user wants quiet. */
  public void note(String text) {
    if (!quiet) {
      command.commandLine().getErr().println(text);
      command.commandLine().getErr().flush();
    }
  }

  /**
   * Prints the result for programs, if they asked for it.
   *
   * @param result a record, a map, a list or a Jackson tree
   */
  public void result(Object result) {
    if (!json) {
      return;
    }
    try {
      out().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
      out().flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the result cannot be written as JSON", e);
    }
  }

  /** Standard output. */
  public PrintWriter out() {
    return command.commandLine().getOut();
  }
}
