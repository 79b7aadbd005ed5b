package tengen.env.robot.mujoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tengen.env.Environments;
import tengen.env.robot.mujoco.MuJoCoPose.Shape;
import tengen.env.robot.mujoco.MuJoCoPose.Solid;

/** Skipped where MuJoCo is not installed. */
class MuJoCoPoseTest {

  @BeforeAll
  static void installed() {
    assumeTrue(!new MuJoCoEnvironments().environments().isEmpty(), Installation.CURE);
  }

  private static MuJoCoEnvironment make(String name) {
    return (MuJoCoEnvironment) Environments.make("mujoco/" + name, Map.of());
  }

  @Test
  void pose_lookedAtEveryStep_changesNothing() {
    try (MuJoCoEnvironment watched = make("Ant-v5");
        MuJoCoEnvironment alone = make("Ant-v5")) {
      watched.reset(4);
      alone.reset(4);
      for (int i = 0; i < 60; i++) {
        watched.pose();
        float[] action = watched.advise("walk");
        assertThat(alone.advise("walk")).isEqualTo(action);
        assertThat(watched.step(action).observation()).isEqualTo(alone.step(action).observation());
        assertThat(watched.state()).isEqualTo(alone.state());
      }
    }
  }

  @Test
  void pose_ant_hasItsTrunkAndLegsWhereTheyAre() {
    try (MuJoCoEnvironment ant = make("Ant-v5")) {
      ant.reset(4);
      MuJoCoPose pose = ant.pose();
      Solid trunk =
          pose.solids().stream().filter(s -> s.shape() == Shape.SPHERE).findFirst().orElseThrow();
      assertThat(trunk.size()[0]).isEqualTo(0.25);
      assertThat(trunk.at()[2]).isCloseTo(ant.state()[2], within(1e-9));
      assertThat(pose.solids()).filteredOn(s -> s.shape() == Shape.CAPSULE).hasSize(12);
      assertThat(pose.travels()).isTrue();
      assertThat(pose.ground()).isZero();
      for (Solid solid : pose.solids()) {
        double[] r = solid.turn();
        assertThat(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void pose_antAtRest_feetCarryItsWeight() {
    try (MuJoCoEnvironment ant = make("Ant-v5");
        MuJoCoEnvironment other = make("Ant-v5")) {
      ant.reset(4);
      assertThat(ant.pose().touches()).isEmpty();
      double up = 0;
      for (int i = 0; i < 100; i++) {
        ant.step(new float[8]);
        up += i < 80 ? 0 : load(ant.pose()) / 20;
      }
      MuJoCoPose pose = ant.pose();
      assertThat(up).isCloseTo(pose.weight(), within(0.01 * pose.weight()));
      assertThat(pose.touches())
          .hasSize(4)
          .allSatisfy(touch -> assertThat(touch.at()[2]).isCloseTo(0, within(0.03)));
      other.reset(1);
      other.restore(ant.snapshot());
      assertThat(load(other.pose())).isEqualTo(load(pose));
    }
  }

  private static double load(MuJoCoPose pose) {
    return pose.touches().stream().mapToDouble(touch -> touch.force()[2]).sum();
  }

  @Test
  void pose_reacher_staysInItsArena() {
    try (MuJoCoEnvironment reacher = make("Reacher-v5")) {
      reacher.reset(1);
      MuJoCoPose pose = reacher.pose();
      assertThat(pose.travels()).isFalse();
      assertThat(pose.flat()).isTrue();
      assertThat(pose.solids()).filteredOn(Solid::fixed).hasSizeGreaterThanOrEqualTo(4);
      double[] focus = pose.focus();
      reacher.step(new float[] {1, 1});
      assertThat(reacher.pose().focus()).isEqualTo(focus);
    }
  }
}
