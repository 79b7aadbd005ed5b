package tengen.mcts.gtp;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;

/**
 * A Go engine for clients of the Go Text Protocol, version 2 (Farnebäck's draft 2), with the
 * extensions that GoGui, Sabaki, Lizzie and the KGS client use. Standard output belongs to the
 * protocol: nothing else may write to it.
 */
public final class GtpEngine {

  /** Answers a command; the result may have several lines but no blank one. */
  @FunctionalInterface
  interface Handler {
    String answer(GtpCommand command);
  }

  private static final int STATUS_PLAYOUTS = 200;

  private final GtpPlayer player;
  private final GtpGame game;
  private final MoveChooser chooser;
  private final TimeControl clock = new TimeControl();
  private final Map<String, Handler> handlers = new TreeMap<>();
  private double resignBelow = 0.05;
  private boolean quit;
  private GtpInput input;
  private BufferedWriter out;
  private String idOfRunning = "";

  /**
   * An engine.
   *
   * @param player who thinks; stays the caller's to close
   * @param size of the board until a client asks for another
   * @param rules until a client asks for others
   * @throws IllegalArgumentException if the player cannot play that
   */
  public GtpEngine(GtpPlayer player, int size, GoRules rules) {
    this.player = player;
    game = new GtpGame(player, size, rules);
    chooser = new MoveChooser(game, this);
    new ProtocolCommands(this).register();
    new BoardCommands(this).register();
    new PlayCommands(this).register();
    new AnalysisCommands(this).register();
    new RecordCommands(this).register();
  }

  /**
   * When to give up: below this chance to win, three times in a row.
   *
   * @param winRate in [0, 1]; 0 never gives up
   * @return this engine
   */
  public GtpEngine resignBelow(double winRate) {
    resignBelow = Require.inRange("win rate to resign below", winRate, 0, 1);
    return this;
  }

  /**
   * Answers commands until {@code quit} or the end of the input.
   *
   * @param in read by a thread of its own, so that a command can stop an analysis
   * @throws UncheckedIOException if the client stops reading
   */
  public void run(InputStream in, OutputStream answers) {
    input = new GtpInput(new BufferedInputStream(in));
    out = new BufferedWriter(new OutputStreamWriter(answers, StandardCharsets.UTF_8));
    try {
      for (String line = input.next(); line != null && !quit; line = quit ? null : input.next()) {
        GtpCommand command = GtpCommand.parse(line);
        if (command != null) {
          answer(command);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the GTP client went away: " + e.getMessage(), e);
    }
  }

  private void answer(GtpCommand command) throws IOException {
    idOfRunning = command.id() == null ? "" : command.id();
    Handler handler = handlers.get(command.name());
    try {
      if (handler == null) {
        throw new GtpFailure("unknown command");
      }
      String answer = handler.answer(command);
      boolean streamed = answer.startsWith(STREAMED);
      write(streamed ? answer.substring(STREAMED.length()) : start(answer));
    } catch (GtpFailure e) {
      write("?" + idOfRunning + " " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      // A fault of ours ends one command, not the game.
      write("?" + idOfRunning + " internal error: " + e.toString().replace('\n', ' '));
    }
  }

  /** Begins the answer of a handler that has already written its first lines. */
  static final String STREAMED = "\0";

  private String start(String answer) {
    return "=" + idOfRunning + (answer.isEmpty() ? "" : " " + answer);
  }

  private void write(String text) throws IOException {
    out.write(text);
    // What was streamed already ended its line.
    out.write(text.isEmpty() ? "\n" : "\n\n");
    out.flush();
  }

  /** Writes a part of an answer at once, for handlers that return {@link #STREAMED}. */
  void stream(String text) {
    try {
      out.write(text);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an answer in parts begins with. */
  String streamStart() {
    return "=" + idOfRunning + "\n";
  }

  /** Whether the client sent something, which ends an analysis. */
  boolean inputWaits() {
    return input != null && input.waits();
  }

  /** Waits until the client sends something or goes away. */
  void awaitInput() {
    try {
      while (input != null && !input.waits()) {
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void register(String name, Handler handler) {
    handlers.put(name, handler);
  }

  boolean knows(String name) {
    return handlers.containsKey(name);
  }

  String names() {
    return String.join("\n", handlers.keySet());
  }

  void quit() {
    quit = true;
  }

  GtpPlayer player() {
    return player;
  }

  GtpGame game() {
    return game;
  }

  TimeControl clock() {
    return clock;
  }

  MoveChooser chooser() {
    return chooser;
  }

  double resignBelow() {
    return resignBelow;
  }

  /** Forgets what belongs to one game. */
  void newGame() {
    chooser.newGame();
    clock.restart();
  }

  /** Life and death in a position; the same position is judged the same every time. */
  FinalStatus status(GoState position) {
    FinalStatus first = status(position, player.ownership(position));
    return first.doubtful() || first.disputed()
        ? status(position, player.settledOwnership(position))
        : first;
  }

  private static FinalStatus status(GoState position, float[] ownership) {
    UniformRandomProvider random = Rng.stream(position.hash(), "gtp.status");
    return new FinalStatus(position, ownership, STATUS_PLAYOUTS, random);
  }
}
