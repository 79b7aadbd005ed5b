package tengen.env.driving.highway;

import java.util.ArrayList;
import java.util.List;
import tengen.env.driving.highway.HighwayMoment.Vehicle;

/** Writes down what an onlooker sees. */
final class Observer {

  /** So much of the agent's way is told, m. */
  private static final double AHEAD = 90;

  private static final float SPOT_LENGTH = 5;
  private static final float SPOT_WIDTH = 2;

  private Observer() {}

  static HighwayMoment moment(Stage stage) {
    Traffic t = stage.traffic;
    if (t.all == 0) {
      throw new IllegalStateException("no episode was begun; call reset first");
    }
    List<Vehicle> vehicles = new ArrayList<>();
    List<Vehicle> obstacles = new ArrayList<>();
    for (int i = 0; i < t.all; i++) {
      (i < t.vehicles ? vehicles : obstacles).add(vehicle(t, i));
    }
    boolean guided = t.kind[t.ego] == Traffic.GUIDED;
    int lane = t.lane[t.ego];
    return new HighwayMoment(
        List.copyOf(vehicles),
        t.ego,
        List.copyOf(obstacles),
        guided ? Survey.way(t, t.ego, AHEAD) : new float[0],
        goal(stage),
        t.roads.place[lane],
        t.roads.size[t.roads.road[lane]],
        stage.time());
  }

  private static Vehicle goal(Stage stage) {
    Traffic t = stage.traffic;
    return stage.scene instanceof ParkingScene
        ? new Vehicle(
            (float) t.goalX,
            (float) t.goalY,
            (float) t.goalHeading,
            SPOT_LENGTH,
            SPOT_WIDTH,
            0,
            0,
            0,
            false,
            false)
        : null;
  }

  private static Vehicle vehicle(Traffic t, int i) {
    return new Vehicle(
        (float) t.x[i],
        (float) t.y[i],
        (float) t.heading[i],
        (float) t.length[i],
        (float) t.width[i],
        (float) t.speed[i],
        (float) t.wanted[i],
        turn(t, i),
        t.crashed[i],
        t.yields[i]);
  }

  private static int turn(Traffic t, int i) {
    int own = t.lane[i];
    int target = t.target[i];
    boolean sameRoad = t.roads.road[own] == t.roads.road[target];
    boolean follows = t.kind[i] != Traffic.DIRECT;
    return follows && sameRoad ? Integer.compare(t.roads.place[target], t.roads.place[own]) : 0;
  }
}
