package tengen.env.driving.city;

import java.util.Arrays;
import java.util.List;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.multi.ParallelEnvironment;

/**
 * The {@link DrivingGrid} with several cars, {@link DrivingConfig#cars} of them, each with an
 * agent, an address and a reward of its own. A car that has arrived, crashed or lost the road
 * leaves.
 */
public final class DrivingTeam implements ParallelEnvironment<Integer>, CityView {

  private static final MetaAction[] ACTIONS = MetaAction.values();
  private static final Space.Discrete SPACE = new Space.Discrete(ACTIONS.length);

  private final City city;
  private final Driver driver;
  private final Sensors[] sensors;
  private final Survey survey;
  private boolean running;

  /**
   * A city with several controlled cars.
   *
   * @throws IllegalArgumentException as for {@link DrivingGrid}
   */
  public DrivingTeam(DrivingConfig config) {
    city = new City(config, config.cars());
    driver = new Driver(city);
    survey = new Survey(city);
    sensors = new Sensors[config.cars()];
    for (int i = 0; i < sensors.length; i++) {
      sensors[i] = new Sensors(city, city.cars[i]);
    }
  }

  @Override
  public int agents() {
    return sensors.length;
  }

  @Override
  public String name(int agent) {
    return "car_" + agent;
  }

  @Override
  public Space.Box observationSpace(int agent) {
    return sensors[agent].space();
  }

  @Override
  public Space<Integer> actionSpace(int agent) {
    return SPACE;
  }

  @Override
  public boolean present(int agent) {
    return running && city.cars[agent].active;
  }

  @Override
  public float[][] reset(long seed) {
    city.reset(seed);
    running = true;
    float[][] observations = new float[sensors.length][];
    for (int i = 0; i < sensors.length; i++) {
      sensors[i].begin(Rng.child(seed, i), i);
      observations[i] = sensors[i].observe();
    }
    return observations;
  }

  private void check(List<Integer> actions) {
    if (actions.size() != sensors.length) {
      throw new IllegalArgumentException(
          "there are " + sensors.length + " agents; got " + actions.size() + " actions");
    }
    for (int i = 0; i < sensors.length; i++) {
      Integer action = actions.get(i);
      if (present(i) ? !SPACE.contains(action) : action != null) {
        throw new IllegalArgumentException(
            "action of "
                + name(i)
                + " must be "
                + (present(i) ? "0 to " + (ACTIONS.length - 1) : "null, it is not present")
                + "; got "
                + action);
      }
    }
  }

  @Override
  public JointStep step(List<Integer> actions) {
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    check(actions);
    int n = sensors.length;
    boolean[] acted = new boolean[n];
    for (int i = 0; i < n; i++) {
      acted[i] = city.cars[i].active;
      if (acted[i]) {
        ACTIONS[actions.get(i)].apply(city.cars[i]);
      }
    }
    city.step(true);
    boolean over = city.elapsed >= city.config.maxSteps();
    float[][] observations = new float[n][];
    double[] rewards = new double[n];
    boolean[] terminated = new boolean[n];
    boolean[] truncated = new boolean[n];
    running = false;
    for (int i = 0; i < n; i++) {
      if (acted[i]) {
        observations[i] = sensors[i].observe();
        rewards[i] = city.ledgers[i].reward();
        terminated[i] = city.terminated(city.cars[i]);
        truncated[i] = over && !terminated[i];
        running |= !terminated[i] && !over;
      }
    }
    for (int i = 0; i < n; i++) {
      if (terminated[i]) {
        city.cars[i].leave();
      }
    }
    return new JointStep(observations, rewards, terminated, truncated);
  }

  /**
   * What the rules would do with a car, as {@link DrivingGrid}'s heuristic does.
   *
   * @throws IllegalStateException if the car is not present
   */
  public int advise(int agent) {
    if (!present(agent)) {
      throw new IllegalStateException(name(agent) + " is not present");
    }
    return driver.meta(city.cars[agent]);
  }

  /**
   * Cost of a car in the last step, as of {@link DrivingGrid}.
   *
   * @param agent number of the car
   */
  public double cost(int agent) {
    return city.ledgers[agent].cost();
  }

  /** Names of the measures of a car, as of {@link DrivingGrid}. */
  public List<String> measures() {
    return Terms.NAMES;
  }

  /**
   * Reads the measures of a car.
   *
   * @param out filled; its length is the number of names
   * @throws IllegalArgumentException if the length of {@code out} is not the number of names
   */
  public void measures(int agent, double[] out) {
    city.ledgers[agent].read(out);
  }

  private record State(City.Saved city, List<Sensors.Saved> sensors, boolean running)
      implements Snapshot {}

  @Override
  public Snapshot snapshot() {
    return new State(city.save(), Arrays.stream(sensors).map(Sensors::save).toList(), running);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State old) || !old.city.config().equals(city.config)) {
      throw new IllegalArgumentException("not a snapshot of this driving team: " + snapshot);
    }
    city.restore(old.city);
    for (int i = 0; i < sensors.length; i++) {
      sensors[i].restore(old.sensors.get(i));
    }
    running = old.running;
  }

  @Override
  public CityScenery scenery() {
    return survey.scenery();
  }

  @Override
  public CityTraffic traffic() {
    return survey.traffic();
  }

  /** The streets around the first car that is there. */
  @Override
  public String toString() {
    for (Car car : city.cars) {
      if (car.active) {
        return new CityPicture(city).text(car);
      }
    }
    return "nobody is left";
  }
}
