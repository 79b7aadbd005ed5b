package tengen.env.go.sgf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What kind of value a property has, by its name (FF[4], "Properties"). */
enum SgfType {
  NUMBER,
  REAL,
  MOVE,
  POINTS,
  LABELS,
  PAIRS,
  PROGRAM,
  COLOUR,
  TEXT;

  private static final Map<SgfType, List<String>> NAMES =
      Map.of(
          NUMBER, List.of("FF", "GM", "SZ", "HA", "OB", "OW", "MN", "PM", "ST"),
          REAL, List.of("KM", "TM", "BL", "WL", "V"),
          MOVE, List.of("B", "W"),
          POINTS, List.of("AB", "AW", "AE", "CR", "DD", "MA", "SL", "SQ", "TB", "TR", "TW", "VW"),
          LABELS, List.of("LB"),
          PAIRS, List.of("AR", "LN"),
          PROGRAM, List.of("AP"),
          COLOUR, List.of("PL"));

  static SgfType of(String name) {
    for (Map.Entry<SgfType, List<String>> entry : NAMES.entrySet()) {
      if (entry.getValue().contains(name)) {
        return entry.getKey();
      }
    }
    return TEXT;
  }

  private boolean list() {
    return this == POINTS || this == LABELS || this == PAIRS;
  }

  /**
   * The value of a property: an Integer, a Double, a String, a move or points as int[] {@code
   * {point …}}, labels as a list of {@link SgfNode.Label}, pairs as a list of int[2], a program as
   * String[].
   *
   * @throws SgfException if the value makes no sense or there are several where one is allowed
   */
  Object value(SgfNode node, SgfProperty property) {
    if (!list() && property.values().size() > 1) {
      throw property.error("several values where one is allowed");
    }
    String raw = property.values().get(0);
    int size = node.tree().size();
    return switch (this) {
      case NUMBER -> SgfNode.number(property, raw);
      case REAL -> SgfNode.real(property, raw);
      case MOVE -> new int[] {SgfPoint.move(property, raw, size)};
      case POINTS -> node.points(property.name());
      case LABELS -> node.labels();
      case PAIRS -> pairs(property, size);
      case PROGRAM -> program(node, property, raw);
      case COLOUR -> colour(property, raw);
      case TEXT -> node.text(property, raw);
    };
  }

  private static List<int[]> pairs(SgfProperty property, int size) {
    List<int[]> pairs = new ArrayList<>();
    for (String raw : property.values()) {
      int colon = colon(property, raw);
      pairs.add(
          new int[] {
            SgfPoint.point(property, raw.substring(0, colon), size),
            SgfPoint.point(property, raw.substring(colon + 1), size)
          });
    }
    return pairs;
  }

  private static String[] program(SgfNode node, SgfProperty property, String raw) {
    int colon = SgfText.colon(raw);
    return colon < 0
        ? new String[] {node.text(property, raw), ""}
        : new String[] {
          node.text(property, raw.substring(0, colon)),
          node.text(property, raw.substring(colon + 1))
        };
  }

  private static String colour(SgfProperty property, String raw) {
    String colour = raw.strip();
    // FF[3] programs also write 1 and 2, or whole words.
    if (!colour.isEmpty() && "Bb1".indexOf(colour.charAt(0)) >= 0) {
      return "b";
    }
    if (!colour.isEmpty() && "Ww2".indexOf(colour.charAt(0)) >= 0) {
      return "w";
    }
    throw property.error("expected B or W; got \"" + SgfNode.shorten(raw) + "\"");
  }

  /** Index of the colon between the two parts of a value. */
  static int colon(SgfProperty property, String raw) {
    int colon = SgfText.colon(raw);
    if (colon < 0) {
      throw property.error("expected two parts with a colon; got \"" + SgfNode.shorten(raw) + "\"");
    }
    return colon;
  }
}
