package tengen.env.check;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.env.Environment;
import tengen.env.EnvironmentSpec;
import tengen.env.Environments;

/** Bad input to every world that has a name: one sentence, and nothing happens. */
class RegisteredWorldsTest {

  /** Enough for most worlds to end an episode by chance. */
  private static final int STEPS = 400;

  static List<String> ids() {
    return Environments.specs().stream().map(EnvironmentSpec::id).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  @SuppressWarnings("unchecked") // nothing is said of the actions' type
  void step_badInput_isRefusedAndDoesNothing(String id) {
    EnvironmentChecks<Object> checks =
        new EnvironmentChecks<>(() -> (Environment<Object>) Environments.make(id), STEPS);
    checks.stepNeedsARunningEpisode();
    checks.wrongActionsAreRejectedByName();
    checks.foreignSnapshotsAreRejected();
  }
}
