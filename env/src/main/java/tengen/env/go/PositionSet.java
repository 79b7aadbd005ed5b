package tengen.env.go;

import java.util.Arrays;

/**
 * The positions that a game has gone through, as 64-bit hashes in an open-addressing table. The
 * same hash may be added several times. Zero stands for a vacant place: no position hashes to it in
 * practice.
 */
final class PositionSet {

  private long[] table;
  private int[] slots;
  private int count;
  private int mask;

  /** Sum of all mixed entries: the same for equal sets, whatever their order. */
  private long digest;

  PositionSet(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2;
    table = new long[capacity];
    slots = new int[capacity / 2];
    mask = capacity - 1;
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      table[slots[i]] = 0;
    }
    count = 0;
    digest = 0;
  }

  void add(long hash) {
    if (count == slots.length) {
      grow();
    }
    int i = (int) hash & mask;
    while (table[i] != 0) {
      i = (i + 1) & mask;
    }
    table[i] = hash;
    slots[count++] = i;
    digest += hash * 0x9E3779B97F4A7C15L;
  }

  boolean contains(long hash) {
    int i = (int) hash & mask;
    while (table[i] != 0) {
      if (table[i] == hash) {
        return true;
      }
      i = (i + 1) & mask;
    }
    return false;
  }

  int count(long hash) {
    int found = 0;
    for (int i = (int) hash & mask; table[i] != 0; i = (i + 1) & mask) {
      if (table[i] == hash) {
        found++;
      }
    }
    return found;
  }

  long digest() {
    return digest;
  }

  void copyFrom(PositionSet other) {
    if (table.length != other.table.length) {
      table = other.table.clone();
      slots = other.slots.clone();
      mask = other.mask;
    } else if (count + other.count < table.length / 8) {
      // Short games leave most of the table untouched.
      clear();
      for (int i = 0; i < other.count; i++) {
        table[other.slots[i]] = other.table[other.slots[i]];
      }
      System.arraycopy(other.slots, 0, slots, 0, other.count);
    } else {
      System.arraycopy(other.table, 0, table, 0, table.length);
      System.arraycopy(other.slots, 0, slots, 0, other.count);
    }
    count = other.count;
    digest = other.digest;
  }

  private void grow() {
    long[] old = table;
    int[] oldSlots = slots;
    table = new long[old.length * 2];
    slots = Arrays.copyOf(oldSlots, old.length);
    mask = table.length - 1;
    for (int k = 0; k < count; k++) {
      int i = (int) old[oldSlots[k]] & mask;
      while (table[i] != 0) {
        i = (i + 1) & mask;
      }
      table[i] = old[oldSlots[k]];
      slots[k] = i;
    }
  }
}
