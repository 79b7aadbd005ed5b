package tengen.selfplay.arena;

import java.util.ArrayList;
import java.util.List;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Scored;
import tengen.env.go.GoGame;
import tengen.env.go.sgf.GoResult;

/** One game of a match while it is played. */
final class Table implements AutoCloseable {

  private final Game game;
  private final int index;
  private final int firstSide;
  private final List<String> names;
  private final GameState state;
  private final List<Integer> moves = new ArrayList<>();
  private final Player.Seat[] seats = new Player.Seat[2];
  private final int opening;
  private PlayedGame result;

  /** Seats both players, the first one at side 0 in games of even index, and plays the opening. */
  Table(Game game, int index, Contestants who, int[] opening, long seed) {
    this.game = game;
    this.index = index;
    this.opening = opening.length;
    firstSide = index % 2;
    names =
        firstSide == 0 ? List.of(who.first(), who.second()) : List.of(who.second(), who.first());
    state = game.start();
    for (int side = 0; side < 2; side++) {
      Player player = side == firstSide ? who.firstPlayer() : who.secondPlayer();
      seats[side] = player.sit(side, Rng.seed(seed, "arena.seat", index, side));
    }
    for (int move : opening) {
      play(move);
    }
  }

  /** Names and players of a match's two contestants. */
  record Contestants(String first, String second, Player firstPlayer, Player secondPlayer) {}

  /** Whether the contestant is to move: 0 the match's first one, 1 the second. */
  boolean waitsFor(int contestant) {
    return result == null && (state.currentPlayer() == firstSide) == (contestant == 0);
  }

  boolean over() {
    return result != null;
  }

  PlayedGame result() {
    return result;
  }

  Turn turn() {
    return new Turn(seats[state.currentPlayer()], state);
  }

  void answer(Turn turn) {
    int side = state.currentPlayer();
    int move = turn.move();
    if (move == Turn.RESIGNED) {
      end(1 - side, names.get(side) + " resigned", false);
    } else if (move == Turn.FAILED) {
      end(1 - side, names.get(side) + " lost: " + turn.reason(), true);
    } else if (!state.legal(move)) {
      end(1 - side, names.get(side) + " lost: illegal move " + text(move), true);
    } else {
      play(move);
    }
  }

  private void play(int move) {
    int side = state.currentPlayer();
    state.play(move);
    moves.add(move);
    for (Player.Seat seat : seats) {
      seat.played(side, move);
    }
    if (state.terminal()) {
      result = record(state.returns(0), counted(), false);
    }
  }

  private void end(int winner, String how, boolean forfeit) {
    result = record(winner == 0 ? 1 : -1, how, forfeit);
  }

  private PlayedGame record(double side0, String ending, boolean forfeit) {
    double first = firstSide == 0 ? side0 : -side0;
    return new PlayedGame(
        index, names, firstSide, opening, moves, (first + 1) / 2, ending, forfeit, margin());
  }

  private double margin() {
    return state instanceof Scored scored && state.terminal() ? scored.score(0) : Double.NaN;
  }

  private String counted() {
    double side0 = state.returns(0);
    if (game instanceof GoGame) {
      return side0 == 0 ? "0" : GoResult.score(margin()).toString();
    }
    return side0 == 0 ? "draw" : names.get(side0 > 0 ? 0 : 1) + " won";
  }

  private String text(int move) {
    return move >= 0 && move < game.moves() ? game.moveText(move) : Integer.toString(move);
  }

  @Override
  public void close() {
    for (Player.Seat seat : seats) {
      seat.close();
    }
  }
}
