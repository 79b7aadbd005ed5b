package tengen.env.go.sgf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads game trees one after the other from a stream. Nothing recurses, and every quantity that a
 * file can make large has a limit.
 *
 * <p>After an error the parser can go on with the next game. It then takes a tree for a game only
 * if it begins on a line of its own and its root says what it is (FF, GM or SZ), because variations
 * of the broken game look like games too.
 */
final class SgfParser {

  private static final int MAX_NAMES = 256;
  private static final int MAX_NAME_LENGTH = 64;

  private final SgfInput in;
  private final SgfLimits limits;
  private final boolean collection;
  private final Map<String, String> names = new HashMap<>();
  private final StringBuilder name = new StringBuilder();
  private final List<String> values = new ArrayList<>();
  private byte[] value = new byte[256];

  private boolean recovering;
  private SgfTree carried;
  private int nodes;
  private int valueCount;
  private boolean beyondAscii;
  private boolean utf8;

  private SgfTree tree;
  private SgfNode node;
  private boolean variationClosed;
  private boolean variationStart;
  private final ArrayDeque<SgfNode> open = new ArrayDeque<>();

  /**
   * A parser at the start of a stream.
   *
   * @param collection whether games are delivered and forgotten one by one: limits count anew for
   *     each, and a game that begins inside another, unclosed one is told apart
   */
  SgfParser(InputStream in, SgfLimits limits, boolean collection) throws IOException {
    this.in = new SgfInput(in, limits.bytes());
    this.limits = limits;
    this.collection = collection;
  }

  /**
   * The next game tree, or null at the end of the stream.
   *
   * @throws SgfException if it is broken; the next call goes on with the next game
   */
  SgfTree next() throws IOException {
    while (true) {
      boolean fragments = recovering;
      try {
        if (!start()) {
          return null;
        }
        parse();
        if (fragments && !saysWhatItIs(tree.root())) {
          continue;
        }
        tree.check(!beyondAscii ? null : utf8 ? StandardCharsets.UTF_8 : latin1());
        recovering = false;
        return tree;
      } catch (SgfException e) {
        recovering = true;
        if (!fragments || in.exhausted() || saysWhatItIs(tree.root())) {
          throw e;
        }
      }
    }
  }

  private static Charset latin1() {
    return StandardCharsets.ISO_8859_1;
  }

  private static boolean saysWhatItIs(SgfNode root) {
    return root.has("GM") || root.has("FF") || root.has("SZ");
  }

  /** Begins a tree at the next {@code (;}; false if there is none. */
  private boolean start() throws IOException {
    open.clear();
    variationClosed = false;
    variationStart = false;
    beyondAscii = false;
    utf8 = true;
    if (collection) {
      nodes = 0;
      valueCount = 0;
    }
    if (carried != null) {
      tree = carried;
      carried = null;
      node = tree.root();
      open.push(node);
      return true;
    }
    return find();
  }

  private boolean find() throws IOException {
    boolean lineStart = true;
    while (in.current() != SgfInput.END) {
      int c = in.current();
      int line = in.line();
      int column = in.column();
      if (c == '(' && (lineStart || !recovering)) {
        in.advance();
        in.skipSpace();
        if (in.current() == ';') {
          tree = new SgfTree(line, column);
          node = tree.root();
          open.push(node);
          in.advance();
          count();
          return true;
        }
        continue;
      }
      lineStart = c == '\n' || c == '\r' || (lineStart && SgfInput.space(c));
      in.advance();
    }
    return false;
  }

  private void parse() throws IOException {
    while (!open.isEmpty()) {
      in.skipSpace();
      int c = in.current();
      if (c == ';') {
        nextNode();
      } else if (c == '(') {
        openVariation();
      } else if (c == ')') {
        in.advance();
        node = open.pop();
        variationClosed = true;
        variationStart = false;
      } else if (SgfInput.letter(c)) {
        property();
      } else if (c == SgfInput.END) {
        throw error("the file ends inside a game: a closing parenthesis is missing");
      } else {
        throw error("unexpected " + SgfInput.describe(c) + " between properties");
      }
    }
  }

