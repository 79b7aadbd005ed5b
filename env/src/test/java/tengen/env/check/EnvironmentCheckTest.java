package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.Environment;
import tengen.env.check.Finding.Status;

class EnvironmentCheckTest {

  @AfterEach
  void tidy() {
    BrokenCorridor.tidy();
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void run_brokenEnvironment_findsItAndKnowsTheCure(BrokenCorridor.Defect defect) {
    boolean hoards = defect == BrokenCorridor.Defect.HOARDS;
    finds(report(() -> new BrokenCorridor(defect), hoards), defect.message);
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void run_brokenRealActions_findsItAndKnowsTheCure(BrokenSlider.Defect defect) {
    finds(report(() -> new BrokenSlider(defect), false), defect.message);
  }

  private static void finds(List<Finding> findings, String message) {
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.sentence()).contains(message);
              assertThat(finding.cure()).isNotEmpty();
              assertThat(finding.status()).isIn(Status.PROBLEM, Status.WARNING);
            });
  }

  @Test
  void run_soundEnvironments_findNothing() {
    for (List<Finding> findings :
        List.of(
            run(() -> new BrokenCorridor(BrokenCorridor.Defect.NONE)),
            run(() -> new BrokenSlider(BrokenSlider.Defect.NONE)))) {
      assertThat(findings).hasSameSizeAs(Promise.values());
      assertThat(findings).extracting(Finding::status).containsOnly(Status.OK);
      assertThat(EnvironmentCheck.passed(findings)).isTrue();
    }
  }

  @Test
  void run_doubt_isAWarningAndPasses() {
    List<Finding> findings = run(() -> new BrokenSlider(BrokenSlider.Defect.UNUSUAL_BOUND));
    assertThat(findings).extracting(Finding::status).contains(Status.WARNING);
    assertThat(EnvironmentCheck.passed(findings)).isTrue();
  }

  @Test
  void run_unseeded_skipsWhatComparesEpisodes() {
    List<Finding> findings = run(() -> new BrokenCorridor(BrokenCorridor.Defect.UNSEEDED));
    assertThat(findings)
        .filteredOn(finding -> finding.status() == Status.PROBLEM)
        .extracting(Finding::promise)
        .containsExactly("same seed same episode");
    assertThat(findings)
        .filteredOn(finding -> finding.status() == Status.SKIPPED)
        .extracting(Finding::sentence)
        .containsOnly("not looked at before this is repaired: same seed same episode");
  }

  @Test
  void run_cannotBeMade_isOneProblemWithItsPlace() {
    List<Finding> findings =
        run(
            () -> {
              throw new UnsupportedOperationException("no display");
            });
    assertThat(findings.get(0).status()).isEqualTo(Status.PROBLEM);
    assertThat(findings.get(0).sentence()).contains("no display");
    assertThat(findings.subList(1, findings.size()))
        .extracting(Finding::status)
        .containsOnly(Status.SKIPPED);
  }

  @Test
  void run_listener_hearsEveryFindingInOrder() {
    List<Finding> heard = new ArrayList<>();
    List<Finding> findings =
        EnvironmentCheck.run(
            () -> new BrokenCorridor(BrokenCorridor.Defect.NAN_REWARD), 30, heard::add);
    assertThat(heard).isEqualTo(findings);
    assertThat(EnvironmentCheck.passed(findings)).isFalse();
  }

  @Test
  void run_noSteps_isRefused() {
    assertThatThrownBy(() -> EnvironmentCheck.run(() -> null, 0, finding -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("steps must be in [1,");
  }

  private static List<Finding> run(Supplier<? extends Environment<?>> create) {
    return EnvironmentCheck.run(create, 50, finding -> {});
  }

  /* To collect garbage again and again takes long, so that only few reports look at memory. */
  private static List<Finding> report(Supplier<? extends Environment<?>> create, boolean memory) {
    Set<Promise> promises = EnumSet.allOf(Promise.class);
    if (!memory) {
      promises.remove(Promise.MEMORY_STAYS_FLAT);
    }
    return EnvironmentCheck.run(create, 50, promises, finding -> {});
  }
}
