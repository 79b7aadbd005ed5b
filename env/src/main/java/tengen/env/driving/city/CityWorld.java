package tengen.env.driving.city;

import java.util.List;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Snapshot;
import tengen.env.Space;

/** One car of a city that an agent drives; the rules drive the other controlled ones. */
abstract class CityWorld<A>
    implements Environment<A>, Heuristics<A>, Measures, CostSource, CityView {

  final City city;
  final Driver driver;
  final Car car;
  private final Sensors sensors;
  private final Survey survey;
  private boolean running;

  CityWorld(DrivingConfig config) {
    city = new City(config, config.cars());
    car = city.cars[0];
    driver = new Driver(city);
    sensors = new Sensors(city, car);
    survey = new Survey(city);
  }

  /** Refuses what is no action. */
  abstract void check(A action);

  /** Sets the controls of the car. */
  abstract void apply(A action);

  /** What the rules would do. */
  abstract A advice(Car of);

  abstract boolean meta();

  @Override
  public final Space.Box observationSpace() {
    return sensors.space();
  }

  @Override
  public final float[] reset(long seed) {
    running = false;
    city.reset(seed);
    sensors.begin(seed, 0);
    running = true;
    return sensors.observe();
  }

  @Override
  public final Step step(A action) {
    check(action);
    requireRunning();
    apply(action);
    for (int i = 1; i < city.cars.length; i++) {
      if (city.cars[i].active) {
        steer(city.cars[i]);
      }
    }
    city.step(meta());
    boolean terminated = city.terminated(car);
    boolean truncated = !terminated && city.elapsed >= city.config.maxSteps();
    running = !terminated && !truncated;
    float[] observation = sensors.observe();
    for (int i = 1; i < city.cars.length; i++) {
      if (city.cars[i].active && city.terminated(city.cars[i])) {
        city.cars[i].leave();
      }
    }
    return new Step(observation, city.ledgers[0].reward(), terminated, truncated);
  }

  /** Lets the rules drive another car. */
  abstract void steer(Car other);

  private void requireRunning() {
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
  }

  @Override
  public final double cost() {
    return city.ledgers[0].cost();
  }

  @Override
  public final List<String> heuristics() {
    return Driver.NAMES;
  }

  @Override
  public final A advise(String heuristic) {
    Driver.check(heuristic);
    requireRunning();
    return advice(car);
  }

  @Override
  public final List<String> measures() {
    return Terms.NAMES;
  }

  @Override
  public final void measures(double[] out) {
    city.ledgers[0].read(out);
  }

  private record State(City.Saved city, Sensors.Saved sensors, boolean running, Class<?> kind)
      implements Snapshot {}

  @Override
  public final Snapshot snapshot() {
    return new State(city.save(), sensors.save(), running, getClass());
  }

  @Override
  public final void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State old)
        || old.kind != getClass()
        || !old.city.config().equals(city.config)) {
      throw new IllegalArgumentException("not a snapshot of this driving grid: " + snapshot);
    }
    city.restore(old.city);
    sensors.restore(old.sensors);
    running = old.running;
  }

  @Override
  public final CityScenery scenery() {
    return survey.scenery();
  }

  @Override
  public final CityTraffic traffic() {
    return survey.traffic();
  }

  /** Level of the present episode, 0 to 4. */
  public final int level() {
    return city.level;
  }

  /** Speed of the car, m/s. */
  public final double speed() {
    return car.speed();
  }

  /** Metres along the streets to the address. */
  public final double remaining() {
    return car.remaining();
  }

  /** The streets around the car as text, and its figures. */
  @Override
  public final String toString() {
    return new CityPicture(city).text(car);
  }
}
