package tengen.env.go.sgf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A property of a node as it stands in the file: a name and its values, nothing interpreted. */
public final class SgfProperty {

  private final String name;
  private List<String> values;
  private final int line;
  private final int column;

  SgfProperty(String name, List<String> values, int line, int column) {
    this.name = name;
    this.values = values;
    this.line = line;
    this.column = column;
  }

  /** The name in capital letters; empty for a name without any capital letter. */
  public String name() {
    return name;
  }

  /** The values, at least one: each byte of the file as one character, escapes kept. */
  public List<String> values() {
    return Collections.unmodifiableList(values);
  }

  /** An error about this property, at its place. */
  SgfException error(String message) {
    return new SgfException(line, column, name + ": " + message);
  }

  /** Adds the values of a repetition of this property. */
  void join(List<String> more) {
    if (!(values instanceof ArrayList)) {
      values = new ArrayList<>(values);
    }
    values.addAll(more);
  }
}
