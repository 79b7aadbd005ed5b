package tengen.env.go.sgf;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;

/** Writes game trees: one tree a line unless a text has line breaks of its own. */
public final class SgfWriter {

  private SgfWriter() {}

  /** A collection as bytes; each tree in its own charset. */
  public static byte[] bytes(Collection<SgfTree> trees) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(trees, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes a collection; the stream is flushed and stays open. */
  public static void write(Collection<SgfTree> trees, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    for (SgfTree tree : trees) {
      tree(tree.root(), buffered);
      buffered.write('\n');
    }
    buffered.flush();
  }

  /** Without recursion: the work still to do lies on a stack, a null closes a parenthesis. */
  private static void tree(SgfNode root, OutputStream out) throws IOException {
    ArrayDeque<Object> todo = new ArrayDeque<>();
    Object close = new Object();
    todo.push(root);
    out.write('(');
    while (!todo.isEmpty()) {
      Object next = todo.pop();
      if (next == close) {
        out.write(')');
        continue;
      }
      SgfNode node = (SgfNode) next;
      boolean variation = node.parent() != null && node.parent().children().size() > 1;
      if (variation) {
        out.write('(');
        todo.push(close);
      }
      node(node, out);
      List<SgfNode> children = node.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        todo.push(children.get(i));
      }
    }
    out.write(')');
  }

  private static void node(SgfNode node, OutputStream out) throws IOException {
    out.write(';');
    for (SgfProperty property : node.properties()) {
      // A name without capital letters is read as the empty name; any small letter writes it.
      String name = property.name().isEmpty() ? "x" : property.name();
      out.write(name.getBytes(StandardCharsets.US_ASCII));
      for (String value : property.values()) {
        out.write('[');
        out.write(value.getBytes(StandardCharsets.ISO_8859_1));
        out.write(']');
      }
    }
  }
}
