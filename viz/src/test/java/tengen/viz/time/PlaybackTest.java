package tengen.viz.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.Environment;
import tengen.selfplay.train.Agent;
import tengen.selfplay.train.Agents;
import tengen.viz.scene.Scenes;

class PlaybackTest {

  private static Playback open(Agent<?> agent) {
    return new Playback(agent, "world", 1, Scenes::of);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(2);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void play_goesOnToTheEndAndStops() throws InterruptedException {
    try (Playback playback = open(Agents.baseline("CartPole-v1", List.of(), "random"))) {
      assertThat(playback.moment().step()).isZero();
      playback.rate(2000);
      playback.play();
      await(() -> playback.moment().ended());
      await(() -> !playback.playing());
    }
  }

  @ParameterizedTest
  @CsvSource({"highway-fast-v0, 4", "DrivingGrid-v0, 4", "CartPole-v1, 20"})
  void pace_isThatOfTheWorld_andNotOverWhatAPersonChose(String world, double rate)
      throws InterruptedException {
    try (Playback playback = open(Agents.baseline(world, List.of(), null))) {
      playback.pace();
      playback.move(1);
      await(() -> playback.moment().step() == 1);
      assertThat(playback.rate()).isEqualTo(rate);
    }
    try (Playback playback = open(Agents.baseline(world, List.of(), null))) {
      playback.pace();
      playback.rate(33);
      playback.move(1);
      await(() -> playback.moment().step() == 1);
      assertThat(playback.rate()).isEqualTo(33);
    }
  }

  @Test
  void orders_areObeyedWhilePaused() throws InterruptedException {
    try (Playback playback = open(Agents.baseline("MountainCar-v0", List.of(), null))) {
      playback.seek(40);
      await(() -> playback.moment().step() == 40);
      playback.move(-15);
      await(() -> playback.moment().step() == 25);
      assertThat(playback.moment().course().length()).isEqualTo(40);
      playback.begin(9);
      await(() -> playback.moment().step() == 0);
      assertThat(playback.moment().course().setting().seed()).isEqualTo(9);
    }
  }

  @Test
  void moment_ofAnAgentThatFailed_saysHow() throws InterruptedException {
    try (Playback playback = open(new Failing<>(Agents.baseline("CartPole-v1", List.of(), null)))) {
      playback.play();
      await(
          () -> {
            try {
              playback.moment();
              return false;
            } catch (IllegalStateException e) {
              return true;
            }
          });
      assertThatThrownBy(playback::moment).hasMessageContaining("no idea");
    }
  }

  /** Begins well. */
  private record Failing<A>(Agent<A> agent) implements Agent<A> {

    @Override
    public Environment<A> environment() {
      return agent.environment();
    }

    @Override
    public String name() {
      return "failing";
    }

    @Override
    public float[] begin(long seed) {
      return agent.begin(seed);
    }

    @Override
    public A act(float[] observation) {
      throw new IllegalStateException("no idea");
    }

    @Override
    public void close() {
      agent.close();
    }
  }
}
