package tengen.env.robot.mujoco;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where MuJoCo lies on this machine. Nothing is run to find out, only files are looked at.
 *
 * @param library the shared library
 * @param headers the directory of its C headers, which say how its structures are laid out
 * @param models the directory of Gymnasium's models; null where Gymnasium is not installed
 */
public record Installation(Path library, Path headers, Path models) {

  /** What to do where there is none. */
  public static final String CURE =
      "install it with: pip install gymnasium[mujoco]; or set MUJOCO_LIBRARY to its shared library"
          + " and MUJOCO_MODELS to a directory of models";

  /** The one that is used: that of {@code MUJOCO_LIBRARY}, else the active Python's. */
  public static Optional<Installation> find() {
    return find(System.getenv());
  }

  /** As {@link #find()}, for an environment of the process. */
  static Optional<Installation> find(Map<String, String> variables) {
    Path models =
        variables.containsKey("MUJOCO_MODELS") ? Path.of(variables.get("MUJOCO_MODELS")) : null;
    List<Path> packages = packages(variables);
    if (models == null) {
      models =
          packages.stream()
              .map(folder -> folder.resolve("gymnasium/envs/mujoco/assets"))
              .filter(Files::isDirectory)
              .findFirst()
              .orElse(null);
    }
    if (variables.containsKey("MUJOCO_LIBRARY")) {
      return at(Path.of(variables.get("MUJOCO_LIBRARY")), models);
    }
    for (Path folder : packages) {
      for (Path library :
          matching(folder.resolve("mujoco"), "{libmujoco*.so*,libmujoco*.dylib,mujoco.dll}")) {
        Optional<Installation> found = at(library, models);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Installation> at(Path library, Path models) {
    Path folder = library.toAbsolutePath().getParent();
    for (Path headers :
        List.of(folder.resolve("include/mujoco"), folder.resolve("../include/mujoco"))) {
      if (Files.isRegularFile(library) && Files.isRegularFile(headers.resolve("mjdata.h"))) {
        return Optional.of(new Installation(library, headers.normalize(), models));
      }
    }
    return Optional.empty();
  }

  /** Directories where the active Python may keep what was installed, the likeliest first. */
  private static List<Path> packages(Map<String, String> variables) {
    List<Path> prefixes = new ArrayList<>();
    if (variables.containsKey("VIRTUAL_ENV")) {
      prefixes.add(Path.of(variables.get("VIRTUAL_ENV")));
    }
    for (String entry : variables.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path python = Path.of(entry).resolve("python3");
      if (!entry.isEmpty() && Files.isExecutable(python)) {
        ofPython(python, variables, prefixes);
        break;
      }
    }
    if (variables.containsKey("HOME")) {
      prefixes.add(Path.of(variables.get("HOME"), ".local"));
    }
    List<Path> packages = new ArrayList<>();
    for (Path prefix : prefixes) {
      for (Path lib : matching(prefix.resolve("lib"), "python3*")) {
        packages.add(lib.resolve("site-packages"));
        packages.add(lib.resolve("dist-packages"));
      }
      packages.add(prefix.resolve("Lib/site-packages"));
    }
    return packages;
  }

  private static void ofPython(Path python, Map<String, String> variables, List<Path> prefixes) {
    prefixes.add(python.toAbsolutePath().getParent().getParent());
    if (python.getParent().endsWith("shims")) { // pyenv's: a script that chooses among versions
      Path root = python.toAbsolutePath().getParent().getParent();
      String chosen = variables.getOrDefault("PYENV_VERSION", text(root.resolve("version")));
      chosen
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(version -> prefixes.add(root.resolve("versions").resolve(version)));
    }
    try {
      prefixes.add(python.toRealPath().getParent().getParent());
    } catch (IOException e) {
      // then the link itself has to do
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  private static List<Path> matching(Path folder, String glob) {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
        files.forEach(found::add);
      } catch (IOException e) {
        return List.of(); // a directory that cannot be read holds nothing for us
      }
    }
    found.sort(Collections.reverseOrder());
    return found;
  }
}
