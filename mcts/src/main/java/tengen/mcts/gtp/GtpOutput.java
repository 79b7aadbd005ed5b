package tengen.mcts.gtp;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lines that a process writes, read by a thread of their own and kept within bounds. */
final class GtpOutput {

  static final int MAX_LINE = 1 << 20;

  /** What came: a line, or why there is none. */
  enum Kind {
    LINE,
    LATE,
    END,
    TOO_MUCH
  }

  /** A line with its text, or no line. */
  record Item(Kind kind, String text) {}

  private static final int TAIL = 400;

  private final BlockingQueue<Item> lines = new ArrayBlockingQueue<>(1_024);
  private final boolean tailOnly;
  private final Thread reader;
  private volatile boolean stopped;
  private final StringBuilder tail = new StringBuilder();

  /**
   * Starts reading.
   *
   * @param tailOnly whether only the last words are of interest; lines are then not kept
   */
  GtpOutput(InputStream in, boolean tailOnly) {
    this.tailOnly = tailOnly;
    reader = new Thread(() -> read(in), "gtp-output");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream in) {
    try {
      byte[] buffer = new byte[8_192];
      StringBuilder line = new StringBuilder();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          take((char) (buffer[i] & 0xFF), line);
        }
      }
      if (line.length() > 0) {
        put(Kind.LINE, line.toString());
      }
    } catch (IOException e) {
      // The process is gone, which the end of the lines says too.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      put(Kind.END, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(char c, StringBuilder line) throws InterruptedException {
    if (tailOnly) {
      synchronized (tail) {
        tail.append(c);
        if (tail.length() > 2 * TAIL) {
          tail.delete(0, tail.length() - TAIL);
        }
      }
    } else if (c == '\n') {
      put(Kind.LINE, line.toString());
      line.setLength(0);
    } else if (c != '\r') {
      line.append(c);
      if (line.length() > MAX_LINE) {
        put(Kind.TOO_MUCH, "");
        line.setLength(0);
      }
    }
  }

  /** Waits when nobody takes the lines: then the process waits too, and memory does not grow. */
  private void put(Kind kind, String text) throws InterruptedException {
    Item item = new Item(kind, text);
    boolean taken = tailOnly;
    while (!taken && !stopped) {
      taken = lines.offer(item, 100, TimeUnit.MILLISECONDS);
    }
  }

  /** Nobody will ask for lines any more. */
  void stop() {
    stopped = true;
  }

  /** The next line; LATE if there is none by then. */
  Item next(long deadline) {
    Item late = new Item(Kind.LATE, "");
    try {
      Item item = lines.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      return item == null ? late : item;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return late;
    }
  }

  /** Waits until all that a process wrote before its end has been read, a second at most. */
  void awaitEnd() {
    try {
      reader.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The last words, on one line. */
  String tail() {
    synchronized (tail) {
      return tail.toString().strip().replace('\n', ' ');
    }
  }
}
