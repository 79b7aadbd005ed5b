package tengen.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tengen.env.classic.CartPole;

final class EnvironmentsTest {

  /** What a user's own world may have as settings. */
  record Everything(
      boolean flag, int whole, long big, double real, float small, Kind kind, List<String> rows) {
    Everything {
      Require.inRange("whole", whole, 0, 10);
    }
  }

  enum Kind {
    ONE_WAY,
    OTHER
  }

  private static final Everything DEFAULTS =
      new Everything(false, 1, 2, 0.5, 0.25f, Kind.OTHER, List.of("a"));

  @Test
  void make_id_givesTheEnvironment() {
    try (Environment<Integer> env = Environments.discrete("CartPole-v1", Map.of())) {
      assertThat(env).isInstanceOf(CartPole.class);
      assertThat(env.reset(1)).hasSize(4);
    }
  }

  @Test
  void make_nameWithoutVersion_givesTheNewest() {
    assertThat(Environments.spec("CartPole").id()).isEqualTo("CartPole-v1");
    assertThat(Environments.id("Taxi")).isEqualTo("Taxi-v4");
    assertThat(Environments.id("Cart")).isEqualTo("Cart");
    try (Environment<?> env = Environments.make("DrivingGrid")) {
      assertThat(env.getClass().getSimpleName()).isEqualTo("DrivingGrid");
    }
  }

  @Test
  void make_settings_changeIt() {
    try (Environment<Integer> env =
        Environments.discrete("CartPole-v1", Map.of("suttonBartoReward", "true", "maxSteps", 3))) {
      env.reset(1);
      assertThat(env.step(0).reward()).isZero();
      env.step(1);
      assertThat(env.step(0).truncated()).isTrue();
    }
  }

  @Test
  void make_className_givesTheClass() {
    try (Environment<?> env = Environments.make("tengen.env.classic.CartPole")) {
      assertThat(env).isInstanceOf(CartPole.class);
    }
  }

  @Test
  void make_wrongName_namesTheNearest() {
    assertThatThrownBy(() -> Environments.make("CartPole-v0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no environment \"CartPole-v0\"")
        .hasMessageContaining("there is CartPole-v1");
    assertThatThrownBy(() -> Environments.make("Cartpole-v1"))
        .hasMessageContaining("did you mean \"CartPole-v1\"?");
    assertThatThrownBy(() -> Environments.make("no.such.World"))
        .hasMessageContaining("no.such.World");
    assertThatThrownBy(() -> Environments.make("java.lang.String"))
        .hasMessageContaining("is no environment");
  }

  @Test
  void make_wrongSetting_namesTheNearest() {
    assertThatThrownBy(() -> Environments.make("CartPole-v1", Map.of("maxStep", 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "CartPole-v1 has no setting \"maxStep\" (there are: suttonBartoReward, semiImplicit,"
                + " maxSteps); did you mean \"maxSteps\"?");
    assertThatThrownBy(() -> Environments.make("CartPole-v1", Map.of("maxSteps", "long")))
        .hasMessage("CartPole-v1's setting maxSteps must be a whole number; got \"long\"");
    assertThatThrownBy(() -> Environments.make("CartPole-v1", Map.of("maxSteps", 0)))
        .hasMessageContaining("CartPole-v1: maxSteps must be in [1, ");
  }

  @Test
  void continuous_discreteActions_saysWhatTheyAre() {
    assertThatThrownBy(() -> Environments.continuous("CartPole-v1", Map.of()))
        .hasMessage("the actions of CartPole-v1 are Discrete[n=2], not real numbers");
  }

  @Test
  void change_textsOfEveryKind_areRead() {
    Map<String, Object> texts =
        Map.of(
            "flag", "true",
            "whole", "7",
            "big", "-12345678901",
            "real", "1e-3",
            "small", 2,
            "kind", "one-way",
            "rows", "x, y");
    assertThat(Configuration.change("World-v1", DEFAULTS, texts))
        .isEqualTo(
            new Everything(true, 7, -12345678901L, 1e-3, 2f, Kind.ONE_WAY, List.of("x", "y")));
    assertThat(Configuration.change("World-v1", DEFAULTS, Map.of())).isEqualTo(DEFAULTS);
  }

  @Test
  void change_wrongValues_sayWhatIsExpected() {
    assertWrong("flag", "yes", "true or false");
    assertWrong("whole", "1.5", "a whole number");
    assertWrong("whole", "99999999999", "a whole number");
    assertWrong("real", "much", "a number");
    assertWrong("kind", "third", "one of [one-way, other]");
    assertThatThrownBy(() -> Configuration.change("World-v1", DEFAULTS, Map.of("whole", 11)))
        .hasMessage("World-v1: whole must be in [0, 10]; got 11");
  }

  private static void assertWrong(String name, Object value, String expected) {
    assertThatThrownBy(() -> Configuration.change("World-v1", DEFAULTS, Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "World-v1's setting " + name + " must be " + expected + "; got \"" + value + "\"");
  }

  @Test
  void spec_idWithoutVersion_isRefused() {
    assertThatThrownBy(
            () -> new EnvironmentSpec<>("Corridor", "", "", "", "", DEFAULTS, config -> null))
        .hasMessageContaining("ends in a version");
  }
}
