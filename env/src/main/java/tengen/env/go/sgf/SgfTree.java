package tengen.env.go.sgf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** One game tree of a file: what the root says about the game, and the nodes. */
public final class SgfTree {

  /** The largest board whose points two lower-case letters can name. */
  public static final int MAX_SIZE = 26;

  private final SgfNode root;
  private int size = 19;
  private Charset charset = StandardCharsets.ISO_8859_1;
  private boolean guessed;

  SgfTree(int line, int column) {
    root = new SgfNode(this, null, line, column);
  }

  /**
   * A new tree for a game of Go, in UTF-8.
   *
   * @param size of the board, 1 to 26
   */
  public static SgfTree create(int size) {
    SgfTree tree = new SgfTree(0, 0);
    tree.root.setNumber("FF", 4);
    tree.root.setNumber("GM", 1);
    tree.root.setNumber("SZ", size);
    tree.root.setRaw("CA", List.of("UTF-8"));
    tree.check(null);
    return tree;
  }

  /** The first node. */
  public SgfNode root() {
    return root;
  }

  /** Length of the board's side, 1 to 26; 19 if the record does not say. */
  public int size() {
    return size;
  }

  /**
   * The charset of texts: what CA says; else UTF-8 if the record has bytes beyond ASCII and they
   * are valid UTF-8, else ISO-8859-1.
   */
  public Charset charset() {
    return charset;
  }

  /** The name of the charset as records write it, such as {@code "UTF-8"}. */
  public String charsetName() {
    return SgfText.charsetName(charset);
  }

  /** Points that White gets; 0 if the record does not say. */
  public double komi() {
    return root.real("KM").orElse(0.0);
  }

  /**
   * Handicap stones, at least 2; empty without a handicap.
   *
   * @throws SgfException for a negative number and for 1, which would be an ordinary first move
   */
  public OptionalInt handicap() {
    int stones = root.number("HA").orElse(0);
    if (stones < 0 || stones == 1) {
      throw root.property("HA").error("a handicap is 0 or at least 2 stones; got " + stones);
    }
    return stones == 0 ? OptionalInt.empty() : OptionalInt.of(stones);
  }

  /** The result; {@link GoResult#UNKNOWN} if the record does not say. */
  public GoResult result() {
    return root.text("RE").map(GoResult::parse).orElse(GoResult.UNKNOWN);
  }

  /** The nodes of the main line, the root first. */
  public List<SgfNode> mainLine() {
    List<SgfNode> line = new ArrayList<>();
    SgfNode node = root;
    line.add(node);
    while (!node.children().isEmpty()) {
      node = node.children().get(0);
      line.add(node);
    }
    return line;
  }

  /**
   * Reads the properties of the root that everything else needs: the board and the charset.
   *
   * @param guess the charset that the record's bytes look like; null if they are all ASCII
   */
  void check(Charset guess) {
    SgfProperty board = root.property("SZ");
    if (board != null) {
      size = SgfNode.number(board, board.values().get(0));
      if (size < 1 || size > MAX_SIZE) {
        throw board.error("boards are square, from 1 to " + MAX_SIZE + "; got " + size);
      }
    }
    SgfProperty encoding = root.property("CA");
    if (encoding != null) {
      try {
        charset = SgfText.charset(encoding.values().get(0));
      } catch (IllegalArgumentException e) {
        throw encoding.error("unknown charset \"" + encoding.values().get(0) + "\"");
      }
    } else if (guess != null) {
      charset = guess;
      guessed = true;
    }
  }

  String encode(String text, boolean escapeColon) {
    if (!root.has("CA") && !SgfText.ascii(text)) {
      charset = guessed ? charset : StandardCharsets.UTF_8;
      root.setRaw("CA", List.of(charsetName()));
    }
    return SgfText.encode(text, charset, escapeColon);
  }
}
