package tengen.mcts.eval;

import java.util.Arrays;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.Evaluator;

/**
 * Remembers what another evaluator said, and asks it only about positions that are new, each once,
 * in one smaller batch. For evaluators whose answers depend on the position only.
 *
 * <p>The key is 64 bits of the position's hash and of what its player sees, so that equal stones
 * with another history are not confused. Entries lie in a table where each key has one place; a new
 * one takes the place of the old. Answers do not depend on what is remembered, so that results stay
 * the same whatever the size of the table.
 */
public final class CachingEvaluator implements Evaluator {

  private final Evaluator inner;
  private final int moves;
  private final int mask;
  private final long[] keys;
  private final boolean[] used;
  private final float[] logits;
  private final float[] values;
  private final float[] seen;
  private final Batch missing;
  private final long[] missingKeys;
  private final int[] source;
  private long hits;
  private long misses;

  /**
   * @param inner closed with this evaluator
   * @param entries to remember; rounded up to a power of two
   * @param capacity of the greatest batch
   */
  public CachingEvaluator(Game game, Evaluator inner, int entries, int capacity) {
    Require.inRange("entries", entries, 1, 1 << 24);
    this.inner = inner;
    moves = game.moves();
    int size = Integer.highestOneBit(Math.max(1, 2 * entries - 1));
    mask = size - 1;
    keys = new long[size];
    used = new boolean[size];
    logits = new float[Math.multiplyExact(size, moves)];
    values = new float[size];
    int[] shape = game.observationShape();
    seen = new float[shape[0] * shape[1] * shape[2]];
    missing = new Batch(game, capacity);
    missingKeys = new long[capacity];
    source = new int[capacity];
  }

  @Override
  public void evaluate(Batch batch) {
    missing.size = 0;
    for (int i = 0; i < batch.size; i++) {
      long key = key(batch.positions[i]);
      int slot = (int) key & mask;
      if (used[slot] && keys[slot] == key) {
        source[i] = -1;
        copy(logits, slot, batch.logits, i);
        batch.values[i] = values[slot];
        hits++;
      } else {
        source[i] = ask(batch.positions[i], key);
      }
    }
    if (missing.size == 0) {
      return;
    }
    inner.evaluate(missing);
    for (int i = 0; i < batch.size; i++) {
      if (source[i] >= 0) {
        copy(missing.logits, source[i], batch.logits, i);
        batch.values[i] = missing.values[source[i]];
      }
    }
    remember();
  }

  /** Row of the batch of missing positions where this one is; added if it is new. */
  private int ask(GameState position, long key) {
    for (int j = 0; j < missing.size; j++) {
      if (missingKeys[j] == key) {
        hits++;
        return j;
      }
    }
    misses++;
    missing.positions[missing.size] = position;
    missingKeys[missing.size] = key;
    return missing.size++;
  }

  private void remember() {
    for (int j = 0; j < missing.size; j++) {
      int slot = (int) missingKeys[j] & mask;
      used[slot] = true;
      keys[slot] = missingKeys[j];
      values[slot] = missing.values[j];
      copy(missing.logits, j, logits, slot);
      missing.positions[j] = null;
    }
  }

  private void copy(float[] from, int row, float[] to, int toRow) {
    System.arraycopy(from, row * moves, to, toRow * moves, moves);
  }

  private long key(GameState position) {
    position.observe(position.currentPlayer(), seen, 0);
    long key = position.hash() ^ position.currentPlayer();
    for (float x : seen) {
      key = (key ^ Float.floatToRawIntBits(x)) * 0x9E3779B97F4A7C15L;
      key ^= key >>> 29;
    }
    return key;
  }

  /** Forgets everything, as after a change of the inner evaluator's weights. */
  public void clear() {
    Arrays.fill(used, false);
  }

  /** Positions answered without asking. */
  public long hits() {
    return hits;
  }

  /** Positions that the inner evaluator was asked about. */
  public long misses() {
    return misses;
  }

  @Override
  public void close() {
    inner.close();
  }
}
