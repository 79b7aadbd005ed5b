package tengen.selfplay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher in a source tree of its own, with a java and a mvn that only say what they get.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

  private record Result(int code, String out, String err) {}

  @TempDir Path folder;
  private Path home;
  private Path tools;

  @BeforeEach
  void makeTree() throws IOException {
    home = Files.createDirectories(folder.resolve("my tengen"));
    tools = Files.createDirectories(folder.resolve("bin"));
    Files.copy(Path.of("..", "tengen"), home.resolve("tengen"));
    home.resolve("tengen").toFile().setExecutable(true);
    Files.createDirectories(home.resolve("env/src/main/java"));
    Files.createDirectories(home.resolve("bench/target"));
    old(Files.writeString(home.resolve("env/src/main/java/A.java"), "class A {}"));
    old(Files.writeString(home.resolve("pom.xml"), "<project/>"));
    jdk("17.0.1");
    script(
        tools.resolve("mvn"),
        "echo \"mvn $*\" >>'" + folder + "/mvn.log'",
        "echo class > '" + home + "/bench/target/tengen-bench-1.jar'",
        "printf '%s' \"$FAKE_HOME/bench/target/dep.jar:/m2/lib.jar\""
            + " > '"
            + home
            + "/bench/target/class-path.txt'",
        "echo dep > '" + home + "/bench/target/dep.jar'");
  }

  @Test
  void start_argumentsWithSpacesAndStars_arePassedUnchanged() throws Exception {
    Result result = tengen(folder, "arena", "gtp:gnugo --mode gtp", "a*b", "", "\"x\" $HOME");
    assertThat(result.code).isZero();
    assertThat(result.out).contains("[arena]\n[gtp:gnugo --mode gtp]\n[a*b]\n[]\n[\"x\" $HOME]\n");
  }

  @Test
  void start_throughSymbolicLinks_findsItsHome() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("t"), Path.of("my tengen/tengen"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("bin/tg"), Path.of("../t"));
    for (Path each : List.of(link, linkToLink)) {
      Result result = run(Path.of("/"), Map.of(), each.toString(), "--version");
      assertThat(result.code).isZero();
      assertThat(result.out).contains("[-Dtengen.home=" + home.toRealPath() + "]");
    }
  }

  @Test
  void start_firstTime_buildsAndSaysSoOnStandardError() throws Exception {
    Result result = tengen(home, "doctor");
    assertThat(result.err).contains("building");
    assertThat(result.out).doesNotContain("building");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void start_builtBefore_buildsNotAgain() throws Exception {
    tengen(home, "doctor");
    Result second = tengen(home, "doctor");
    assertThat(second.err).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void start_sourceNewer_buildsAgainAndLeavesTheOldJars() throws Exception {
    Result first = tengen(home, "doctor");
    Path source = home.resolve("env/src/main/java/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    Result second = tengen(home, "doctor");
    assertThat(second.err).contains("env/src/main/java/A.java");
    assertThat(builds()).isEqualTo(2);
    assertThat(first.out).contains("/build-1/dep.jar:/m2/lib.jar:").contains("tengen-bench-1.jar");
    assertThat(second.out).contains("/build-2/dep.jar:/m2/lib.jar:");
    assertThat(home.resolve("target/launcher/build-1/dep.jar")).exists();
  }

  @Test
  void start_buildFails_showsTheEndOfTheLogAndExitsWithOne() throws Exception {
    script(tools.resolve("mvn"), "echo '[ERROR] A.java:[3,1] not a statement'", "exit 1");
    Result result = tengen(home, "doctor");
    assertThat(result.code).isEqualTo(1);
    assertThat(result.err).contains("not a statement", "the build failed");
    assertThat(result.out).isEmpty();
    assertThat(home.resolve("target/launcher/lock")).doesNotExist();
  }

  @Test
  void start_twiceAtOnce_buildsOnce() throws Exception {
    Path slow = tools.resolve("mvn");
    Files.writeString(slow, Files.readString(slow).replaceFirst("\n", "\nsleep 1\n"));
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(start(home, Map.of(), home.resolve("tengen").toString(), "doctor"));
    }
    for (Process process : processes) {
      assertThat(finish(process).code).isZero();
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void start_lockOfADeadBuild_isBroken() throws Exception {
    Files.createDirectories(home.resolve("target/launcher/lock"));
    Files.writeString(home.resolve("target/launcher/lock/pid"), "999999999\n");
    assertThat(tengen(home, "doctor").code).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void start_javaHomeTooOld_takesAnotherJdk() throws Exception {
    Path newer = folder.resolve("jdk");
    Path older = folder.resolve("old");
    Files.move(newer, folder.resolve("jdk-21"));
    jdk("1.8.0_402");
    Files.move(newer, older);
    Files.createSymbolicLink(tools.resolve("java"), folder.resolve("jdk-21/bin/java"));
    Result result =
        run(
            home,
            Map.of("JAVA_HOME", older.toString()),
            home.resolve("tengen").toString(),
            "doctor");
    assertThat(result.code).isZero();
    assertThat(result.out).contains("jdk-21/bin/java");
  }

  @Test
  void start_javaOptions_comeBeforeTheClass() throws Exception {
    Result result =
        run(home, Map.of("JAVA_OPTS", "-Xmx1g -Da=b"), home.resolve("tengen").toString(), "doctor");
    assertThat(result.out).contains("[-Xmx1g]\n[-Da=b]\n").contains("Main]\n[doctor]\n");
  }

  @Test
  void start_runsOfRl4j_haveRl4jOnTheClassPathAndNoOthersHave() throws Exception {
    Path target = Files.createDirectories(home.resolve("agents/rl4j/target"));
    Files.writeString(target.resolve("tengen-rl4j-1.jar"), "");
    Files.writeString(target.resolve("class-path.txt"), "/m2/rl4j-core.jar");
    Path run = Files.createDirectories(folder.resolve("my run"));
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(run.resolve("config.yaml"), "train:\n  algorithm: \"rl4j-dqn\"\n");
    Files.writeString(other.resolve("config.yaml"), "train:\n  algorithm: ppo\n");
    String added = "lib.jar:" + home.toRealPath() + "/target/launcher/build-1/tengen-bench-1.jar";
    List<Result> with =
        List.of(
            tengen(home, "train", "CartPole-v1", "--algorithm", "rl4j-a2c"),
            tengen(home, "train", "CartPole-v1", "--algorithm=rl4j-dqn"),
            tengen(folder, "evaluate", run.toString()),
            tengen(folder, "train", "--resume", "--run=my run"));
    assertThat(with)
        .allSatisfy(
            result ->
                assertThat(result.out)
                    .contains(added + ":/m2/rl4j-core.jar:")
                    .contains("build-1/tengen-rl4j-1.jar]"));
    List<Result> without =
        List.of(
            tengen(home, "train", "CartPole-v1", "--algorithm", "ppo"),
            tengen(home, "train", "CartPole-v1"),
            tengen(folder, "evaluate", other.toString()));
    assertThat(without).allSatisfy(result -> assertThat(result.out).doesNotContain("rl4j"));
  }

  @Test
  void start_commandFails_keepsItsExitCode() throws Exception {
    script(folder.resolve("jdk/bin/java"), "exit 2");
    assertThat(tengen(home, "arena").code).isEqualTo(2);
  }

  private void jdk(String version) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(bin.resolve("java"), "echo \"$0\"; for a in \"$@\"; do printf '[%s]\\n' \"$a\"; done");
    script(bin.resolve("javac"), "exit 0");
  }

  private long builds() throws IOException {
    return Files.readAllLines(folder.resolve("mvn.log")).size();
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    Files.setLastModifiedTime(file.getParent(), FileTime.from(Instant.now().minusSeconds(3600)));
  }

  private Result tengen(Path directory, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("tengen").toString()));
    command.addAll(List.of(arguments));
    return run(directory, Map.of(), command.toArray(String[]::new));
  }

  private Result run(Path directory, Map<String, String> more, String... command) throws Exception {
    return finish(start(directory, more, command));
  }

  private Process start(Path directory, Map<String, String> more, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("FAKE_HOME", home.toRealPath().toString());
    builder.environment().remove("JAVA_OPTS");
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().putAll(more);
    return builder.start();
  }

  private static Result finish(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), out, err);
  }
}
