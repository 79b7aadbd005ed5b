package tengen.viz.golden;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.Environment;
import tengen.selfplay.train.Agent;
import tengen.selfplay.train.Agents;
import tengen.viz.scene.Frame;
import tengen.viz.scene.PlainFrame;
import tengen.viz.scene.Scenes;
import tengen.viz.scene.Theme;

/** Each kind of world looks as it did when somebody looked at it; see {@link Golden}. */
class GoldenTest {

  @ParameterizedTest
  @CsvSource({
    "city, DrivingGrid, level=3, 25, DARK",
    "city-light, DrivingGrid, level=3, 25, LIGHT",
    "highway, highway-v0, duration=40, 6, DARK",
    "traffic, TrafficGrid, episodeSeconds=3600, 90, DARK",
    "intersection, intersection-v0, duration=13, 6, LIGHT",
    "parking, parking-v0, duration=100, 9, DARK",
    "quadruped, Quadruped, maxSteps=1000, 30, DARK",
    "arm, ArmPush, maxSteps=50, 9, LIGHT",
    "cart-pole, CartPole, maxSteps=500, 9, DARK",
    "pendulum, Pendulum, maxSteps=200, 12, LIGHT",
    "lander, Lander, gravity=-10, 40, DARK",
    "walker, Walker, maxSteps=1600, 75, LIGHT",
    "acrobot, Acrobot, maxSteps=500, 40, LIGHT",
    "valley, MountainCar, maxSteps=200, 60, DARK",
    "cleaning, CleaningRobot, rays=36, 60, DARK",
    "frozen-lake, FrozenLake, isSlippery=false, 3, DARK",
    "cliff, CliffWalking, maxSteps=100, 9, LIGHT",
    "taxi, Taxi, maxSteps=200, 6, DARK",
    "blackjack, Blackjack, natural=false, 0, LIGHT",
    "rooms, MiniGrid-DoorKey-8x8-v0, maxSteps=640, 16, DARK",
    "rooms-light, MiniGrid-LavaCrossingS9N2-v0, maxSteps=324, 2, LIGHT",
    "plain, JobShop, instance=ft06, 12, DARK", // as a world without a scene
    "job-shop, JobShop, instance=ft10, 60, DARK",
    "job-shop-disturbed, JobShop, failures=4, 20, LIGHT",
  })
  void world_looksAsItDid(String name, String world, String setting, int steps, Theme theme) {
    boolean plain = name.equals("plain");
    Golden.check(
        name,
        taken -> {
          try (Agent<?> agent = Agents.baseline(world, List.of(setting), null)) {
            return play(agent, taken, plain);
          }
        },
        steps,
        theme);
  }

  private static <A> Frame play(Agent<A> agent, int steps, boolean plain) {
    float[] observation = agent.begin(3);
    Environment<A> world = agent.environment();
    Optional<Supplier<Frame>> eye = plain ? Optional.empty() : Scenes.of(world);
    for (int i = 0; i < steps; i++) {
      observation = world.step(agent.act(observation)).observation();
    }
    float[] seen = observation;
    return eye.map(Supplier::get)
        .orElseGet(() -> new PlainFrame(world.toString(), world.observationSpace(), seen));
  }
}