  private void nextNode() throws IOException {
    if (variationClosed) {
      throw error("a node after a variation, where only variations may follow");
    }
    int line = in.line();
    int column = in.column();
    in.advance();
    count();
    node = node.addChild(line, column);
    variationStart = false;
  }

  private void openVariation() throws IOException {
    int line = in.line();
    int column = in.column();
    in.advance();
    in.skipSpace();
    if (in.current() != ';') {
      throw error(
          "a variation must begin with a node, \";\"; got " + SgfInput.describe(in.current()));
    }
    if (open.size() >= limits.depth()) {
      throw new SgfException(line, column, "variations are nested deeper than " + limits.depth());
    }
    in.advance();
    count();
    open.push(node);
    node = node.addChild(line, column);
    variationClosed = false;
    variationStart = true;
  }

  private void count() {
    if (++nodes > limits.nodes()) {
      throw error("more than " + limits.nodes() + " nodes");
    }
  }

  private void property() throws IOException {
    int line = in.line();
    int column = in.column();
    if (variationClosed) {
      throw error("a property after a variation, where only variations may follow");
    }
    String id = name();
    in.skipSpace();
    if (in.current() != '[') {
      throw new SgfException(line, column, "property " + id + " has no value");
    }
    values.clear();
    while (in.current() == '[') {
      values.add(value());
      in.skipSpace();
    }
    SgfProperty earlier = node.property(id);
    if (earlier != null) {
      earlier.join(values);
      return;
    }
    if (node.properties().size() >= MAX_NAMES) {
      throw new SgfException(line, column, "a node with more than " + MAX_NAMES + " properties");
    }
    node.add(new SgfProperty(id, List.copyOf(values), line, column));
    if (collection && variationStart && saysWhatItIs(node)) {
      splitHere();
    }
  }

  /** The node is the root of the next game: the one before it was never closed. */
  private void splitHere() {
    SgfTree next = new SgfTree(in.line(), in.column());
    node.properties().forEach(next.root()::add);
    node.parent().dropLastChild();
    carried = next;
    throw error("a game begins inside another: a closing parenthesis is missing before it");
  }

  private String name() throws IOException {
    name.setLength(0);
    int c = in.current();
    while (SgfInput.letter(c)) {
      if (c <= 'Z') {
        if (name.length() >= MAX_NAME_LENGTH) {
          throw error("a property name longer than " + MAX_NAME_LENGTH + " capital letters");
        }
        name.append((char) c);
      }
      in.advance();
      c = in.current();
    }
    String id = name.toString();
    String known = names.get(id);
    if (known == null && names.size() < MAX_NAMES) {
      names.put(id, id);
    }
    return known == null ? id : known;
  }

  private String value() throws IOException {
    int line = in.line();
    int column = in.column();
    if (++valueCount > limits.values()) {
      throw error("more than " + limits.values() + " property values");
    }
    in.advance();
    int length = 0;
    int bits = 0;
    boolean escaped = false;
    while (escaped || in.current() != ']') {
      int c = in.current();
      if (c == SgfInput.END) {
        throw new SgfException(line, column, "a value without its closing bracket");
      }
      if (length >= limits.valueLength()) {
        throw new SgfException(
            line, column, "a value longer than " + limits.valueLength() + " bytes");
      }
      if (length == value.length) {
        value = Arrays.copyOf(value, 2 * length);
      }
      value[length++] = (byte) c;
      bits |= c;
      escaped = !escaped && c == '\\';
      in.advance();
    }
    in.advance();
    String raw = new String(value, 0, length, StandardCharsets.ISO_8859_1);
    if (bits >= 0x80) {
      beyondAscii = true;
      utf8 = utf8 && SgfText.utf8(raw);
    }
    return raw;
  }

  private SgfException error(String message) {
    return new SgfException(in.line(), in.column(), message);
  }
}
