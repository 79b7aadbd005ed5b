package tengen.selfplay.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32C;
import tengen.env.game.Game;

/**
 * Training games in a file: a header, then one frame a game.
 *
 * <pre>
 * file   "TGSM" version:int game:UTF count:int frame*
 * frame  length:int crc32c:int payload
 * </pre>
 *
 * <p>Numbers are big-endian. Reading is bounded by the length of the file and checks every frame.
 */
public final class SampleFile {

  private static final int MAGIC = 0x5447534D;
  private static final int VERSION = 1;
  private static final int MAX_FRAME = 1 << 24;

  private SampleFile() {}

  /** The bytes of a file with these games, all of one game's rules. */
  public static byte[] encode(Game game, List<TrainingGame> games) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeUTF(game.name());
      out.writeInt(games.size());
      for (TrainingGame training : games) {
        byte[] payload = payload(training);
        out.writeInt(payload.length);
        out.writeInt(crc(payload));
        out.write(payload);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #encode} made.
   *
   * @throws IllegalArgumentException if the file is no sample file, of another version or game, cut
   *     or altered; names the file and the frame
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<TrainingGame> read(Path file, Game game) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read training samples " + file, e);
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return decode(file, game, in);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + " ends in the middle of a game: it was cut; delete it and resume the run", e);
    }
  }

  private static List<TrainingGame> decode(Path file, Game game, DataInputStream in)
      throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IllegalArgumentException(file + " is not a file of training samples");
    }
    int version = in.readInt();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          file + " has version " + version + "; this program reads version " + VERSION);
    }
    String name = in.readUTF();
    if (!name.equals(game.name())) {
      throw new IllegalArgumentException(
          file + " holds games of " + name + "; " + game.name() + " was expected");
    }
    int count = in.readInt();
    List<TrainingGame> games = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      games.add(frame(file, game, in, i));
    }
    return games;
  }

  private static TrainingGame frame(Path file, Game game, DataInputStream in, int index)
      throws IOException {
    int length = in.readInt();
    int crc = in.readInt();
    if (length < 0 || length > MAX_FRAME) {
      throw altered(file, index);
    }
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new IOException("frame " + index + " is cut");
    }
    if (crc(payload) != crc) {
      throw altered(file, index);
    }
    return decode(game, new DataInputStream(new ByteArrayInputStream(payload)));
  }

  private static IllegalArgumentException altered(Path file, int index) {
    return new IllegalArgumentException(
        file + ": game " + index + " was altered; delete the file and resume the run");
  }

  private static byte[] payload(TrainingGame game) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(game.moves().length);
    for (int ply = 0; ply < game.moves().length; ply++) {
      out.writeShort(game.moves()[ply]);
      PolicyTarget policy = game.policies().get(ply);
      out.writeShort(policy == null ? 0 : policy.moves().length);
      for (int i = 0; policy != null && i < policy.moves().length; i++) {
        out.writeShort(policy.moves()[i]);
        out.writeFloat(policy.probabilities()[i]);
      }
    }
    for (float value : game.returns()) {
      out.writeFloat(value);
    }
    TrainingGame.Outcome outcome = game.outcome();
    out.writeShort(outcome == null ? -1 : outcome.ownership().length);
    if (outcome != null) {
      out.writeFloat(outcome.score());
      out.write(outcome.ownership());
    }
    return bytes.toByteArray();
  }

  private static TrainingGame decode(Game game, DataInputStream in) throws IOException {
    int[] moves = new int[in.readUnsignedShort()];
    List<PolicyTarget> policies = new ArrayList<>(moves.length);
    for (int ply = 0; ply < moves.length; ply++) {
      moves[ply] = in.readUnsignedShort();
      policies.add(policy(in));
    }
    float[] returns = new float[game.players()];
    for (int player = 0; player < returns.length; player++) {
      returns[player] = in.readFloat();
    }
    int area = in.readShort();
    TrainingGame.Outcome outcome = null;
    if (area >= 0) {
      float score = in.readFloat();
      outcome = new TrainingGame.Outcome(score, in.readNBytes(area));
    }
    return new TrainingGame(game, moves, Collections.unmodifiableList(policies), returns, outcome);
  }

  private static PolicyTarget policy(DataInputStream in) throws IOException {
    int n = in.readUnsignedShort();
    if (n == 0) {
      return null;
    }
    int[] moves = new int[n];
    float[] probabilities = new float[n];
    for (int i = 0; i < n; i++) {
      moves[i] = in.readUnsignedShort();
      probabilities[i] = in.readFloat();
    }
    return new PolicyTarget(moves, probabilities);
  }

  private static int crc(byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(payload);
    return (int) crc.getValue();
  }
}
