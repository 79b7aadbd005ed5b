package tengen.selfplay.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what went wrong, and chooses the exit code. */
final class Mistakes {

  private Mistakes() {}

  /** The command line itself is wrong: exit code 2, and where to read more. */
  static int ofUsage(CommandLine.ParameterException e, PrintWriter err) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName(" ");
    err.println(name + ": " + sentence(e.getMessage()));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println(name + " --help shows how it is used");
    err.flush();
    return 2;
  }

  /** Something failed while the command ran: 2 for bad values, 1 for the rest. */
  static int report(Throwable thrown, boolean debug, PrintWriter err) {
    Throwable cause = unwrap(thrown);
    boolean told =
        cause instanceof IllegalArgumentException
            || cause instanceof IllegalStateException
            || cause instanceof UncheckedIOException
            || cause instanceof UnsupportedOperationException;
    if (cause instanceof OutOfMemoryError) {
      err.println(
          "tengen: out of memory ("
              + cause.getMessage()
              + "): allow more with JAVA_OPTS=-Xmx8g, or do less at a time");
    } else if (told && cause.getMessage() != null) {
      err.println("tengen: " + sentence(cause.getMessage()));
    } else {
      err.println("tengen: this is a bug in Tengen: " + cause);
      cause.printStackTrace(err);
    }
    if (debug && told) {
      thrown.printStackTrace(err);
    }
    err.flush();
    return cause instanceof IllegalArgumentException ? 2 : 1;
  }

  private static Throwable unwrap(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof ExecutionException || cause instanceof CompletionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String sentence(String message) {
    return message.strip();
  }
}
