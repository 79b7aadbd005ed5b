package tengen.env.go.sgf;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a stream with one byte of look-ahead, the place in the file, and an upper bound. */
final class SgfInput {

  /** {@link #current} after the end. */
  static final int END = -1;

  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long read;
  private int current;
  private int line = 1;
  private int column;
  private boolean exhausted;

  SgfInput(InputStream in, long limit) throws IOException {
    this.in = in;
    this.limit = limit;
    current = '\n';
    line = 0;
    advance();
  }

  /** The byte not yet consumed, or {@link #END}. */
  int current() {
    return current;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /** Whether reading stopped at the bound. */
  boolean exhausted() {
    return exhausted;
  }

  /** Goes on to the next byte. */
  void advance() throws IOException {
    if (current == END) {
      return;
    }
    int last = current;
    current = next();
    boolean newLine = last == '\n' || (last == '\r' && current != '\n');
    if (newLine) {
      line++;
      column = 1;
    } else {
      column++;
    }
  }

  private int next() throws IOException {
    if (at == end) {
      end = in.read(buffer);
      at = 0;
      if (end <= 0) {
        end = 0;
        return END;
      }
    }
    if (++read > limit) {
      exhausted = true;
      current = END;
      throw new SgfException(line, column, "the file is larger than " + limit + " bytes");
    }
    return buffer[at++] & 0xFF;
  }

  void skipSpace() throws IOException {
    while (space(current)) {
      advance();
    }
  }

  static boolean space(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean letter(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** A byte for an error message. */
  static String describe(int c) {
    return c == END
        ? "the end of the file"
        : c > ' ' && c < 0x7f ? "\"" + (char) c + "\"" : String.format("byte 0x%02x", c);
  }
}
