package tengen.env.go.sgf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What {@link Sgf#games} found in a file: how many games, and which were skipped and why. */
public final class GamesRead {

  private static final int KEPT = 1_000;

  private final Path file;
  private final List<Problem> problems = new ArrayList<>();
  private int used;
  private int skipped;

  /**
   * A game that was skipped.
   *
   * @param file it stands in
   * @param game its number in the file, from 1
   * @param move the number of the wrong move, from 1; 0 if it is about the whole game
   * @param message what is wrong
   */
  public record Problem(Path file, int game, int move, String message) {

    /** One line for people: file, game, move, what. */
    @Override
    public String toString() {
      return file + ", game " + game + (move > 0 ? ", move " + move : "") + ": " + message;
    }
  }

  GamesRead(Path file) {
    this.file = file;
  }

  void use() {
    used++;
  }

  void skip(int move, String message) {
    if (problems.size() < KEPT) {
      problems.add(new Problem(file, games() + 1, move, message));
    }
    skipped++;
  }

  /** What was read. */
  public Path file() {
    return file;
  }

  /** Games in the file. */
  public int games() {
    return used + skipped;
  }

  /** Games that the sink took. */
  public int used() {
    return used;
  }

  /** Games that were skipped. */
  public int skipped() {
    return skipped;
  }

  /** The skipped games, the first thousand of them. */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }
}
