package tengen.viz.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import tengen.mcts.Analysis;
import tengen.mcts.SearchResult;
import tengen.mcts.SearchTrace;

/** A search, and how far into it one looks. */
final class SearchView {

  /** The number of what lies above the first moves. */
  static final int ROOT = -1;

  private SearchTrace trace;
  private SearchTrace.Tree tree;
  private int shown;
  private final List<List<Integer>> children = new ArrayList<>();

  /** Looks into another search; all of it at first. */
  void show(Analysis analysis) {
    SearchTrace next = analysis == null ? null : analysis.trace();
    if (!Objects.equals(next, trace)) { // arrays make this a question of identity
      trace = next;
      children.clear();
      if (next != null) {
        sort();
        tree = null;
        look(next.simulations());
      }
    }
  }

  private void sort() {
    for (int edge = ROOT; edge < trace.edges(); edge++) {
      children.add(new ArrayList<>());
    }
    for (int edge = 0; edge < trace.edges(); edge++) {
      children.get(trace.parents()[edge] + 1).add(edge);
    }
    int[] visits = trace.after(trace.simulations()).visits();
    Comparator<Integer> byVisits = Comparator.comparingInt(edge -> -visits[edge]);
    children.forEach(each -> each.sort(byVisits));
  }

  boolean isEmpty() {
    return trace == null;
  }

  SearchTrace trace() {
    return trace;
  }

  SearchResult result() {
    return trace.result();
  }

  /** Simulations that are looked at. */
  int shown() {
    return shown;
  }

  /** Looks at the first so many simulations. */
  void look(int simulations) {
    int wanted = Math.max(0, Math.min(trace.simulations(), simulations));
    if (tree == null || wanted != shown) {
      tree = trace.after(wanted);
    }
    shown = wanted;
  }

  /** Whether all of it is looked at. */
  boolean whole() {
    return shown == trace.simulations();
  }

  /** Edges below another, or below the {@link #ROOT}; those that were visited most come first. */
  List<Integer> below(int edge) {
    return children.get(edge + 1);
  }

  /** Simulations through an edge, of those that are looked at. */
  int visits(int edge) {
    return tree.visits()[edge];
  }

  /** Mean of their values, for who chooses the edge. */
  float q(int edge) {
    return tree.q()[edge];
  }

  /** The edge of a legal move at the root; {@link #ROOT} if no simulation passed it. */
  int edge(int move) {
    return below(ROOT).stream()
        .filter(edge -> trace.moves()[edge] == move)
        .findFirst()
        .orElse(ROOT);
  }

  /** Simulations through the legal moves, in the order of the result. */
  int[] rootVisits() {
    return IntStream.of(result().moves())
        .map(move -> edge(move))
        .map(edge -> edge == ROOT ? 0 : visits(edge))
        .toArray();
  }

  /** The moves of greatest visits, from the root on. */
  int[] line() {
    List<Integer> moves = new ArrayList<>();
    int edge = ROOT;
    do {
      int best = ROOT;
      for (int next : below(edge)) {
        if (visits(next) > 0 && (best == ROOT || visits(next) > visits(best))) {
          best = next;
        }
      }
      edge = best;
      if (edge != ROOT) {
        moves.add(trace.moves()[edge]);
      }
    } while (edge != ROOT);
    return moves.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What the first player may expect. */
  float value() {
    float value = result().value();
    if (!whole()) {
      int visits = 0;
      double sum = 0;
      for (int edge : below(ROOT)) {
        visits += visits(edge);
        sum += (double) q(edge) * visits(edge);
      }
      value = visits == 0 ? value : (float) (sum / visits);
    }
    return result().player() == 0 ? value : -value;
  }
}
