package tengen.env.robot.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tengen.env.Environment.Step;
import tengen.env.Environments;

/** What its moves do. */
final class CleaningRobotTest {

  private static CleaningRobot world(Map<String, Object> settings) {
    return (CleaningRobot) Environments.discrete("CleaningRobot-v0", settings);
  }

  @Test
  void step_moves_goAndTurnAsFarAsTheySay() {
    CleaningRobot world = world(Map.of("level", 0, "slip", 0));
    world.reset(1);
    Body body = world.robot.body;
    double[] way = {3, 1, 2.7, 2.7, 0, 0, 0, 0, -1.5};
    double[] turn = {0, 0, 15, -15, 45, -45, 90, -90, 0};
    for (int move = 0; move < way.length; move++) {
      body.x = world.robot.flat.width / 2.0;
      body.y = world.robot.flat.height / 2.0;
      body.heading = 0;
      world.step(move);
      assertThat(world.robot.state[Robot.WENT])
          .as("way of " + move)
          .isBetween(way[move] - 0.01, way[move] + 0.01);
      assertThat(Math.toDegrees(body.heading))
          .as("turn of " + move)
          .isBetween(turn[move] - 0.1, turn[move] + 0.1);
    }
  }

  @Test
  void step_homeFromAnywhere_docks() {
    CleaningRobot world = world(Map.of("level", 3, "goal", 0.3));
    for (int seed = 0; seed < 20; seed++) {
      world.reset(seed);
      while (world.coverage() < 0.3) {
        assertThat(world.step(world.advise("coverage")).terminated()).isFalse();
      }
      Step step;
      int steps = 0;
      do {
        step = world.step(Move.HOME.number);
        steps++;
      } while (!step.ended());
      assertThat(world.robot.docked).isTrue();
      assertThat(steps).isLessThan(150);
    }
  }
}
