package tengen.env.go.sgf;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A node of a game tree: properties in the order of the file, children with the main line first.
 * Accessors interpret the first value of a property and throw {@link SgfException} with the place
 * in the file if it makes no sense. Not safe for use by several threads while it is changed.
 */
public final class SgfNode {

  private final SgfTree tree;
  private final SgfNode parent;
  private final int line;
  private final int column;
  private List<SgfNode> children = List.of();
  private final List<SgfProperty> properties = new ArrayList<>(2);

  SgfNode(SgfTree tree, SgfNode parent, int line, int column) {
    this.tree = tree;
    this.parent = parent;
    this.line = line;
    this.column = column;
  }

  /** The tree that this node belongs to. */
  public SgfTree tree() {
    return tree;
  }

  /** The node before, or null at the root. */
  public SgfNode parent() {
    return parent;
  }

  /** The nodes after; the first one continues the main line. */
  public List<SgfNode> children() {
    return Collections.unmodifiableList(children);
  }

  /** Adds an empty node as the last variation after this one. */
  public SgfNode addChild() {
    return addChild(0, 0);
  }

  SgfNode addChild(int atLine, int atColumn) {
    if (children.isEmpty()) {
      children = new ArrayList<>(1);
    }
    SgfNode child = new SgfNode(tree, this, atLine, atColumn);
    children.add(child);
    return child;
  }

  /** Removes the last child; the parser does so with a game that began inside another. */
  void dropLastChild() {
    children.remove(children.size() - 1);
  }

  /** The properties in order, also those that Tengen does not know. */
  public List<SgfProperty> properties() {
    return Collections.unmodifiableList(properties);
  }

  /** Whether the node has a property. */
  public boolean has(String name) {
    return property(name) != null;
  }

