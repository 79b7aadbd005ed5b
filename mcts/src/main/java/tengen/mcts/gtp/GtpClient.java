package tengen.mcts.gtp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tengen.env.go.GoGame;
import tengen.env.go.GoState;

/**
 * Drives any engine that speaks the Go Text Protocol, as a process of its own. Every answer has a
 * deadline; an engine that is late, dies or talks nonsense is ended, process and children, and the
 * error says at which command. For one thread.
 */
public final class GtpClient implements AutoCloseable {

  /** Instead of a move: the engine gives up. */
  public static final int RESIGN = -1;

  private static final int MAX_COMMAND = 32_000;
  private static final Duration GOODBYE = Duration.ofSeconds(2);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private final String engine;
  private final Duration timeout;
  private final Process process;
  private final OutputStream in;
  private final GtpOutput out;
  private final GtpOutput errors;
  private int id;
  private boolean closed;

  /**
   * Starts an engine.
   *
   * @param command program and arguments
   * @param timeout for every answer, unless a command names another
   * @throws GtpException of kind START if the program cannot be started
   */
  public GtpClient(List<String> command, Duration timeout) {
    engine = String.join(" ", command);
    this.timeout = timeout;
    try {
      process = new ProcessBuilder(command).start();
    } catch (IOException e) {
      String message = "cannot start the GTP engine \"" + engine + "\": " + e.getMessage();
      throw new GtpException(GtpException.Kind.START, "", "", message);
    }
    in = process.getOutputStream();
    out = new GtpOutput(process.getInputStream(), false);
    errors = new GtpOutput(process.getErrorStream(), true);
  }

  /** Splits a command line at blanks; quotes of both kinds keep words together. */
  public static List<String> split(String commandLine) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(commandLine);
    while (matcher.find()) {
      for (int group = 1; group <= 3; group++) {
        if (matcher.group(group) != null) {
          words.add(matcher.group(group));
        }
      }
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a GTP engine needs a command line; got none");
    }
    return words;
  }

  /** Sends a command and waits for its answer, which may have several lines. */
  public String send(String command) {
    return send(command, timeout);
  }

  /**
   * Sends a command and waits for its answer.
   *
   * @return the answer without its head, stripped; lines separated by {@code \n}
   * @throws GtpException if the engine refuses (it can be used further), or is late, dead, or talks
   *     nonsense (it is ended)
   */
  public String send(String command, Duration patience) {
    if (command.length() > MAX_COMMAND || command.indexOf('\n') >= 0 || command.isBlank()) {
      throw new IllegalArgumentException("a GTP command is one line of text; got " + command);
    }
    if (closed) {
      throw error(GtpException.Kind.CLOSED, command, "", "has been ended");
    }
    long deadline = System.nanoTime() + patience.toNanos();
    id++;
    try {
      in.write((id + " " + command + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      throw dead(command, "");
    }
    String answer = answer(command, deadline, patience);
    if (answer.startsWith("?")) {
      String why = body(answer);
      throw error(GtpException.Kind.REFUSED, command, why, "refused: " + why);
    }
    return body(answer);
  }

  private String answer(String command, long deadline, Duration patience) {
    StringBuilder answer = new StringBuilder();
    while (true) {
      GtpOutput.Item item = out.next(deadline);
      if (item.kind() != GtpOutput.Kind.LINE) {
        throw noLine(item.kind(), command, answer.toString(), patience);
      }
      String line = item.text();
      if (line.isBlank()) {
        if (answer.length() > 0) {
          return answer.toString();
        }
        continue;
      }
      if (answer.length() == 0 && !isHead(line)) {
        String message = "answered something that is not GTP: " + shorten(line);
        throw fatal(GtpException.Kind.GARBAGE, command, line, message);
      }
      answer.append(answer.length() == 0 ? "" : "\n").append(line.stripTrailing());
      if (answer.length() > GtpOutput.MAX_LINE) {
        String message = "does not end its answer: " + shorten(answer.toString());
        throw fatal(GtpException.Kind.GARBAGE, command, answer.toString(), message);
      }
    }
  }

  private GtpException noLine(
      GtpOutput.Kind kind, String command, String received, Duration patience) {
    return switch (kind) {
      case END -> dead(command, received);
      case TOO_MUCH -> {
        String message = "answered more than " + GtpOutput.MAX_LINE + " characters in a line";
        yield fatal(GtpException.Kind.GARBAGE, command, received, message);
      }
      default -> {
        String message = "did not answer within " + patience.toMillis() / 1000.0 + " s";
        yield fatal(GtpException.Kind.TIMEOUT, command, received, message);
      }
    };
  }

  /** Whether a line begins the answer to the last command; engines may leave the number out. */
  private boolean isHead(String line) {
    return line.matches("[=?]" + id + "(\\s.*)?") || line.matches("[=?](\\s.*)?");
  }

  private static String body(String answer) {
    return answer.replaceFirst("^[=?][0-9]*", "").strip();
  }

  /**
   * Asks for a move.
   *
   * @param position before the move, for the names of moves and to check the answer
   * @param player 0 Black, 1 White
   * @return the move, or {@link #RESIGN}
   * @throws GtpException of kind ILLEGAL, after ending the engine, if the answer is no legal move
   */
  public int generate(GoState position, int player) {
    return generate(position, player, timeout);
  }

  /** Asks for a move with a deadline of its own. */
  public int generate(GoState position, int player, Duration patience) {
    String command = "genmove " + (player == 0 ? "b" : "w");
    String answer = send(command, patience);
    if (answer.equalsIgnoreCase("resign")) {
      return RESIGN;
    }
    GoState copy = position.copy();
    try {
      int move = position.game().parseMove(answer);
      copy.playOutOfTurn(player, move);
      return move;
    } catch (IllegalArgumentException e) {
      String message = "answered \"" + shorten(answer) + "\", which cannot be played: ";
      throw fatal(GtpException.Kind.ILLEGAL, command, answer, message + e.getMessage());
    }
  }

  /** Tells of a move. */
  public void play(GoGame game, int player, int move) {
    send("play " + (player == 0 ? "b " : "w ") + game.moveText(move));
  }

  /** Sets board, komi and an empty position. */
  public void newGame(GoGame game) {
    send("boardsize " + game.size());
    send("clear_board");
    send("komi " + BoardCommands.number(game.rules().komi()));
  }

  /** The engine's process, for tests. */
  Process process() {
    return process;
  }

  private GtpException dead(String command, String received) {
    String how = "ended";
    try {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        how = "ended with exit code " + process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    errors.awaitEnd();
    String said = errors.tail();
    String last = said.isEmpty() ? "" : "; it last said: " + said;
    return fatal(GtpException.Kind.CRASH, command, received, how + last);
  }

  private GtpException fatal(
      GtpException.Kind kind, String command, String received, String message) {
    end();
    return error(kind, command, received, message);
  }

  private GtpException error(
      GtpException.Kind kind, String command, String received, String message) {
    String text = "GTP engine \"" + shorten(engine) + "\", command \"" + command + "\": " + message;
    return new GtpException(kind, command, shorten(received), text);
  }

  private static String shorten(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  /** Says goodbye and ends the process if it does not go. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    try {
      in.write("quit\n".getBytes(StandardCharsets.UTF_8));
      in.close();
      boolean unused = process.waitFor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      // It is gone already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  private void end() {
    closed = true;
    out.stop();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
