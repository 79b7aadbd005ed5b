package tengen.mcts.gtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Lines of a stream, read ahead by a thread of their own. */
final class GtpInput {

  /** Longer lines are cut: no command is that long. */
  private static final int MAX_LINE = 1 << 16;

  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(4_096);

  GtpInput(InputStream in) {
    Thread reader = new Thread(() -> read(in), "gtp-input");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream in) {
    try {
      StringBuilder line = new StringBuilder();
      int c;
      while ((c = in.read()) >= 0) {
        if (c == '\n') {
          lines.put(Optional.of(text(line)));
          line.setLength(0);
        } else if (line.length() < MAX_LINE) {
          line.append((char) c);
        }
      }
      if (line.length() > 0) {
        lines.put(Optional.of(text(line)));
      }
      lines.put(Optional.empty());
    } catch (IOException e) {
      // A client that is gone is the end of the input.
      while (!lines.offer(Optional.empty())) {
        lines.poll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(StringBuilder bytes) {
    return new String(
        bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** The next line, or null at the end. */
  String next() throws IOException {
    try {
      return lines.take().orElse(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  boolean waits() {
    return !lines.isEmpty();
  }
}
