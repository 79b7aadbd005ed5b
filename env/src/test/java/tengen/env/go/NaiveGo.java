package tengen.env.go;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules written down as plainly as possible, to compare the fast board with. */
final class NaiveGo {

  final int size;
  final GoRules rules;
  int[] stones;
  int toMove = 1;
  int ko = -1;
  int passes;
  boolean over;
  boolean drawn;
  final int[] captured = new int[2];
  private final List<String> seen = new ArrayList<>();
  private final Map<String, Integer> sincePass = new HashMap<>();

  NaiveGo(int size, GoRules rules) {
    this.size = size;
    this.rules = rules;
    stones = new int[size * size];
    remember();
  }

  List<Integer> neighbours(int p) {
    List<Integer> result = new ArrayList<>();
    if (p % size > 0) {
      result.add(p - 1);
    }
    if (p % size < size - 1) {
      result.add(p + 1);
    }
    if (p / size > 0) {
      result.add(p - size);
    }
    if (p / size < size - 1) {
      result.add(p + size);
    }
    return result;
  }

  Set<Integer> chain(int[] board, int p) {
    Set<Integer> result = new LinkedHashSet<>(List.of(p));
    Deque<Integer> todo = new ArrayDeque<>(result);
    while (!todo.isEmpty()) {
      for (int q : neighbours(todo.pop())) {
        if (board[q] == board[p] && result.add(q)) {
          todo.push(q);
        }
      }
    }
    return result;
  }

  Set<Integer> liberties(int[] board, int p) {
    Set<Integer> result = new LinkedHashSet<>();
    for (int q : chain(board, p)) {
      for (int r : neighbours(q)) {
        if (board[r] == 0) {
          result.add(r);
        }
      }
    }
    return result;
  }

  /** The board after a stone, or null if a stone of its own would be left without liberty. */
  private int[] after(int p, boolean[] suicide) {
    int[] board = stones.clone();
    board[p] = toMove;
    for (int q : neighbours(p)) {
      if (board[q] == 3 - toMove && liberties(board, q).isEmpty()) {
        chain(board, q).forEach(s -> board[s] = 0);
      }
    }
    if (liberties(board, p).isEmpty()) {
      suicide[0] = true;
      Set<Integer> own = chain(board, p);
      if (!rules.suicide() || own.size() == 1) {
        return null;
      }
      own.forEach(s -> board[s] = 0);
    }
    return board;
  }

  boolean legal(int move) {
    if (over) {
      return false;
    }
    if (move == size * size) {
      return true;
    }
    if (stones[move] != 0 || move == ko) {
      return false;
    }
    int[] board = after(move, new boolean[1]);
    if (board == null) {
      return false;
    }
    return switch (rules.ko()) {
      case POSITIONAL -> seen.stream().noneMatch(s -> s.endsWith(Arrays.toString(board)));
      case SITUATIONAL -> !seen.contains((3 - toMove) + Arrays.toString(board));
      default -> true;
    };
  }

  void play(int move) {
    ko = -1;
    if (move == size * size) {
      passes++;
      sincePass.clear();
    } else {
      passes = 0;
      place(move);
    }
    toMove = 3 - toMove;
    boolean stood = seen.stream().anyMatch(s -> s.endsWith(Arrays.toString(stones)));
    if (move != size * size && stood && rules.ko() == GoRules.Ko.REPETITION_DRAWS) {
      drawn = true;
    }
    remember();
    if (rules.ko() == GoRules.Ko.SIMPLE && sincePass.get(toMove + Arrays.toString(stones)) == 3) {
      drawn = true;
    }
    over = drawn || passes == 2;
  }

  private void place(int move) {
    boolean[] suicide = new boolean[1];
    int[] board = after(move, suicide);
    List<Integer> gone = new ArrayList<>();
    for (int p = 0; p < board.length; p++) {
      if (board[p] == 0 && (stones[p] != 0 || p == move)) {
        gone.add(p);
      }
    }
    captured[suicide[0] ? toMove - 1 : 2 - toMove] += gone.size();
    stones = board;
    boolean lone = !suicide[0] && chain(stones, move).size() == 1;
    if (gone.size() == 1 && lone && liberties(stones, move).size() == 1 && !rules.superko()) {
      ko = gone.get(0);
    }
  }

  private void remember() {
    String position = toMove + Arrays.toString(stones);
    seen.add(position);
    sincePass.merge(position, 1, Integer::sum);
  }
}
