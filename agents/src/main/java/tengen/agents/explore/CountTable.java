package tengen.agents.explore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;

/** How often each key was seen: open addressing, two flat arrays, no objects. */
final class CountTable {

  private static final long MAGIC = 0x74656e67636e7473L;
  private static final int HEAD = 2 * Long.BYTES;
  private static final int ENTRY = Long.BYTES + Integer.BYTES;

  private long[] keys = new long[1 << 10];

  /** 0 where the place is free. */
  private int[] counts = new int[1 << 10];

  private int size;

  /** How many keys there are. */
  int size() {
    return size;
  }

  /** Counts a key once more; returns how often it has been seen now. */
  int increment(long key) {
    int at = place(key);
    if (counts[at] == 0) {
      size++;
      if (2 * size > keys.length) {
        grow();
        at = place(key);
      }
      keys[at] = key;
    }
    counts[at] = Math.min(counts[at], Integer.MAX_VALUE - 1) + 1;
    return counts[at];
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 32) & mask;
    while (counts[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  void save(Path file) {
    ByteBuffer buffer = ByteBuffer.allocate(HEAD + size * ENTRY + Long.BYTES);
    buffer.putLong(MAGIC).putLong(size);
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] != 0) {
        buffer.putLong(keys[i]).putInt(counts[i]);
      }
    }
    buffer.putLong(sum(buffer.array(), buffer.position()));
    AtomicFiles.write(file, buffer.array());
  }

  private static long sum(byte[] bytes, int count) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, count);
    return crc.getValue();
  }

  /**
   * Replaces all counts.
   *
   * @throws IllegalArgumentException if the file is damaged
   */
  void load(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw FileErrors.cannot("read", file, e);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int entries = (bytes.length - HEAD - Long.BYTES) / ENTRY;
    if (bytes.length < HEAD + Long.BYTES
        || buffer.getLong() != MAGIC
        || buffer.getLong() != entries
        || buffer.getLong(bytes.length - Long.BYTES) != sum(bytes, bytes.length - Long.BYTES)) {
      throw new IllegalArgumentException(file + " is damaged");
    }
    keys = new long[Math.max(1 << 10, Integer.highestOneBit(Math.max(1, entries)) << 2)];
    counts = new int[keys.length];
    size = entries;
    for (int i = 0; i < entries; i++) {
      long key = buffer.getLong();
      int at = place(key);
      keys[at] = key;
      counts[at] = buffer.getInt();
    }
  }
}
