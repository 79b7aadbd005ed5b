package tengen.env.go.sgf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads game records in SGF, FF[3] and FF[4], gzip or plain. Text before the first {@code (;} and
 * after the last tree is passed over.
 */
public final class Sgf {

  private Sgf() {}

  /** All trees of a file, within {@link SgfLimits#DEFAULT}. */
  public static List<SgfTree> read(Path file) {
    return read(file, SgfLimits.DEFAULT);
  }

  /**
   * All trees of a file.
   *
   * @throws SgfException if any of them is broken or there is none; the message begins with the
   *     file
   * @throws UncheckedIOException if the file cannot be read; names the file
   */
  public static List<SgfTree> read(Path file, SgfLimits limits) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, limits);
    } catch (SgfException e) {
      throw e.in(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** All trees of a file's content, within {@link SgfLimits#DEFAULT}. */
  public static List<SgfTree> read(byte[] content) {
    try {
      return read(new ByteArrayInputStream(content), SgfLimits.DEFAULT);
    } catch (IOException e) {
      throw new SgfException(0, 0, "cannot be unpacked: " + e.getMessage());
    }
  }

  /**
   * All trees of a stream, which stays open.
   *
   * @throws SgfException if any of them is broken or there is none
   */
  public static List<SgfTree> read(InputStream in, SgfLimits limits) throws IOException {
    SgfParser parser = new SgfParser(unpack(in), limits, false);
    List<SgfTree> trees = new ArrayList<>();
    for (SgfTree tree = parser.next(); tree != null; tree = parser.next()) {
      trees.add(tree);
    }
    if (trees.isEmpty()) {
      throw new SgfException(1, 1, "no game record: there is no \"(;\" in it");
    }
    return trees;
  }

  /** What {@link #games} does with each game. */
  @FunctionalInterface
  public interface GameSink {

    /**
     * Takes a game.
     *
     * @param number of the game in its file, from 1
     * @throws GoRecordException if the game cannot be used, for example for an illegal move
     */
    void accept(int number, GoRecord game) throws GoRecordException;
  }

  /**
   * Hands over the games of a file one by one, within {@link SgfLimits#DEFAULT}. A game that is
   * broken, or that the sink refuses, is noted, and reading goes on.
   */
  public static GamesRead games(Path file, GameSink sink) {
    return games(file, SgfLimits.DEFAULT, sink);
  }

  /**
   * Hands over the games of a file one by one.
   *
   * @throws UncheckedIOException if the file cannot be read; names the file
   */
  public static GamesRead games(Path file, SgfLimits limits, GameSink sink) {
    GamesRead read = new GamesRead(file);
    try (InputStream in = Files.newInputStream(file)) {
      SgfParser parser = new SgfParser(unpack(in), limits, true);
      while (next(parser, read, sink)) {}
    } catch (SgfException e) {
      read.skip(0, e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
    return read;
  }

  private static boolean next(SgfParser parser, GamesRead read, GameSink sink) throws IOException {
    int number = read.games() + 1;
    try {
      SgfTree tree = parser.next();
      if (tree == null) {
        return false;
      }
      sink.accept(number, GoRecord.of(tree));
      read.use();
    } catch (GoRecordException e) {
      read.skip(e.move(), e.getMessage());
    } catch (SgfException e) {
      read.skip(0, e.getMessage());
    }
    return true;
  }

  private static InputStream unpack(InputStream in) throws IOException {
    PushbackInputStream peek = new PushbackInputStream(in, 2);
    byte[] magic = peek.readNBytes(2);
    peek.unread(magic);
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new GZIPInputStream(peek, 1 << 16) : peek;
  }
}
