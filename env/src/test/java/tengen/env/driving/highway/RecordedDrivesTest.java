package tengen.env.driving.highway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tengen.env.check.Trace.doubles;
import static tengen.env.check.Trace.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Configuration;
import tengen.env.Environment.Step;
import tengen.env.EnvironmentSpec;
import tengen.env.check.Trace;

/**
 * Drives that {@code recorded/highway/record.py} recorded from highway-env 1.12.1: started from its
 * vehicles and rolled on in closed loop, with its actions and with the vehicles that came.
 */
class RecordedDrivesTest {

  private static final Path FOLDER = Path.of("src/test/resources/recorded/highway");

  private static final double TOLERANCE = 1e-8;

  /** Somebody stands: who does steers to and fro on the last bit of his heading. */
  private static final double TOLERANCE_STANDING = 1e-4;

  private static final double STANDING = 0.5;

  private final List<String> lanes = new ArrayList<>();
  private double tolerance;
  private Settings settings;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "highway",
        "highway-fast",
        "highway-features",
        "highway-time-to-collision",
        "highway-lidar",
        "highway-grid",
        "highway-discrete",
        "merge",
        "roundabout",
        "intersection",
        "intersection-right",
        "parking",
        "racetrack"
      })
  void drive_recordedActions_everythingIsTheSame(String name) throws IOException {
    int[] episodes = new int[1];
    Trace.lines(
        FOLDER.resolve(name + ".jsonl.gz"),
        (number, line) -> {
          if (field(line, "kind").asText().equals("header")) {
            header(line);
          } else {
            episode(line, name + " line " + number);
            episodes[0]++;
          }
        });
    assertThat(episodes[0]).isPositive();
  }

  private void header(JsonNode line) {
    Map<String, String> changes = new HashMap<>();
    line.get("settings").properties().forEach(e -> changes.put(e.getKey(), e.getValue().asText()));
    EnvironmentSpec<?> spec =
        new HighwayFamily()
            .environments().stream()
                .filter(known -> known.id().equals(line.get("env").asText()))
                .findFirst()
                .orElseThrow();
    settings = (Settings) Configuration.change(spec.id(), spec.defaults(), changes);
    line.get("lanes").forEach(index -> lanes.add(index.toString()));
    geometry(line.get("geometry"), settings.scene().roads);
  }

  private static void geometry(JsonNode expected, Roads roads) {
    assertThat(roads.lanes).isEqualTo(expected.size());
    for (int lane = 0; lane < roads.lanes; lane++) {
      JsonNode l = expected.get(lane);
      near(l.get("length").doubleValue(), roads.length[lane], "length of lane " + lane);
      near(l.get("width").doubleValue(), roads.width[lane], "width of lane " + lane);
      near(l.get("limit").doubleValue(), roads.limit[lane], "limit of lane " + lane);
      assertThat(roads.priority[lane]).isEqualTo(l.get("priority").intValue());
      for (int k = 0; k < 3; k++) {
        double along = l.get("along").get(k).doubleValue();
        double[] point = doubles(l.get("points").get(k));
        double[] local = doubles(l.get("local").get(k));
        double across = l.get("across").get(k).doubleValue();
        near(point[0], roads.x(lane, along, across), "x on lane " + lane);
        near(point[1], roads.y(lane, along, across), "y on lane " + lane);
        near(l.get("headings").get(k).doubleValue(), roads.heading(lane, along), "heading " + lane);
        near(local[0], roads.along(lane, point[0], point[1]), "along lane " + lane);
        near(local[1], roads.across(lane, point[0], point[1]), "across lane " + lane);
      }
    }
  }

  private static void near(double expected, double got, String what) {
    assertThat(got).as(what).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }

  private void put(Traffic t, JsonNode v, double[] speeds) {
    double[] state = doubles(v, "state");
    int kind =
        switch (v.get("type").asText()) {
          case "IDMVehicle" -> Traffic.DRIVER;
          case "MDPVehicle" -> Traffic.GUIDED;
          default -> Traffic.DIRECT;
        };
    int i = t.add(kind, state[0], state[1], state[2], state[3]);
    assertThat(t.lane[i]).as("lane").isEqualTo(v.get("lane").intValue());
    t.checks[i] = v.get("checks").booleanValue();
    if (kind == Traffic.DIRECT) {
      return;
    }
    t.target[i] = v.get("target_lane").intValue();
    t.wanted[i] = v.get("target_speed").doubleValue();
    t.timer[i] = v.get("timer").asDouble();
    t.exponent[i] = v.get("delta").isNull() ? 4 : v.get("delta").doubleValue();
    t.gear[i] = v.get("speed_index").asInt();
    t.yields[i] = v.get("yields").booleanValue();
    if (kind == Traffic.GUIDED) {
      assertThat(t.wanted[i]).isEqualTo(speeds[t.gear[i]]);
    }
    route(t, i, v.get("route"));
  }

  private void route(Traffic t, int i, JsonNode route) {
    if (route.isNull()) {
      return;
    }
    t.route[i] = new int[route.size()];
    for (int k = 0; k < route.size(); k++) {
      JsonNode part = route.get(k);
      String first = "[" + part.get(0) + "," + part.get(1) + ",0]";
      t.route[i][k] = t.roads.road[lanes.indexOf(first)];
    }
    if (!route.isEmpty() && !route.get(0).get(2).isNull()) {
      t.begins[i] = lanes.indexOf(route.get(0).toString());
    }
  }

  /** A crossing at which those arrive that arrived in the recording. */
  private final class Awaited extends IntersectionScene {

    private JsonNode added;

    Awaited(IntersectionSettings settings) {
      super(settings);
    }

    @Override
    void after(Stage stage, UniformRandomProvider random) {
      clear(stage.traffic);
      added.forEach(v -> put(stage.traffic, v, speeds()));
    }
  }

  private void episode(JsonNode line, String name) {
    tolerance = TOLERANCE;
    Awaited awaited = settings instanceof IntersectionSettings s ? new Awaited(s) : null;
    Scene scene = awaited == null ? settings.scene() : awaited;
    boolean meta = settings.common().action() == ActionType.DISCRETE_META_ACTION;
    Stage stage = new Stage(settings, scene, meta ? Traffic.GUIDED : Traffic.DIRECT);
    Traffic t = stage.traffic;
    line.get("vehicles").forEach(v -> put(t, v, scene.speeds()));
    t.ego = line.get("ego").intValue();
    for (JsonNode o : line.get("obstacles")) {
      double[] at = doubles(o);
      t.block(at[0], at[1], at[2], at[3], at[4]);
    }
    if (!line.get("goal").isNull()) {
      double[] goal = doubles(line, "goal");
      t.goal(goal[0], goal[1], goal[2]);
    }
    observed(name + " obs0", line.get("obs0"), stage.begun(line.get("clock").intValue()));
    Driver driver = Driver.of(settings, stage);
    for (int step = 0; step < line.get("steps").size(); step++) {
      JsonNode expected = line.get("steps").get(step);
      if (awaited != null) {
        awaited.added = expected.get("added");
      }
      compare(name + " step " + step, expected, driver.step(expected.get("action")), t);
    }
  }

  /** Acts as a drive does, on a stage that is set already. */
  private interface Driver {
    Step step(JsonNode action);

    static Driver of(Settings settings, Stage stage) {
      return switch (settings.common().action()) {
        case DISCRETE_META_ACTION -> {
          MetaDrive drive = new MetaDrive(settings, stage);
          yield action -> drive.step(action.intValue());
        }
        case DISCRETE_ACTION -> {
          DiscreteDrive drive = new DiscreteDrive(settings, stage);
          yield action -> drive.step(action.intValue());
        }
        case CONTINUOUS_ACTION -> {
          ContinuousDrive drive = new ContinuousDrive(settings, stage);
          yield action -> drive.step(floats(action));
        }
      };
    }
  }

  private static float[] floats(JsonNode list) {
    float[] result = new float[list.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) list.get(i).doubleValue();
    }
    return result;
  }

  private void compare(String name, JsonNode expected, Step step, Traffic t) {
    int count = expected.get("vehicles").size();
    assertThat(t.vehicles).as(name + " vehicles").isEqualTo(count);
    assertThat(t.ego).as(name + " ego").isEqualTo(expected.get("ego").intValue());
    for (int i = 0; i < Math.min(count, t.vehicles); i++) {
      if (Math.abs(t.speed[i]) < STANDING) {
        tolerance = TOLERANCE_STANDING;
      }
    }
    for (int i = 0; i < Math.min(count, t.vehicles); i++) {
      JsonNode v = expected.get("vehicles").get(i);
      double[] state = {t.x[i], t.y[i], t.heading[i], t.speed[i]};
      for (int k = 0; k < state.length; k++) {
        double wanted = v.get(k).doubleValue();
        assertThat(state[k])
            .as(name + " vehicle " + i + "[" + k + "]")
            .isCloseTo(wanted, within(tolerance * Math.max(1, Math.abs(wanted))));
      }
      assertThat(t.lane[i]).as(name + " lane " + i).isEqualTo(v.get(4).intValue());
      if (!v.get(5).isNull()) {
        assertThat(t.target[i]).as(name + " target " + i).isEqualTo(v.get(5).intValue());
      }
      assertThat(t.crashed[i]).as(name + " crash " + i).isEqualTo(v.get(6).asInt() == 1);
    }
    assertThat(step.reward())
        .as(name + " reward")
        .isCloseTo(expected.get("reward").doubleValue(), within(Math.max(1e-6, tolerance)));
    assertThat(step.terminated()).isEqualTo(expected.get("terminated").asInt() == 1);
    assertThat(step.ended())
        .isEqualTo(
            expected.get("terminated").asInt() == 1 || expected.get("truncated").asInt() == 1);
    observed(name + " obs", expected.get("obs"), step.observation());
  }

  /* A grid lies there channel by channel. */
  private void observed(String name, JsonNode expected, float[] got) {
    assertThat(got).as(name).hasSize(expected.size());
    int channels = settings.common().features().size();
    boolean grid = settings.common().observation() == ObservationType.OCCUPANCY_GRID;
    int cells = got.length / channels;
    for (int i = 0; i < got.length; i++) {
      int at = grid ? i % cells * channels + i / cells : i;
      double wanted = expected.get(i).doubleValue();
      assertThat((double) got[at])
          .as(name + "[" + i + "]")
          .isCloseTo(wanted, within(Math.max(2e-6, tolerance) * Math.max(1, Math.abs(wanted))));
    }
  }
}
