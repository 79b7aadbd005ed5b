package tengen.selfplay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

final class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void help_always_teachesWithExamples() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("Examples:", "tengen selfplay", "Exit codes");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void version_always_namesJava() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString())
        .startsWith("tengen ")
        .contains("Java " + System.getProperty("java.version"));
  }

  @Test
  void run_noCommand_isMisuse() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("which command?");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void run_unknownCommand_isMisuseAndNamesTheNearest() {
    assertThat(run("doctr")).isEqualTo(2);
    assertThat(err.toString()).contains("doctr").contains("doctor");
  }

  @Test
  void run_unknownOption_isMisuse() {
    assertThat(run("doctor", "--jsn")).isEqualTo(2);
    assertThat(err.toString()).contains("--jsn", "--json").doesNotContain("\tat ");
  }

  @Test
  void report_badValue_isOneSentenceAndTwo() {
    assertThat(report(new CompletionException(new IllegalArgumentException("komi is odd"))))
        .isEqualTo(2);
    assertThat(err.toString()).isEqualTo("tengen: komi is odd" + System.lineSeparator());
  }

  @Test
  void report_file_isOneSentenceAndOne() {
    assertThat(report(new UncheckedIOException("cannot read x: gone", new IOException())))
        .isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void report_bug_showsTheStackTrace() {
    assertThat(report(new NullPointerException("x"))).isEqualTo(1);
    assertThat(err.toString()).contains("bug", "\tat ");
  }

  @Test
  void report_outOfMemory_saysHowToAllowMore() {
    assertThat(report(new OutOfMemoryError("Java heap space"))).isEqualTo(1);
    assertThat(err.toString()).contains("JAVA_OPTS=-Xmx");
  }

  private int report(Throwable thrown) {
    return Mistakes.report(thrown, false, new PrintWriter(err));
  }

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }
}
