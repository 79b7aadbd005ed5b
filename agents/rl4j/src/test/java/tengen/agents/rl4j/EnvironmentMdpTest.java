package tengen.agents.rl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.deeplearning4j.gym.StepReply;
import org.deeplearning4j.rl4j.mdp.MDP;
import org.deeplearning4j.rl4j.space.DiscreteSpace;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.Rng;
import tengen.env.wrapper.TimeLimit;

final class EnvironmentMdpTest {

  private static EnvironmentMdp cartPole(int limit) {
    return EnvironmentMdp.of(
        () -> new TimeLimit<>(Environments.discrete("CartPole-v1", Map.of()), limit), 7);
  }

  private static float[] numbers(FlatObservation seen) {
    return seen.getData().data().asFloat();
  }

  @Test
  void spaces_areThoseOfTheEnvironment() {
    try (Environment<Integer> taxi = Environments.discrete("Taxi-v4", Map.of())) {
      var mdp = EnvironmentMdp.of(() -> taxi, 1);
      assertThat(mdp.getObservationSpace().getShape())
          .containsExactly(taxi.observationSpace().width());
      assertThat(mdp.getActionSpace().getSize()).isEqualTo(6);
    }
  }

  @Test
  void step_sameActions_sameNumbersAsTheEnvironment() {
    EnvironmentMdp mdp = cartPole(500);
    try (Environment<Integer> alone = Environments.discrete("CartPole-v1", Map.of())) {
      for (int episode = 0; episode < 3; episode++) {
        long seed = Rng.child(Rng.seed(7, "rl4j.episodes", 0), episode);
        assertThat(numbers(mdp.reset())).containsExactly(alone.reset(seed));
        for (int step = 0; !mdp.isDone(); step++) {
          StepReply<FlatObservation> reply = mdp.step(step / 2 % 2);
          Environment.Step expected = alone.step(step / 2 % 2);
          assertThat(numbers(reply.getObservation())).containsExactly(expected.observation());
          assertThat(reply.getReward()).isEqualTo(expected.reward());
          assertThat(reply.isDone()).isEqualTo(expected.terminated());
        }
      }
    }
  }

  @Test
  void step_truncated_endsTheEpisodeAndIsNotFinal() {
    EnvironmentMdp mdp = cartPole(3);
    mdp.reset();
    mdp.step(0);
    mdp.step(1);
    assertThat(mdp.isDone()).isFalse();
    StepReply<FlatObservation> last = mdp.step(0);
    assertThat(mdp.isDone()).isTrue();
    assertThat(last.isDone()).isFalse();
    mdp.reset();
    assertThat(mdp.isDone()).isFalse();
  }

  @Test
  void step_terminated_isFinal() {
    EnvironmentMdp mdp = cartPole(500);
    mdp.reset();
    StepReply<FlatObservation> last = mdp.step(0);
    while (!mdp.isDone()) {
      last = mdp.step(0);
    }
    assertThat(last.isDone()).isTrue();
  }

  @Test
  void newInstance_hasEpisodesOfItsOwn() {
    EnvironmentMdp mdp = cartPole(500);
    MDP<FlatObservation, Integer, DiscreteSpace> copy = mdp.newInstance();
    float[] first = numbers(mdp.reset());
    assertThat(numbers(copy.reset())).isNotEqualTo(first);
    assertThat(numbers(cartPole(500).reset())).containsExactly(first);
  }
}
