package tengen.env.robot.cleaning;

import java.util.Arrays;

/**
 * What the robot has found out about the squares of a flat, by its rays and its bumper, and which
 * it has cleaned. Counts about the nine squares around each are kept up to date, so that a look
 * ahead reads one number.
 */
final class KnownMap {

  static final byte UNKNOWN = 0;
  static final byte FREE = 1;
  static final byte SOLID = 2;

  /** What is known of each square. */
  byte[] known = {};

  /** Whether a square is clean. */
  boolean[] clean = {};

  /** Of each square and its neighbours: how many are known to be solid. */
  byte[] blocked = {};

  /** Of each square and its neighbours: how many are neither clean nor known to be solid. */
  byte[] dirty = {};

  /** How many squares that count are clean. */
  int cleaned;

  private Flat flat;

  /** Forgets everything but the size of the flat, whose border is solid. */
  void begin(Flat of) {
    flat = of;
    cleaned = 0;
    int n = of.squares();
    known = new byte[n];
    clean = new boolean[n];
    blocked = new byte[n];
    dirty = new byte[n];
    Arrays.fill(dirty, (byte) 9);
    for (int x = 0; x < of.width; x++) {
      solid(x);
      solid(n - 1 - x);
    }
    for (int y = 1; y + 1 < of.height; y++) {
      solid(y * of.width);
      solid(y * of.width + of.width - 1);
    }
  }

  /** A square was seen to be free. */
  void free(int square) {
    if (known[square] == UNKNOWN) {
      known[square] = FREE;
    }
  }

  /** A square was seen or felt to be solid. */
  void solid(int square) {
    if (known[square] == SOLID) {
      return;
    }
    known[square] = SOLID;
    boolean was = !clean[square];
    int w = flat.width;
    int x = square % w;
    int y = square / w;
    for (int j = Math.max(0, y - 1); j <= Math.min(flat.height - 1, y + 1); j++) {
      for (int i = Math.max(0, x - 1); i <= Math.min(w - 1, x + 1); i++) {
        blocked[j * w + i]++;
        if (was) {
          dirty[j * w + i]--;
        }
      }
    }
  }

  /**
   * Cleans what the brushes reach.
   *
   * @return how many squares that count were dirty
   */
  int clean(double x, double y) {
    int before = cleaned;
    double reach = Body.BRUSH;
    for (int j = (int) Math.floor(y - reach); j <= y + reach; j++) {
      for (int i = (int) Math.floor(x - reach); i <= x + reach; i++) {
        double dx = i + 0.5 - x;
        double dy = j + 0.5 - y;
        int square = j * flat.width + i;
        if (dx * dx + dy * dy <= reach * reach && !clean[square] && !flat.solid(square)) {
          wipe(square);
        }
      }
    }
    return cleaned - before;
  }

  private void wipe(int square) {
    free(square);
    clean[square] = true;
    cleaned += flat.counts(square) ? 1 : 0;
    int w = flat.width;
    for (int k = square - w; k <= square + w; k += w) {
      dirty[k - 1]--;
      dirty[k]--;
      dirty[k + 1]--;
    }
  }

  /** Whether, as far as is known, the robot can stand on the middle of a square. */
  boolean stands(int square) {
    return blocked[square] == 0;
  }

  /** Share of the floor that is clean. */
  double share() {
    return (double) cleaned / flat.floor;
  }

  record Saved(byte[] known, boolean[] clean, byte[] blocked, byte[] dirty, int cleaned) {}

  Saved save() {
    return new Saved(known.clone(), clean.clone(), blocked.clone(), dirty.clone(), cleaned);
  }

  void restore(Flat of, Saved saved) {
    flat = of;
    known = saved.known.clone();
    clean = saved.clean.clone();
    blocked = saved.blocked.clone();
    dirty = saved.dirty.clone();
    cleaned = saved.cleaned;
  }
}
