package tengen.env.go.sgf;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Text values. Raw values are bytes held as ISO-8859-1 characters; escapes are taken off before the
 * bytes are decoded, because the end of a value is found on the bytes too.
 */
final class SgfText {

  private SgfText() {}

  /** Raw bytes of a value to text: escapes, soft line breaks and white space, then the charset. */
  static String decode(String raw, Charset charset) throws CharacterCodingException {
    String bytes = unescape(raw);
    if (ascii(bytes)) {
      return bytes;
    }
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
        .toString();
  }

  /** Text to a raw value. */
  static String encode(String text, Charset charset, boolean escapeColon) {
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      String raw =
          new String(
              bytes.array(), bytes.arrayOffset(), bytes.limit(), StandardCharsets.ISO_8859_1);
      return escape(raw, escapeColon);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "the record's charset " + charset.name() + " cannot write \"" + text + "\"", e);
    }
  }

  private static String escape(String raw, boolean escapeColon) {
    StringBuilder out = new StringBuilder(raw.length() + 8);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' || c == ']' || (escapeColon && c == ':')) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /**
   * Takes escapes off: a backslash before a line break removes both, before anything else it
   * removes itself; CRLF and CR become LF; other white space becomes a blank.
   */
  static String unescape(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean escaped = c == '\\' && i + 1 < raw.length();
      if (escaped) {
        c = raw.charAt(++i);
      }
      if (c == '\r' || c == '\n') {
        i += pair(raw, i);
        if (!escaped) {
          out.append('\n');
        }
      } else {
        out.append(c == '\t' || c == '\f' || c == 0x0b ? ' ' : c);
      }
    }
    return out.toString();
  }

  /** 1 if the line break at {@code i} goes on with its other half, else 0. */
  private static int pair(String raw, int i) {
    if (i + 1 >= raw.length()) {
      return 0;
    }
    char next = raw.charAt(i + 1);
    return (next == '\r' || next == '\n') && next != raw.charAt(i) ? 1 : 0;
  }

  /** Index of the first colon that is not escaped, or -1. */
  static int colon(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == ':') {
        return i;
      }
    }
    return -1;
  }

  /** Whether a raw value ends where its closing bracket will be written, and holds bytes only. */
  static boolean closed(String raw) {
    boolean escaped = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if ((c == ']' && !escaped) || c > 0xFF) {
        return false;
      }
      escaped = c == '\\' && !escaped;
    }
    return !escaped;
  }

  static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether bytes, held as ISO-8859-1 characters, are valid UTF-8. */
  static boolean utf8(String raw) {
    try {
      var unused = decode(raw, StandardCharsets.UTF_8);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * The charset of a CA value.
   *
   * @throws IllegalArgumentException if Java does not know it or it does not contain ASCII, without
   *     which the brackets of a file could not be found
   */
  static Charset charset(String name) {
    Charset charset = Charset.forName(name.strip());
    String ascii = "AZaz09[]\\;:()";
    if (!charset.canEncode()
        || !Arrays.equals(ascii.getBytes(charset), ascii.getBytes(StandardCharsets.US_ASCII))) {
      throw new IllegalArgumentException(charset.name() + " does not contain ASCII");
    }
    return charset;
  }

  /** The name of a charset as records write it: upper case, with hyphens. */
  static String charsetName(Charset charset) {
    return charset.name().toUpperCase(Locale.ROOT).replace('_', '-');
  }
}
