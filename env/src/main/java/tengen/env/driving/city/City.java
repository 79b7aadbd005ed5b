package tengen.env.driving.city;

import tengen.env.Ledger;

/** A city at work: controlled cars, other traffic, pedestrians and lights, step by step. */
final class City {

  /** Seconds of a step. */
  static final double DT = 0.5;

  /** Parts of a step in which cars move and may touch. */
  private static final int PARTS = 5;

  private static final double REACH = 22;
  private static final int NONE = Roads.NONE;

  final DrivingConfig config;
  final Cities cities;
  final Fleet fleet;
  final Rules rules;
  final Walkers walkers;
  final Drivers drivers;
  final Draws draws = new Draws();
  final Car[] cars;
  final Ledger[] ledgers;
  final Judge[] judges;
  Roads roads;
  int level;
  int which;
  int elapsed;

  private final int[] near;
  private final double[] walker = new double[4];

  City(DrivingConfig config, int controlled) {
    this.config = config;
    cities = new Cities(config);
    int vehicles = 0;
    int pedestrians = 0;
    for (int i = config.easiestLevel(); i <= config.level(); i++) {
      vehicles = Math.max(vehicles, config.at(i).vehicles());
      pedestrians = Math.max(pedestrians, config.at(i).pedestrians());
    }
    fleet = new Fleet(controlled + vehicles);
    rules = new Rules(fleet);
    walkers = new Walkers(fleet, pedestrians);
    drivers = new Drivers(fleet, rules, walkers, draws, DT);
    cars = new Car[controlled];
    ledgers = new Ledger[controlled];
    judges = new Judge[controlled];
    for (int i = 0; i < controlled; i++) {
      cars[i] = new Car(i, fleet, rules);
      ledgers[i] = new Ledger(Terms.NAMES);
      judges[i] = new Judge(fleet, rules, walkers, DT);
    }
    near = new int[fleet.capacity];
    use(config.level(), 0);
    Arrival arrival = new Arrival(this);
    arrival.check();
    arrival.checkFar();
  }

  void use(int ofLevel, int ofCity) {
    level = ofLevel;
    which = ofCity;
    roads = cities.get(level, which);
    drivers.begin(roads);
    for (int i = 0; i < cars.length; i++) {
      cars[i].use(roads);
      judges[i].begin(roads);
    }
  }

  void reset(long seed) {
    draws.begin(seed);
    int easiest = config.easiestLevel();
    use(easiest + draws.below(config.level() - easiest + 1), draws.below(config.cities()));
    Level with = config.at(level);
    fleet.begin(roads, cars.length, with.vehicles(), with.cyclists());
    rules.begin(roads, draws.between(0, 100));
    new Arrival(this).place();
    walkers.begin(roads, with.pedestrians(), draws);
    elapsed = 0;
    for (Ledger ledger : ledgers) {
      ledger.clear();
    }
  }

  /** Moves everything by a step; the cars' controls, or targets, have been set. */
  void step(boolean meta) {
    for (Car car : cars) {
      if (car.active) {
        judges[car.id].before(car);
      }
    }
    drivers.decide(elapsed);
    drivers.move();
    for (int part = 1; part <= PARTS; part++) {
      for (Car car : cars) {
        if (car.active && !car.crashed) {
          if (meta) {
            car.drive();
          }
          car.move(DT / PARTS);
        }
      }
      for (Car car : cars) {
        if (car.active && !car.crashed) {
          touch(car, (double) part / PARTS, part == 1);
        }
      }
    }
    rules.time += DT;
    walkers.step(DT, draws);
    elapsed++;
    for (Car car : cars) {
      if (car.active) {
        finish(car);
        if (!meta) {
          car.follow = car.lane();
        }
      }
    }
  }

  private void finish(Car car) {
    car.locate();
    int lane = car.lane();
    fleet.stood[car.id] = car.speed() < 0.1 ? fleet.stood[car.id] + DT : 0;
    if (roads.isWay(lane)) {
      fleet.stopped[car.id] = false;
    } else if (car.speed() < 0.1 && roads.length[lane] - car.s() < 6) {
      fleet.stopped[car.id] = true;
    }
    judges[car.id].after(car, ledgers[car.id]);
  }

