package tengen.agents.nn;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** All networks of a learner in one file; those of a part are named after it. */
public final class LearnerFile {

  private static final String FILE = "model.safetensors";
  private static final String ALGORITHM = "algorithm";

  private LearnerFile() {}

  /**
   * Writes the networks to {@code model.safetensors}.
   *
   * @param directory made if it is not there
   * @param algorithm that they belong to
   * @param parts by the prefix of their tensors' names, which may be empty
   * @param metadata kept with them
   */
  public static void save(
      Path directory, String algorithm, Map<String, Weights> parts, Map<String, String> metadata) {
    Map<String, Safetensors.Tensor> tensors = new TreeMap<>();
    parts.forEach(
        (prefix, weights) ->
            weights.named().forEach((name, tensor) -> tensors.put(prefix + name, tensor)));
    Map<String, String> all = new TreeMap<>(metadata);
    all.put(ALGORITHM, algorithm);
    Safetensors.write(directory.resolve(FILE), tensors, all);
  }

  /**
   * Puts the networks in.
   *
   * @param parts as they were saved
   * @return what was kept with them
   * @throws IllegalArgumentException if the file is damaged, or of another algorithm or network
   */
  public static Map<String, String> load(
      Path directory, String algorithm, Map<String, Weights> parts) {
    Path file = directory.resolve(FILE);
    Safetensors.Content content = Safetensors.read(file);
    String theirs = content.metadata().get(ALGORITHM);
    if (!algorithm.equals(theirs)) {
      throw new IllegalArgumentException(file + " is of " + theirs + ", not of " + algorithm);
    }
    parts.forEach((prefix, weights) -> weights.set(under(prefix, content), file.toString()));
    return content.metadata();
  }

  private static Map<String, Safetensors.Tensor> under(String prefix, Safetensors.Content content) {
    Map<String, Safetensors.Tensor> part = new HashMap<>();
    content
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), tensor);
              }
            });
    return part;
  }
}
