package tengen.mcts;

import java.util.List;
import tengen.env.Require;
import tengen.env.game.Game;

/**
 * Runs many searches at once on one thread: each step collects the next leaves of all of them,
 * judges them in one batch, and backs up. What a search finds does not depend on the others, as
 * long as the evaluator is deterministic.
 */
public final class LockStep {

  private final Evaluator evaluator;
  private final Evaluator.Batch batch;
  private final Search[] owner;
  private final int moves;
  private long batches;
  private long positions;

  /**
   * A driver.
   *
   * @param capacity the greatest batch, at least the greatest {@code leavesPerStep} of the searches
   */
  public LockStep(Game game, Evaluator evaluator, int capacity) {
    Require.inRange("capacity", capacity, 1, 1 << 20);
    this.evaluator = evaluator;
    batch = new Evaluator.Batch(game, capacity);
    owner = new Search[capacity];
    moves = game.moves();
  }

  /**
   * Runs started searches until each has spent its budget. If the evaluator fails, no leaf is left
   * out for judgement.
   *
   * @throws IllegalArgumentException if a search wants more leaves a step than a batch holds
   */
  public void run(List<Search> searches) {
    for (Search search : searches) {
      Require.inRange("leavesPerStep", search.config().leavesPerStep(), 1, batch.capacity());
    }
    try {
      advance(searches);
    } finally {
      searches.forEach(Search::abandon);
    }
  }

  private void advance(List<Search> searches) {
    boolean busy = true;
    while (busy) {
      busy = false;
      batch.size = 0;
      for (int i = 0; i < searches.size(); i++) {
        Search search = searches.get(i);
        if (batch.size + search.config().leavesPerStep() > batch.capacity()) {
          flush();
          busy = true;
        }
        collect(search);
      }
      busy |= batch.size > 0;
      flush();
    }
  }

  /** Batches judged so far. */
  public long batches() {
    return batches;
  }

  /** Positions judged so far; divided by {@link #batches} the mean size of a batch. */
  public long positions() {
    return positions;
  }

  private void collect(Search search) {
    for (int i = search.config().leavesPerStep(); i > 0; i--) {
      var leaf = search.nextLeaf();
      if (leaf == null) {
        return;
      }
      owner[batch.size] = search;
      batch.positions[batch.size++] = leaf;
    }
  }

  private void flush() {
    if (batch.size == 0) {
      return;
    }
    evaluator.evaluate(batch);
    batches++;
    positions += batch.size;
    for (int row = 0; row < batch.size; row++) {
      owner[row].backUp(batch.logits, row * moves, batch.values[row]);
    }
    batch.size = 0;
  }
}
