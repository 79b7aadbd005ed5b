package tengen.viz.watch;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tengen.mcts.Analysis;
import tengen.mcts.SearchResult;
import tengen.viz.board.BoardFrame;
import tengen.viz.board.Boards;
import tengen.viz.board.Notes;

/** What of a search is to be seen on the board. */
final class Overlay {

  /** Each can be turned on and off. */
  enum Layer {
    VISITS("visits", "V: where the search looked"),
    PRIOR("prior", "R: what the network thinks before the search"),
    LINE("line", "L: the moves that it expects"),
    OWNERSHIP("ownership", "O: who will own the points"),
    NUMBERS("numbers", "M: numbers of the moves");

    private final String title;
    private final String help;

    Layer(String title, String help) {
      this.title = title;
      this.help = help;
    }

    String title() {
      return title;
    }

    String help() {
      return help;
    }
  }

  private final Set<Layer> layers = EnumSet.noneOf(Layer.class);

  boolean has(Layer layer) {
    return layers.contains(layer);
  }

  List<Layer> layers() {
    return List.copyOf(layers);
  }

  void toggle(Layer layer) {
    if (!layers.remove(layer)) {
      layers.add(layer);
      // Both are shares of the same points.
      if (layer == Layer.VISITS) {
        layers.remove(Layer.PRIOR);
      } else if (layer == Layer.PRIOR) {
        layers.remove(Layer.VISITS);
      }
    }
  }

  /** A board with what is to be seen on it. */
  BoardFrame on(BoardFrame board, Analysis analysis, SearchView search) {
    Notes notes = board.notes();
    if (has(Layer.NUMBERS)) {
      notes = notes.numbered();
    }
    if (analysis != null && has(Layer.OWNERSHIP)) {
      notes = notes.withOwnership(analysis.ownership());
    }
    if (!search.isEmpty()) {
      notes = searched(board, notes, search);
    }
    return board.with(notes);
  }

  private Notes searched(BoardFrame board, Notes notes, SearchView search) {
    SearchResult result = search.result();
    Notes searched = notes.withValue(search.value());
    if (has(Layer.VISITS)) {
      int[] visits = search.rootVisits();
      float total = Math.max(1, IntStream.of(visits).sum());
      float[] shares = new float[visits.length];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = visits[i] / total;
      }
      searched = Boards.searched(board, searched, result.moves(), shares);
    } else if (has(Layer.PRIOR)) {
      searched = Boards.searched(board, searched, result.moves(), result.prior());
    }
    if (has(Layer.LINE)) {
      int[] line = Arrays.stream(search.line()).map(move -> Boards.point(board, move)).toArray();
      searched = searched.withLine(line, result.player() + 1);
    }
    return searched;
  }
}
