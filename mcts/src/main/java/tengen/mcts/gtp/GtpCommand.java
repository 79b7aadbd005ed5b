package tengen.mcts.gtp;

import java.util.List;
import java.util.Locale;
import tengen.env.go.GoGame;

/**
 * A command as it came in.
 *
 * @param id its number, or null
 * @param name what to do
 * @param args the rest
 */
record GtpCommand(String id, String name, List<String> args) {

  /** Reads a line without comment and control characters; null if nothing is left. */
  static GtpCommand parse(String line) {
    String clean = clean(line);
    if (clean.isEmpty()) {
      return null;
    }
    List<String> words = List.of(clean.split(" +"));
    boolean numbered = words.get(0).matches("[0-9]{1,18}");
    if (!numbered) {
      return new GtpCommand(null, words.get(0), words.subList(1, words.size()));
    }
    if (words.size() == 1) {
      return new GtpCommand(words.get(0), "", List.of());
    }
    return new GtpCommand(words.get(0), words.get(1), words.subList(2, words.size()));
  }

  private static String clean(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length() && line.charAt(i) != '#'; i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        out.append(' ');
      } else if (c >= ' ' && c != 127) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  /** An argument; a missing one is a syntax error. */
  String arg(int i) {
    if (i >= args.size()) {
      throw GtpFailure.syntax();
    }
    return args.get(i);
  }

  int integer(int i) {
    try {
      return Integer.parseInt(arg(i));
    } catch (NumberFormatException e) {
      throw GtpFailure.syntax();
    }
  }

  double real(int i) {
    try {
      double value = Double.parseDouble(arg(i));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through
    }
    throw GtpFailure.syntax();
  }

  /** A colour: 0 Black, 1 White. */
  int player(int i) {
    return switch (arg(i).toLowerCase(Locale.ROOT)) {
      case "b", "black" -> 0;
      case "w", "white" -> 1;
      default -> throw GtpFailure.syntax();
    };
  }

  /** A vertex or pass. */
  int move(int i, GoGame game) {
    try {
      return game.parseMove(arg(i));
    } catch (IllegalArgumentException e) {
      throw GtpFailure.syntax();
    }
  }
}
