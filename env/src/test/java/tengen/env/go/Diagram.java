package tengen.env.go;

import java.util.ArrayList;
import java.util.List;

/** Positions drawn as text, top row first, for tests. */
final class Diagram {

  private Diagram() {}

  /** Reads rows of {@code . X O} and a last line that says whose turn it is. */
  static GoState read(GoRules rules, String... lines) {
    int size = lines.length - 1;
    List<Integer> black = new ArrayList<>();
    List<Integer> white = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int column = 0; column < size; column++) {
        int point = (size - 1 - i) * size + column;
        char c = lines[i].charAt(column);
        if (c == 'X') {
          black.add(point);
        } else if (c == 'O') {
          white.add(point);
        }
      }
    }
    GoState state = new GoGame(size, rules).start();
    state.setup(array(black), array(white), lines[size].startsWith("X") ? 0 : 1);
    return state;
  }

  static void play(GoState state, String... moves) {
    for (String move : moves) {
      state.play(state.game().parseMove(move));
    }
  }

  static List<String> rows(GoState state) {
    List<String> rows = new ArrayList<>();
    for (int row = state.size() - 1; row >= 0; row--) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < state.size(); column++) {
        text.append(".XO".charAt(state.stone(row * state.size() + column)));
      }
      rows.add(text.toString());
    }
    return rows;
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
