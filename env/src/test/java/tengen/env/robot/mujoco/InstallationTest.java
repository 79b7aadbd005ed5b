package tengen.env.robot.mujoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstallationTest {

  @TempDir private Path folder;
  private Path packages;
  private Path library;

  @BeforeEach
  void install() throws IOException {
    packages = folder.resolve("env/lib/python3.11/site-packages");
    library = file(packages.resolve("mujoco/libmujoco.so.4.0.0"), "");
    file(packages.resolve("mujoco/include/mujoco/mjdata.h"), "");
    file(packages.resolve("gymnasium/envs/mujoco/assets/ant.xml"), "");
  }

  private static Path file(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  @Test
  void find_virtualEnvironment_hasAllThree() {
    Map<String, String> variables = Map.of("VIRTUAL_ENV", folder.resolve("env").toString());
    assertThat(Installation.find(variables))
        .contains(
            new Installation(
                library,
                packages.resolve("mujoco/include/mujoco"),
                packages.resolve("gymnasium/envs/mujoco/assets")));
  }

  @Test
  void find_pythonOnThePath_isThatOnes() throws IOException {
    Path python = file(folder.resolve("env/bin/python3"), "");
    assertThat(python.toFile().setExecutable(true)).isTrue();
    assertThat(Installation.find(Map.of("PATH", "/nowhere:" + python.getParent())))
        .map(Installation::library)
        .contains(library);
  }

  @Test
  void find_pyenv_takesTheChosenVersion() throws IOException {
    Path root = folder.resolve("pyenv");
    Path shim = file(root.resolve("shims/python3"), "#!/bin/sh\n");
    assertThat(shim.toFile().setExecutable(true)).isTrue();
    file(root.resolve("version"), "mine\n");
    Files.createDirectories(root.resolve("versions"));
    Files.createSymbolicLink(root.resolve("versions/mine"), folder.resolve("env"));
    assertThat(Installation.find(Map.of("PATH", shim.getParent().toString()))).isPresent();
    assertThat(
            Installation.find(
                Map.of("PATH", shim.getParent().toString(), "PYENV_VERSION", "other")))
        .isEmpty();
  }

  @Test
  void find_variables_comeFirst() throws IOException {
    Path other = file(folder.resolve("mujoco-3/lib/libmujoco.so"), "");
    file(folder.resolve("mujoco-3/include/mujoco/mjdata.h"), "");
    Map<String, String> variables =
        Map.of(
            "VIRTUAL_ENV", folder.resolve("env").toString(),
            "MUJOCO_LIBRARY", other.toString(),
            "MUJOCO_MODELS", "/models");
    assertThat(Installation.find(variables))
        .contains(
            new Installation(other, folder.resolve("mujoco-3/include/mujoco"), Path.of("/models")));
  }

  @Test
  void find_nothing_isEmpty() {
    assertThat(Installation.find(Map.of())).isEmpty();
    assertThat(Installation.find(Map.of("MUJOCO_LIBRARY", "/nowhere/libmujoco.so"))).isEmpty();
  }

  @Test
  void headers_ofAnOlderVersion_areUnderstood() throws IOException {
    Path headers = folder.resolve("headers");
    file(
        headers.resolve("mjdata.h"),
        """
        typedef enum mjtState_ {
          mjSTATE_QPOS          = 1<<1,   // position
          mjSTATE_CTRL          = 1<<5,   // control
          mjSTATE_USER          = mjSTATE_CTRL | mjSTATE_QPOS
        } mjtState;
        struct mjData_ {
          void*   arena;             // arena
          // state
          mjtNum* qpos;              // position

          mjtNum* qvel;              // velocity
          mjtByte* eq_active;        // flags
          mjtNum* xpos;              // places
          int     ncon;              // no pointer
          mjtNum* late;
        };
        """);
    file(
        headers.resolve("mjmodel.h"),
        """
        struct mjModel_ {
          // sizes
          int nq;                         // number of generalized coordinates
          int nbody;                      // bodies
          mjtNum x;
          int late;
        };
        """);
    Headers read = new Headers(headers);
    assertThat(read.bit("mjSTATE_CTRL")).isEqualTo(32);
    assertThat(read.everything()).isEqualTo(34);
    assertThat(read.pointer("qpos")).isZero();
    assertThat(read.pointer("xpos")).isEqualTo(3);
    assertThatThrownBy(() -> read.pointer("late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("do not tell of late");
  }
}
