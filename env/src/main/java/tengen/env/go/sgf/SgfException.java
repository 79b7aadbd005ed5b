package tengen.env.go.sgf;

import java.nio.file.Path;

/** A game record that cannot be read, with the place in the file. */
public final class SgfException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  /**
   * An error at a place.
   *
   * @param line from 1; 0 if the place is not known, as for a tree made by a program
   * @param column from 1, counted in bytes
   */
  public SgfException(int line, int column, String message) {
    this(line, column, line > 0 ? "line " + line + ", column " + column + ": " : "", message);
  }

  private SgfException(int line, int column, String where, String message) {
    super(where + message);
    this.line = line;
    this.column = column;
  }

  /** The same error, its message beginning with the file. */
  SgfException in(Path file) {
    SgfException named = new SgfException(line, column, file + ": ", getMessage());
    named.setStackTrace(getStackTrace());
    return named;
  }

  /** The line, from 1; 0 if not known. */
  public int line() {
    return line;
  }

  /** The column in bytes, from 1; 0 if not known. */
  public int column() {
    return column;
  }
}
