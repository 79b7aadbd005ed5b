package tengen.agents.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Rng;

/**
 * Fills a buffer with random episodes and keeps the same steps in a map, for comparison. Every
 * observation is a number that occurs only once; {@code [number, row, number % 256]}.
 */
final class Past {

  static final int WIDTH = 3;
  static final int ACTIONS = 70;

  /** A step; what followed is known by the number of the next observation. */
  record Step(int row, int action, double reward, boolean terminated, boolean truncated, int next) {

    boolean ended() {
      return terminated || truncated;
    }
  }

  final ReplayBuffer buffer;
  final Map<Integer, Step> steps = new HashMap<>();
  final Map<Integer, boolean[]> masks = new HashMap<>();
  private final RestorableUniformRandomProvider random;
  private final int length;
  private final Map<Integer, Deque<Integer>> rings = new HashMap<>();
  private final int[] latest;
  private final boolean[] open;
  private int number;

  Past(ReplayBuffer buffer, long seed) {
    this.buffer = buffer;
    random = Rng.stream(seed, "past");
    length = buffer.capacity() / buffer.rows();
    latest = new int[buffer.rows()];
    open = new boolean[buffer.rows()];
  }

  /** A buffer of random size with masks and states; the shorter the ring, the more seams. */
  static ReplayBuffer anyBuffer(long seed) {
    RestorableUniformRandomProvider random = Rng.stream(seed, "buffer");
    int rows = 1 + random.nextInt(3);
    int capacity = rows * (2 + random.nextInt(20)) + random.nextInt(rows);
    Fields fields = new Fields(WIDTH, random.nextBoolean(), 2, ACTIONS, 1);
    return new ReplayBuffer(fields, capacity, rows, false);
  }

  /** The same past, which fills a buffer equal to that of this one from now on. */
  Past goingOn(ReplayBuffer equal) {
    Past other = new Past(equal, 0);
    other.random.restoreState(random.saveState());
    other.steps.putAll(steps);
    other.masks.putAll(masks);
    rings.forEach((row, ring) -> other.rings.put(row, new ArrayDeque<>(ring)));
    System.arraycopy(latest, 0, other.latest, 0, latest.length);
    System.arraycopy(open, 0, other.open, 0, open.length);
    other.number = number;
    return other;
  }

  void grow(int events) {
    for (int i = 0; i < events; i++) {
      int row = random.nextInt(buffer.rows());
      if (!open[row] || random.nextInt(20) == 0) {
        observe(row);
        buffer.begin(row, observation(row), 0);
        open[row] = true;
      } else {
        step(row);
      }
      annotate(row);
    }
  }

  private void step(int row) {
    int before = latest[row];
    int action = random.nextInt(100);
    double reward = random.nextInt(100);
    boolean terminated = random.nextInt(8) == 0;
    boolean truncated = random.nextInt(8) == 0;
    observe(row);
    float[] reached = observation(row);
    if (buffer.fields().discrete()) {
      int[] actions = {action, action + 1};
      buffer.add(row, actions, reward, terminated, truncated, reached, 0);
    } else {
      float[] actions = {action, action + 1};
      buffer.add(row, actions, reward, terminated, truncated, reached, 0);
    }
    if (rings.get(row).contains(before)) {
      steps.put(before, new Step(row, action, reward, terminated, truncated, latest[row]));
    }
    open[row] = !terminated && !truncated;
  }

  private void observe(int row) {
    latest[row] = ++number;
    Deque<Integer> ring = rings.computeIfAbsent(row, r -> new ArrayDeque<>());
    ring.add(number);
    if (ring.size() > length) {
      steps.remove(ring.remove());
    }
  }

  private void annotate(int row) {
    boolean[] mask = new boolean[ACTIONS];
    for (int a = 0; a < ACTIONS; a++) {
      mask[a] = random.nextBoolean();
    }
    buffer.mask(row, mask, 0);
    masks.put(latest[row], mask);
    buffer.state(row, new float[] {-latest[row]}, 0);
  }

  private float[] observation(int row) {
    return new float[] {latest[row], row, latest[row] % 256};
  }

  /** The step after a step of the same episode, or null. */
  Step after(Step step) {
    return step.ended() ? null : steps.get(step.next());
  }

  /** A batch of every step in the buffer, in the order of the entries. */
  static Batch all(ReplayBuffer buffer) {
    var batch = new Batch(buffer.fields(), buffer.size());
    int at = 0;
    for (int entry = 0; entry < buffer.capacity(); entry++) {
      if (buffer.ring().isStep(entry)) {
        batch.index[at++] = entry;
      }
    }
    return batch;
  }
}
