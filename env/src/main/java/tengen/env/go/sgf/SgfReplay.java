package tengen.env.go.sgf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/** Reads the files that sgfmill read, compares, and reads again what our writer makes of them. */
public final class SgfReplay implements Replay {

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("sgf") && file.equals("expected.json");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    JsonNode files = Trace.document(file).path("files");
    for (Map.Entry<String, JsonNode> entry : files.properties()) {
      byte[] content = Files.readAllBytes(file.resolveSibling(entry.getKey() + ".sgf"));
      cases.run(entry.getKey(), check -> replay(entry.getValue(), content, check));
    }
  }

  private static void replay(JsonNode expected, byte[] content, Case check) {
    JsonNode got = SgfAnswers.read(content);
    report(difference("", expected, got), "", check);
    if (!got.has("error")) {
      byte[] written = SgfWriter.bytes(List.of(Sgf.read(content).get(0)));
      JsonNode again = SgfAnswers.read(written).path("tree");
      report(difference("tree", got.path("tree"), again), "written.", check);
    }
  }

  private static void report(String[] difference, String prefix, Case check) {
    if (difference != null) {
      check.fail(prefix + difference[0], difference[1], difference[2]);
    }
  }

  /**
   * The first difference between a trace and what was read: path, expected, got; null if there is
   * none. Fields that only the trace has and that say nothing about reading are passed over.
   */
  static String[] difference(String path, JsonNode expected, JsonNode got) {
    if (expected.isObject() && expected.has("error")) {
      return got.isObject() && got.has("error") ? null : found(path, expected, got);
    }
    if (expected.isNumber() && got.isNumber()) {
      return expected.asDouble() == got.asDouble() ? null : found(path, expected, got);
    }
    if (expected.isObject() && got.isObject() && !got.has("error")) {
      return fields(path, expected, got);
    }
    if (expected.isArray() && got.isArray() && expected.size() == got.size()) {
      for (int i = 0; i < expected.size(); i++) {
        String[] inside = difference(path + "[" + i + "]", expected.get(i), got.get(i));
        if (inside != null) {
          return inside;
        }
      }
      return null;
    }
    return expected.equals(got) ? null : found(path, expected, got);
  }

  private static String[] fields(String path, JsonNode expected, JsonNode got) {
    String prefix = path.isEmpty() ? "" : path + ".";
    for (Map.Entry<String, JsonNode> field : expected.properties()) {
      String name = field.getKey();
      if (name.equals("serialised_latin1") || name.equals("illegal_message")) {
        continue;
      }
      JsonNode ours = got.path(name);
      String[] inside = difference(prefix + name, field.getValue(), ours);
      if (inside != null) {
        return inside;
      }
    }
    for (Map.Entry<String, JsonNode> field : got.properties()) {
      if (!expected.has(field.getKey())) {
        return found(prefix + field.getKey(), MissingNode.getInstance(), field.getValue());
      }
    }
    return null;
  }

  private static String[] found(String path, JsonNode expected, JsonNode got) {
    return new String[] {path, text(expected), text(got)};
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
