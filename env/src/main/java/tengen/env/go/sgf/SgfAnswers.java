package tengen.env.go.sgf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What Tengen reads in a file, in the words of the recorded traces of sgfmill. A question that the
 * file has no answer to becomes an object with the field {@code error}.
 */
final class SgfAnswers {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SgfAnswers() {}

  /** Everything that a trace says about a file. */
  static JsonNode read(byte[] content) {
    List<SgfTree> trees;
    try {
      trees = Sgf.read(content);
    } catch (SgfException e) {
      return error(e);
    }
    SgfTree tree = trees.get(0);
    ObjectNode out = JSON.objectNode();
    out.put("size", tree.size());
    out.set("komi", attempt(() -> JSON.numberNode(tree.komi())));
    out.set("handicap", attempt(() -> handicap(tree.handicap())));
    out.put("charset", tree.charsetName());
    out.set("black", attempt(() -> text(tree, "PB")));
    out.set("white", attempt(() -> text(tree, "PW")));
    out.set("winner", attempt(() -> colour(tree.result().winner())));
    out.set("main_sequence", attempt(() -> mainSequence(tree)));
    out.set("tree", tree(tree.root()));
    out.set("play", attempt(() -> play(tree)));
    out.put("collection_size", trees.size());
    return out;
  }

  private static ObjectNode error(RuntimeException e) {
    return JSON.objectNode().put("error", e.getMessage());
  }

  private static JsonNode attempt(Supplier<JsonNode> question) {
    try {
      return question.get();
    } catch (SgfException e) {
      return error(e);
    }
  }

  private static JsonNode handicap(OptionalInt stones) {
    return stones.isPresent() ? JSON.numberNode(stones.getAsInt()) : JSON.nullNode();
  }

  private static JsonNode text(SgfTree tree, String name) {
    return tree.root().text(name).<JsonNode>map(JSON::textNode).orElse(JSON.nullNode());
  }

  private static JsonNode colour(int player) {
    return player < 0 ? JSON.nullNode() : JSON.textNode(player == 0 ? "b" : "w");
  }

  private static JsonNode mainSequence(SgfTree tree) {
    ArrayNode out = JSON.arrayNode();
    for (SgfNode node : tree.mainLine()) {
      out.add(
          node.move()
              .map(move -> move(move, tree.size()))
              .orElse(JSON.arrayNode().addNull().addNull()));
    }
    return out;
  }

  private static ArrayNode move(GoRecord.Move move, int size) {
    return JSON.arrayNode().add(colour(move.player())).add(point(move.move(), size));
  }

  /** Row from the bottom and column, or null for a pass. */
  private static JsonNode point(int point, int size) {
    return point == size * size
        ? JSON.nullNode()
        : JSON.arrayNode().add(point / size).add(point % size);
  }

  private static ObjectNode tree(SgfNode node) {
    ObjectNode out = JSON.objectNode();
    ObjectNode raw = out.putObject("raw_latin1");
    ObjectNode values = out.putObject("values");
    for (SgfProperty property : node.properties()) {
      ArrayNode list = raw.putArray(property.name());
      property.values().forEach(list::add);
      values.set(property.name(), attempt(() -> value(node, property)));
    }
    ArrayNode children = out.putArray("children");
    for (SgfNode child : node.children()) {
      children.add(tree(child));
    }
    return out;
  }

  private static JsonNode value(SgfNode node, SgfProperty property) {
    SgfType type = SgfType.of(property.name());
    int size = node.tree().size();
    Object value = type.value(node, property);
    if (type == SgfType.MOVE) {
      return point(((int[]) value)[0], size);
    }
    return json(value, size);
  }

  private static JsonNode json(Object value, int size) {
    if (value instanceof Integer number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Double number) {
      return JSON.numberNode(number);
    }
    ArrayNode out = JSON.arrayNode();
    if (value instanceof int[] points) {
      for (int point : points) {
        out.add(point(point, size));
      }
    } else if (value instanceof SgfNode.Label label) {
      out.add(point(label.point(), size)).add(label.text());
    } else if (value instanceof List<?> list) {
      list.forEach(element -> out.add(json(element, size)));
    } else if (value instanceof String[] texts) {
      List.of(texts).forEach(out::add);
    } else {
      return JSON.textNode((String) value);
    }
    return out;
  }

  private static JsonNode play(SgfTree tree) {
    int size = tree.size();
    PlainBoard board = new PlainBoard(size);
    board.put(0, tree.root().points("AB"));
    board.put(1, tree.root().points("AW"));
    ObjectNode out = JSON.objectNode();
    out.set("setup_board", board(board, size));
    List<GoRecord.Move> moves = GoRecord.moves(tree);
    ArrayNode list = out.putArray("moves");
    moves.forEach(move -> list.add(move(move, size)));
    for (int i = 0; i < moves.size(); i++) {
      GoRecord.Move move = moves.get(i);
      if (move.move() < size * size && !board.play(move.player(), move.move())) {
        out.put("illegal_at", i);
        break;
      }
    }
    out.set("final_board", board(board, size));
    out.put("area_black_minus_white", board.area());
    return out;
  }

  private static ArrayNode board(PlainBoard board, int size) {
    ArrayNode rows = JSON.arrayNode();
    for (int row = 0; row < size; row++) {
      rows.add(board.row(row));
    }
    return rows;
  }
}
