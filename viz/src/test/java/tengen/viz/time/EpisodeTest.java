package tengen.viz.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.Rng;
import tengen.selfplay.train.Agent;
import tengen.selfplay.train.Agents;
import tengen.viz.gl.Area;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Look;
import tengen.viz.scene.Scenes;

class EpisodeTest {

  private static final int STEPS = 1000;
  private static final int JUMPS = 200;

  private static Episode<?> begin(Agent<?> agent, long seed) {
    return new Episode<>(agent, "world", seed, Scenes::of);
  }

  /** What can be told of a moment; frames are compared by what they hold. */
  private static List<Object> told(Moment moment) {
    return List.of(
        moment.step(),
        moment.observation(),
        moment.frame(),
        moment.action() == null ? "none" : moment.action(),
        moment.measures(),
        moment.reward(),
        moment.total());
  }

  @ParameterizedTest
  @CsvSource({"DrivingGrid-v0, level=3", "MountainCar-v0, ''", "Quadruped-v0, ''"})
  void seek_anyStepInAnyOrder_isWhatPlayingThereShows(String world, String setting) {
    List<String> settings = setting.isEmpty() ? List.of() : List.of(setting);
    try (Agent<?> agent = Agents.baseline(world, settings, null)) {
      Episode<?> episode = begin(agent, 5);
      List<List<Object>> played = new ArrayList<>();
      played.add(told(episode.moment()));
      while (played.size() <= STEPS && episode.forward()) {
        played.add(told(episode.moment()));
      }

      var random = Rng.stream(1, "jumps");
      for (int jump = 0; jump < JUMPS; jump++) {
        int step = random.nextInt(played.size());
        episode.seek(step);
        assertThat(told(episode.moment())).usingRecursiveComparison().isEqualTo(played.get(step));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"DrivingGrid-v0", "Quadruped-v0"})
  void seek_anyStepInAnyOrder_showsTheSamePixels(String world) {
    try (Agent<?> agent = Agents.baseline(world, List.of(), null);
        Offscreen screen = Offscreen.open()) {
      Episode<?> episode = begin(agent, 5);
      List<Integer> pictures = new ArrayList<>();
      do {
        pictures.add(pixels(screen, episode.moment()));
      } while (pictures.size() <= STEPS && episode.forward());
      assertThat(pictures).hasSizeGreaterThan(40);
      assertThat(new HashSet<>(pictures)).hasSizeGreaterThan(pictures.size() / 2);

      var random = Rng.stream(2, "jumps");
      for (int jump = 0; jump < JUMPS; jump++) {
        int step = random.nextInt(pictures.size());
        episode.seek(step);
        assertThat(pixels(screen, episode.moment()))
            .as("step %d", step)
            .isEqualTo(pictures.get(step));
      }
    } catch (NoGraphicsException e) {
      abort(e.getMessage());
    }
  }

  /** A number that is another one for other pictures. */
  private static int pixels(Offscreen screen, Moment moment) {
    moment.frame().draw(screen.canvas(), new Area(0, 0, 192, 108), Look.DEFAULT.withScale(0.3f));
    var picture = screen.canvas().picture(192, 108, Look.DEFAULT.theme().background());
    return Arrays.hashCode(picture.getRGB(0, 0, 192, 108, null, 0, 192));
  }

  @ParameterizedTest
  @CsvSource({"CartPole-v1", "DrivingGrid-v0"})
  void forward_afterGoingBack_goesOnAsIfNobodyHad(String world) {
    try (Agent<?> agent = Agents.baseline(world, List.of(), "random");
        Agent<?> other = Agents.baseline(world, List.of(), "random")) {
      Episode<?> straight = begin(agent, 3);
      Episode<?> wandering = begin(other, 3);
      straight.seek(100);
      wandering.seek(7);
      wandering.seek(2);
      wandering.seek(9);
      wandering.seek(0);
      wandering.seek(100);

      assertThat(told(wandering.moment()))
          .usingRecursiveComparison()
          .isEqualTo(told(straight.moment()));
      assertThat(wandering.course().length()).isEqualTo(straight.course().length());
    }
  }

  @ParameterizedTest
  @CsvSource({"CartPole-v1"})
  void seek_beyondTheEnd_staysThere(String world) {
    try (Agent<?> agent = Agents.baseline(world, List.of(), "random")) {
      Episode<?> episode = begin(agent, 1);
      episode.seek(1_000_000);

      assertThat(episode.moment().ended()).isTrue();
      assertThat(episode.moment().step()).isEqualTo(episode.course().length()).isPositive();
      assertThat(episode.moment().total()).isEqualTo(episode.course().length());
      episode.seek(-5);
      assertThat(episode.moment().step()).isZero();
    }
  }

  @Test
  void branch_anotherAction_goesOnFromThereAndKeepsWhatWasLeft() {
    try (Agent<?> agent = Agents.baseline("MountainCar-v0", List.of(), null);
        Environment<Integer> world = Environments.discrete("MountainCar-v0", Map.of())) {
      @SuppressWarnings("unchecked")
      Episode<Object> episode = (Episode<Object>) begin(agent, 4);
      episode.seek(60);
      Course left = episode.course();
      episode.seek(37);
      float[] there = episode.moment().observation();
      Integer taken = 0;
      for (int i = 0; i < 20; i++) {
        episode.branch(taken);
      }

      assertThat(episode.step()).isEqualTo(57);
      assertThat(episode.course().length()).isEqualTo(57);
      assertThat(episode.course().instead().length()).isPositive();
      assertThat(left.length()).isEqualTo(60);
      List<Object> ahead = told(episode.moment());
      episode.seek(37);
      assertThat(episode.moment().observation()).isEqualTo(there);
      episode.seek(57);
      assertThat(told(episode.moment())).usingRecursiveComparison().isEqualTo(ahead);

      // The very actions in a world of their own lead to the same place.
      float[] seen = world.reset(4);
      for (int step = 1; step <= 57; step++) {
        episode.seek(step);
        seen = world.step((Integer) episode.moment().action()).observation();
      }
      assertThat(seen).isEqualTo(episode.moment().observation());
    }
  }

  @Test
  void branch_wrongAction_losesNothing() {
    try (Agent<?> agent = Agents.baseline("MountainCar-v0", List.of(), null)) {
      @SuppressWarnings("unchecked")
      Episode<Object> episode = (Episode<Object>) begin(agent, 4);
      episode.seek(30);
      episode.seek(20);

      assertThatThrownBy(() -> episode.branch(17)).isInstanceOf(IllegalArgumentException.class);
      assertThat(episode.course().length()).isEqualTo(30);
      episode.seek(30);
      assertThat(episode.moment().step()).isEqualTo(30);
    }
  }
}