  SgfProperty property(String name) {
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).name().equals(name)) {
        return properties.get(i);
      }
    }
    return null;
  }

  void add(SgfProperty property) {
    properties.add(property);
  }

  /**
   * The values of a property as bytes held in ISO-8859-1 characters, escapes kept; may be empty.
   */
  public List<String> raw(String name) {
    SgfProperty property = property(name);
    return property == null ? List.of() : property.values();
  }

  /** The first value as text. */
  public Optional<String> text(String name) {
    SgfProperty property = property(name);
    return property == null ? Optional.empty() : Optional.of(text(property, first(property)));
  }

  String text(SgfProperty property, String raw) {
    try {
      return SgfText.decode(raw, tree.charset());
    } catch (CharacterCodingException e) {
      throw property.error("the bytes are not " + SgfText.charsetName(tree.charset()));
    }
  }

  /** The first value as a whole number. */
  public Optional<Integer> number(String name) {
    SgfProperty property = property(name);
    return property == null ? Optional.empty() : Optional.of(number(property, first(property)));
  }

  static int number(SgfProperty property, String raw) {
    try {
      return Integer.parseInt(raw.strip());
    } catch (NumberFormatException e) {
      throw property.error("expected a whole number; got \"" + shorten(raw) + "\"");
    }
  }

  /** The first value as a finite real number. */
  public Optional<Double> real(String name) {
    SgfProperty property = property(name);
    return property == null ? Optional.empty() : Optional.of(real(property, first(property)));
  }

  static double real(SgfProperty property, String raw) {
    String text = raw.strip();
    // Java would also read hexadecimal numbers, "NaN" and a trailing "f".
    if (text.length() < 40 && text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)")) {
      return Double.parseDouble(text);
    }
    throw property.error("expected a number; got \"" + shorten(raw) + "\"");
  }

  /**
   * The move of this node; if it has moves of both colours, Black's.
   *
   * @return empty for a node without a move
   */
  public Optional<GoRecord.Move> move() {
    SgfProperty black = property("B");
    SgfProperty property = black != null ? black : property("W");
    if (property == null) {
      return Optional.empty();
    }
    int move = SgfPoint.move(property, first(property), tree.size());
    return Optional.of(new GoRecord.Move(black != null ? 0 : 1, move));
  }

  /**
   * All points of a list such as AB, rectangles unfolded, ascending.
   *
   * @return {@code row * size + column}, row 0 at the bottom; empty without the property
   */
  public int[] points(String name) {
    SgfProperty property = property(name);
    if (property == null) {
      return new int[0];
    }
    BitSet set = new BitSet(tree.size() * tree.size());
    for (String raw : property.values()) {
      SgfPoint.addAll(property, raw, tree.size(), set);
    }
    return set.stream().toArray();
  }

  /**
   * A text on a point of the board.
   *
   * @param point {@code row * size + column}
   */
  public record Label(int point, String text) {}

  /** The labels (LB) in the order of the file. */
  public List<Label> labels() {
    SgfProperty property = property("LB");
    List<Label> labels = new ArrayList<>();
    for (String raw : raw("LB")) {
      int colon = SgfType.colon(property, raw);
      int point = SgfPoint.point(property, raw.substring(0, colon), tree.size());
      labels.add(new Label(point, text(property, raw.substring(colon + 1))));
    }
    return labels;
  }

  /** Replaces the labels (LB); an empty list removes them. */
  public void setLabels(List<Label> labels) {
    if (labels.isEmpty()) {
      remove("LB");
      return;
    }
    List<String> values = new ArrayList<>(labels.size());
    for (Label label : labels) {
      values.add(SgfPoint.text(label.point(), tree.size()) + ":" + tree.encode(label.text(), true));
    }
    setRaw("LB", values);
  }

  /** Replaces or adds a property with raw values, which must have their escapes. */
  public void setRaw(String name, List<String> values) {
    if (!name.matches("[A-Z]{1,64}")) {
      throw new IllegalArgumentException(
          "a property name is capital letters; got \"" + name + "\"");
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("property " + name + " needs at least one value");
    }
    for (String value : values) {
      if (!SgfText.closed(value)) {
        throw new IllegalArgumentException(
            name + ": brackets and a last backslash must be escaped; got \"" + value + "\"");
      }
    }
    SgfProperty added = new SgfProperty(name, List.copyOf(values), 0, 0);
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).name().equals(name)) {
        properties.set(i, added);
        return;
      }
    }
    properties.add(added);
  }

  /** Replaces or adds a text; a record without a charset that needs one becomes UTF-8. */
  public void setText(String name, String text) {
    setRaw(name, List.of(tree.encode(text, false)));
  }

  /** Replaces or adds a whole number. */
  public void setNumber(String name, int value) {
    setRaw(name, List.of(Integer.toString(value)));
  }

  /** Replaces or adds a finite real number, written without an exponent. */
  public void setReal(String name, double value) {
    setRaw(name, List.of(SgfPoint.decimal(value)));
  }

  /** Replaces or adds a list of points; an empty list removes the property. */
  public void setPoints(String name, int... points) {
    if (points.length == 0) {
      remove(name);
      return;
    }
    List<String> values = new ArrayList<>(points.length);
    for (int point : points) {
      values.add(SgfPoint.text(point, tree.size()));
    }
    setRaw(name, values);
  }

  /**
   * Replaces or adds a move.
   *
   * @param player 0 Black, 1 White
   * @param move {@code row * size + column}, or {@code size * size} for a pass
   */
  public void setMove(int player, int move) {
    String text = move == tree.size() * tree.size() ? "" : SgfPoint.text(move, tree.size());
    setRaw(player == 0 ? "B" : "W", List.of(text));
  }

  /** Removes a property if it is there. */
  public void remove(String name) {
    properties.removeIf(property -> property.name().equals(name));
  }

  /** An error at the place of this node. */
  SgfException error(String message) {
    return new SgfException(line, column, message);
  }

  private static String first(SgfProperty property) {
    return property.values().get(0);
  }

  static String shorten(String raw) {
    return raw.length() > 40 ? raw.substring(0, 40) + "…" : raw;
  }
}
