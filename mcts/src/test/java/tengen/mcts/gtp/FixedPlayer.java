package tengen.mcts.gtp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tengen.env.go.GoState;
import tengen.mcts.SearchResult;

/** Plays the moves that a test names, then passes. */
final class FixedPlayer implements GtpPlayer {

  final Deque<String> moves = new ArrayDeque<>();
  float value = 0.1f;
  Limit limit;

  FixedPlayer(String... texts) {
    moves.addAll(List.of(texts));
  }

  @Override
  public String name() {
    return "Fixed";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public SearchResult think(GoState position, Limit time, Watcher watcher) {
    limit = time;
    int[] legal = new int[position.game().moves()];
    int count = position.legalMoves(legal);
    int best = moves.isEmpty() ? position.game().pass() : position.game().parseMove(moves.pop());
    int[] all = java.util.Arrays.copyOf(legal, count);
    int[] visits = new int[count];
    float[] nothing = new float[count];
    for (int i = 0; i < count; i++) {
      visits[i] = all[i] == best ? 10 : 0;
    }
    SearchResult result =
        new SearchResult(
            position.currentPlayer(),
            all,
            visits,
            nothing,
            nothing,
            nothing,
            nothing,
            value,
            best,
            new int[] {best},
            1,
            10);
    boolean unused = watcher.goOn(() -> result);
    return result;
  }
}
