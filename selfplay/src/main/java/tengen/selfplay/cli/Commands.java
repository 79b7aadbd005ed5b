package tengen.selfplay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Asks other programs what they are. */
final class Commands {

  private static final long TIMEOUT = 20;

  private Commands() {}

  /** What a program prints within twenty seconds; empty if it is not there or fails. */
  static String output(String... command) {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
    } catch (IOException e) {
      return "";
    }
    Thread guard = new Thread(() -> endLate(process), "command-timeout");
    guard.setDaemon(true);
    guard.start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? said.strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  static String firstLine(String... command) {
    return output(command).lines().findFirst().orElse("").strip();
  }

  private static void endLate(Process process) {
    try {
      if (!process.waitFor(TIMEOUT, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
