package tengen.selfplay.arena;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tengen.env.game.Game;
import tengen.env.go.GoGame;
import tengen.env.go.GoState;
import tengen.mcts.gtp.GtpClient;
import tengen.mcts.gtp.GtpException;

/**
 * An engine that speaks the Go Text Protocol; each game in progress has a process of its own, which
 * the next game takes over. An engine that is late, dies or answers nonsense loses the game, with
 * the reason.
 */
final class EnginePlayer implements Player {

  private final GoGame game;
  private final List<String> command;
  private final Duration patience;
  private final Deque<GtpClient> idle = new ArrayDeque<>();

  /**
   * Starts the engine once, so that a wrong command is told before the match.
   *
   * @throws IllegalArgumentException if the engine does not start or the game is not Go
   */
  EnginePlayer(Game game, List<String> command, Duration patience) {
    if (!(game instanceof GoGame go)) {
      throw new IllegalArgumentException("GTP engines play Go, not " + game.name());
    }
    this.game = go;
    this.command = command;
    this.patience = patience;
    try {
      idle.add(ready(new GtpClient(command, patience)));
    } catch (GtpException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private GtpClient ready(GtpClient client) {
    try {
      client.newGame(game);
      return client;
    } catch (GtpException e) {
      client.close();
      throw e;
    }
  }

  /** One game; what goes wrong between turns is told at the next one. */
  private final class EngineSeat implements Seat {

    private final int side;
    private GtpClient client;
    private String failure;
    private int own = Turn.NOT_ANSWERED;

    EngineSeat(int side) {
      this.side = side;
      attempt(
          () -> {
            GtpClient old = idle.poll();
            client = ready(old == null ? new GtpClient(command, patience) : old);
          });
    }

    @Override
    public void played(int mover, int move) {
      if (mover == side && move == own) {
        own = Turn.NOT_ANSWERED; // the engine put it on its board when it answered
      } else {
        attempt(() -> client.play(game, mover, move));
      }
    }

    void answer(Turn turn) {
      attempt(() -> own = client.generate((GoState) turn.position(), side));
      if (failure != null) {
        turn.fail(failure);
      } else if (own == GtpClient.RESIGN) {
        turn.resign();
      } else {
        turn.play(own);
      }
    }

    private void attempt(Runnable action) {
      if (failure != null) {
        return;
      }
      try {
        action.run();
      } catch (GtpException e) {
        failure = e.getMessage();
      }
    }

    @Override
    public void close() {
      if (client == null) {
        return;
      }
      if (failure == null) {
        idle.add(client);
      } else {
        client.close();
      }
      client = null;
    }
  }

  @Override
  public Seat sit(int side, long seed) {
    return new EngineSeat(side);
  }

  @Override
  public void choose(List<Turn> turns) {
    for (Turn turn : turns) {
      ((EngineSeat) turn.seat()).answer(turn);
    }
  }

  @Override
  public void close() {
    idle.forEach(GtpClient::close);
    idle.clear();
  }
}
