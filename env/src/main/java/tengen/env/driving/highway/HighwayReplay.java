package tengen.env.driving.highway;

import static tengen.env.check.Trace.doubles;
import static tengen.env.check.Trace.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;
import tengen.env.driving.Bicycle;
import tengen.env.driving.Idm;
import tengen.env.driving.Mobil;

/** Vehicles on straight lanes, as highway-env drives them; every trace is rolled from its start. */
public final class HighwayReplay implements Replay {

  private static final double TOLERANCE = 1e-9;
  private static final double LONG = 10_000;
  private static final List<String> COMMANDS =
      List.of("LANE_LEFT", "IDLE", "LANE_RIGHT", "FASTER", "SLOWER");

  /** For {@link java.util.ServiceLoader}. */
  public HighwayReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("highway") && file.equals("vehicles.jsonl.gz");
  }

  /** What the header says. */
  private record Header(double dt, Idm idm, JsonNode driver) {

    static Header of(JsonNode line) {
      JsonNode driver = field(line, "IDMVehicle");
      Idm idm =
          new Idm(
              field(driver, "COMFORT_ACC_MAX").doubleValue(),
              -field(driver, "COMFORT_ACC_MIN").doubleValue(),
              field(driver, "DISTANCE_WANTED").doubleValue(),
              field(driver, "TIME_WANTED").doubleValue(),
              field(driver, "DELTA").doubleValue());
      return new Header(field(line, "dt").doubleValue(), idm, driver);
    }

    Mobil mobil(double politeness) {
      return new Mobil(
          politeness,
          field(driver, "LANE_CHANGE_MIN_ACC_GAIN").doubleValue(),
          field(driver, "LANE_CHANGE_MAX_BRAKING_IMPOSED").doubleValue());
    }
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    Header[] header = new Header[1];
    Trace.lines(
        file,
        (number, line) -> {
          switch (field(line, "kind").asText()) {
            case "header" -> header[0] = Header.of(line);
            case "idm_table" -> table(cases, number, line, header[0]);
            case "bicycle" -> cases.run(number, check -> bicycle(check, line, header[0]));
            case "platoon", "mobil" -> cases.run(number, check -> drive(check, line, header[0]));
            case "meta" -> cases.run(number, check -> meta(check, line, header[0]));
            default -> cases.skip("no lines of kind " + line.get("kind").asText());
          }
        });
  }

  private static Traffic road(int lanes, double limit) {
    return new Traffic(Scenery.straight(lanes, LONG, limit));
  }

  private static double number(JsonNode value, double otherwise) {
    return value == null || value.isNull() ? otherwise : value.doubleValue();
  }

  private static void table(Cases cases, int number, JsonNode line, Header header) {
    for (JsonNode row : field(line, "rows")) {
      cases.run(number, check -> row(check, row, header));
    }
  }

  private static void row(Case check, JsonNode row, Header header) {
    Traffic t = road(1, number(row.get(2), RoadPlan.UNLIMITED));
    int ego = t.add(Traffic.DRIVER, 0, 100, row.get(0).doubleValue());
    t.wanted[ego] = row.get(1).doubleValue();
    int front = Traffic.NOBODY;
    if (!row.get(3).isNull()) {
      front = t.add(Traffic.DRIVER, 0, 100 + row.get(3).doubleValue(), row.get(4).doubleValue());
      double approach = t.speed[ego] - t.speed[front];
      double gap = header.idm.gap(t.speed[ego], approach);
      check.near("desired_gap", row.get(6).doubleValue(), gap, TOLERANCE);
    }
    Drivers drivers = new Drivers(t, header.idm, header.mobil(0));
    double got = drivers.acceleration(ego, ego, front);
    check.near("acceleration", row.get(5).doubleValue(), got, TOLERANCE);
  }

  private static void bicycle(Case check, JsonNode line, Header header) {
    Traffic t = road(4, 30);
    double[] start = doubles(line, "init");
    int i = t.add(Traffic.DIRECT, start[0], start[1], start[2], start[3]);
    Motion motion = new Motion(t);
    JsonNode actions = field(line, "actions");
    for (int step = 0; step < actions.size(); step++) {
      check.at(step);
      t.acceleration[i] = actions.get(step).get(0).doubleValue();
      t.slip[i] = Bicycle.slipTangent(actions.get(step).get(1).doubleValue());
      motion.step(header.dt);
      double[] expected = doubles(field(line, "states").get(step));
      check.near("states", expected, state(t, i), TOLERANCE);
    }
  }

  private static double[] state(Traffic t, int i) {
    return new double[] {t.x[i], t.y[i], t.heading[i], t.speed[i]};
  }

  private static int vehicle(Traffic t, JsonNode v) {
    int kind =
        switch (field(v, "type").asText()) {
          case "Vehicle" -> Traffic.DIRECT;
          case "IDMVehicle" -> Traffic.DRIVER;
          default -> Traffic.GUIDED;
        };
    double[] state = doubles(v, "state");
    int i = t.add(kind, state[0], state[1], state[2], state[3]);
    t.wanted[i] = number(field(v, "target_speed"), state[3]);
    t.lane[i] = field(v, "lane").intValue();
    t.target[i] = field(v, "target_lane").isNull() ? 0 : v.get("target_lane").intValue();
    t.timer[i] = number(field(v, "timer"), 0);
    t.changesLanes[i] = field(v, "enable_lane_change").asBoolean();
    t.exponent[i] = number(field(v, "delta"), 4);
    return i;
  }

  private static void drive(Case check, JsonNode line, Header header) {
    int lanes = line.has("lanes") ? line.get("lanes").intValue() : 1;
    Traffic t = road(lanes, number(field(line, "speed_limit"), RoadPlan.UNLIMITED));
    double politeness = 0;
    for (JsonNode v : field(line, "vehicles")) {
      vehicle(t, v);
      politeness = number(v.get("politeness"), politeness);
    }
    Drivers drivers = new Drivers(t, header.idm, header.mobil(politeness));
    Motion motion = new Motion(t);
    JsonNode trace = field(line, "trace");
    for (int step = 0; step < trace.size(); step++) {
      check.at(step);
      drivers.act();
      decided(check, t, trace.get(step));
      motion.step(header.dt);
      for (int i = 0; i < t.vehicles; i++) {
        reached(check, t, i, trace.get(step).get(i), "trace[" + i + "]");
      }
    }
  }

  private static void decided(Case check, Traffic t, JsonNode row) {
    for (int i = 0; i < t.vehicles; i++) {
      decided(check, t, i, row.get(i), "trace[" + i + "]");
    }
  }

  private static void decided(Case check, Traffic t, int i, JsonNode cells, String name) {
    double steering = Bicycle.steering(t.slip[i]);
    check.near(name + ".acceleration", cells.get(4).doubleValue(), t.acceleration[i], TOLERANCE);
    check.near(name + ".steering", cells.get(5).doubleValue(), steering, TOLERANCE);
  }

  private static void reached(Case check, Traffic t, int i, JsonNode cells, String name) {
    double[] got = state(t, i);
    for (int k = 0; k < got.length; k++) {
      check.near(name + "[" + k + "]", cells.get(k).doubleValue(), got[k], TOLERANCE);
    }
    check.same(name + ".lane", cells.get(6).intValue(), t.lane[i]);
    if (!cells.get(7).isNull()) {
      check.same(name + ".target_lane", cells.get(7).intValue(), t.target[i]);
    }
    if (t.kind[i] == Traffic.GUIDED) {
      check.near(name + ".target_speed", cells.get(8).doubleValue(), t.wanted[i], TOLERANCE);
      return;
    }
    check.same(name + ".crashed", cells.get(8).intValue(), t.crashed[i] ? 1 : 0);
    if (t.kind[i] == Traffic.DRIVER) {
      check.near(name + ".timer", cells.get(9).doubleValue(), t.timer[i], TOLERANCE);
    }
  }

  private static void meta(Case check, JsonNode line, Header header) {
    Traffic t = road(4, 30);
    int i = vehicle(t, field(line, "init"));
    t.gear[i] = field(line.get("init"), "speed_index").intValue();
    double[] speeds = doubles(line.get("init"), "target_speeds");
    Drivers drivers = new Drivers(t, header.idm, header.mobil(0));
    Motion motion = new Motion(t);
    int steps = field(line, "steps_per_action").intValue();
    JsonNode trace = field(line, "trace");
    for (int step = 0; step < trace.size(); step++) {
      check.at(step);
      if (step % steps == 0) {
        String action = field(line, "actions").get(step / steps).asText();
        Guide.tell(drivers, i, COMMANDS.indexOf(action), speeds);
      }
      drivers.act();
      decided(check, t, i, trace.get(step), "trace");
      motion.step(header.dt);
      reached(check, t, i, trace.get(step), "trace");
    }
  }
}