  /** Whether a car's episode is over for good. */
  boolean terminated(Car car) {
    return car.crashed || car.arrived() || judges[car.id].lost(car);
  }

  /* Vehicles are where they are in this part of the step, pedestrians where they were before it. */
  private void touch(Car car, double share, boolean collect) {
    double[] b = car.body;
    double c = Math.cos(b[2]);
    double s = Math.sin(b[2]);
    if (collect) {
      collect(car);
    }
    for (int i = 0; i < near.length && near[i] != NONE; i++) {
      int v = near[i];
      double x = fleet.old[4 * v] + share * (fleet.pose[4 * v] - fleet.old[4 * v]);
      double y = fleet.old[4 * v + 1] + share * (fleet.pose[4 * v + 1] - fleet.old[4 * v + 1]);
      hit(car, c, s, x, y, fleet.pose[4 * v + 2], fleet.pose[4 * v + 3], v);
    }
    for (Car other : cars) {
      if (other != car && other.active) {
        double oc = Math.cos(other.body[2]);
        double os = Math.sin(other.body[2]);
        if (hit(car, c, s, other.body[0], other.body[1], oc, os, other.id)) {
          other.crashed = true;
        }
      }
    }
    for (int i = 0; i < walkers.size; i++) {
      if (walkers.place(i, walker, 0)) {
        double r = Walkers.RADIUS;
        car.crashed |=
            Contact.touch(
                b[0],
                b[1],
                c,
                s,
                Fleet.CAR_LENGTH / 2,
                Fleet.CAR_WIDTH / 2,
                walker[0],
                walker[1],
                1,
                0,
                r,
                r);
      }
    }
    double[] p = roads.parked;
    for (int i = 0; i < p.length; i += 4) {
      double dx = p[i] - b[0];
      double dy = p[i + 1] - b[1];
      if (dx * dx + dy * dy < 30) {
        hit(car, c, s, p[i], p[i + 1], p[i + 2], p[i + 3], car.id);
      }
    }
  }

  private void collect(Car car) {
    int count = 0;
    for (int v = fleet.controlled; v < fleet.size; v++) {
      double dx = fleet.pose[4 * v] - car.body[0];
      double dy = fleet.pose[4 * v + 1] - car.body[1];
      if (dx * dx + dy * dy < REACH * REACH) {
        near[count++] = v;
      }
    }
    if (count < near.length) {
      near[count] = NONE;
    }
  }

  private boolean hit(
      Car car, double c, double s, double x, double y, double oc, double os, int size) {
    boolean touches =
        Contact.touch(
            car.body[0],
            car.body[1],
            c,
            s,
            Fleet.CAR_LENGTH / 2,
            Fleet.CAR_WIDTH / 2,
            x,
            y,
            oc,
            os,
            fleet.length(size) / 2,
            fleet.width(size) / 2);
    car.crashed |= touches;
    return touches;
  }

  record Saved(
      DrivingConfig config,
      int level,
      int which,
      int elapsed,
      long seed,
      int draws,
      Fleet.Saved fleet,
      Rules.Saved rules,
      Walkers.Saved walkers,
      Car.Saved[] cars,
      Ledger.Saved[] ledgers) {}

  Saved save() {
    Car.Saved[] each = new Car.Saved[cars.length];
    Ledger.Saved[] sums = new Ledger.Saved[cars.length];
    for (int i = 0; i < cars.length; i++) {
      each[i] = cars[i].save();
      sums[i] = ledgers[i].save();
    }
    return new Saved(
        config,
        level,
        which,
        elapsed,
        draws.seed(),
        draws.count,
        fleet.save(),
        rules.save(),
        walkers.save(),
        each,
        sums);
  }

  void restore(Saved saved) {
    use(saved.level, saved.which);
    elapsed = saved.elapsed;
    draws.restore(saved.seed, saved.draws);
    fleet.restore(roads, saved.fleet);
    rules.restore(roads, saved.rules);
    walkers.restore(roads, saved.walkers);
    for (int i = 0; i < cars.length; i++) {
      cars[i].restore(roads, saved.cars[i]);
      ledgers[i].restore(saved.ledgers[i]);
    }
  }
}
