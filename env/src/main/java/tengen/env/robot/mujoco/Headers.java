package tengen.env.robot.mujoco;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the library's C headers say: which bits name the parts of a state, the sizes that {@code
 * mjModel} begins with, and the order of the pointers in {@code mjData} from {@code qpos} on and in
 * {@code mjModel} from {@code qpos0} on. All change from version to version; read from the headers
 * that lie beside the library they are right for it.
 */
final class Headers {

  private static final Pattern BIT = Pattern.compile("\\b(mjSTATE_\\w+)\\s*=\\s*1\\s*<<\\s*(\\d+)");
  private static final Pattern POINTER = Pattern.compile("^\\s*\\w+\\*\\s+(\\w+);");
  private static final Pattern SIZE = Pattern.compile("^\\s*(int|mjtSize)\\s+(\\w+);");
  private static final Pattern COMMENT = Pattern.compile("^\\s*(//.*)?$");

  private final Map<String, Integer> bits = new HashMap<>();
  private final Map<String, Integer> pointers;
  private final Map<String, Integer> modelPointers;

  /** Offsets in bytes; {@code -1 - offset} for those of eight bytes. */
  private final Map<String, Integer> sizes = new HashMap<>();

  private final Path folder;

  /**
   * Reads them.
   *
   * @throws IllegalStateException if they do not say what is needed
   */
  Headers(Path folder) {
    this.folder = folder;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".h")).sorted().toList()) {
        bits(Files.readString(file));
      }
      pointers = pointers(Files.readString(folder.resolve("mjdata.h")), "qpos");
      String model = Files.readString(folder.resolve("mjmodel.h"));
      modelPointers = pointers(model, "qpos0");
      sizes(model);
    } catch (IOException e) {
      throw new IllegalStateException("MuJoCo's headers in " + folder + " cannot be read", e);
    }
  }

  private void bits(String text) {
    Matcher bit = BIT.matcher(text);
    while (bit.find()) {
      bits.put(bit.group(1), 1 << Integer.parseInt(bit.group(2)));
    }
  }

  private Map<String, Integer> pointers(String text, String first) {
    Matcher begin = Pattern.compile("(?m)^\\s*mjtNum\\*\\s+" + first + ";").matcher(text);
    Map<String, Integer> places = new HashMap<>();
    if (!begin.find()) {
      return places; // whoever asks for one is told
    }
    for (String line : text.substring(begin.start()).lines().toList()) {
      Matcher pointer = POINTER.matcher(line);
      if (pointer.find()) {
        places.put(pointer.group(1), places.size());
      } else if (!COMMENT.matcher(line).matches()) {
        break; // members of other sizes begin
      }
    }
    return places;
  }

  private void sizes(String text) {
    int begin = Math.max(0, text.indexOf("struct mjModel_ {"));
    int offset = 0;
    for (String line : text.substring(begin).lines().skip(1).toList()) {
      Matcher size = SIZE.matcher(line);
      if (size.find()) {
        boolean wide = size.group(1).equals("mjtSize");
        offset = wide ? (offset + Long.BYTES - 1) / Long.BYTES * Long.BYTES : offset;
        sizes.put(size.group(2), wide ? -1 - offset : offset);
        offset += wide ? Long.BYTES : Integer.BYTES;
      } else if (!COMMENT.matcher(line).matches()) {
        return; // members of other kinds begin
      }
    }
  }

  /** A size that {@code mjModel} begins with, such as {@code "nbody"}. */
  int size(Pointer model, String name) {
    Integer place = sizes.get(name);
    if (place == null) {
      throw unlike(name);
    }
    return place < 0 ? (int) model.getLong(-1 - place) : model.getInt(place);
  }

  /** The bit of a part of a state, such as {@code "mjSTATE_CTRL"}. */
  int bit(String name) {
    Integer bit = bits.get(name);
    if (bit == null) {
      throw unlike(name);
    }
    return bit;
  }

  /** The bits of all parts of a state. */
  int everything() {
    return bits.values().stream().reduce(0, (a, b) -> a | b);
  }

  /** How many pointers after {@code qpos} one lies in {@code mjData}. */
  int pointer(String name) {
    return place(pointers, name);
  }

  /** How many pointers after {@code qpos0} one lies in {@code mjModel}. */
  int modelPointer(String name) {
    return place(modelPointers, name);
  }

  private int place(Map<String, Integer> places, String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw unlike(name);
    }
    return place;
  }

  private IllegalStateException unlike(String missing) {
    return new IllegalStateException(
        "MuJoCo's headers in "
            + folder
            + " do not tell of "
            + missing
            + "; take another version of MuJoCo, such as 4.0.0");
  }
}
