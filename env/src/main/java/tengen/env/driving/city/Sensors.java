package tengen.env.driving.city;

import java.util.Arrays;
import tengen.env.Rng;
import tengen.env.Space;

/**
 * The observation of a car: its parts one behind another, each late, noisy and failing as the
 * settings say. A sensor that has failed reads as {@link Sensor#missing} in all its numbers.
 */
final class Sensors {

  private final Sensor[] sensors;
  private final int[] from;
  private final double[] noise;
  private final int[] delay;
  private final double[] failure;
  private final int failureSteps;
  private final float[][] past;
  private final int[] failing;
  private final Draws draws = new Draws();
  private final Views views;
  private final Space.Box space;
  private int seen;

  Sensors(City city, Car car) {
    DrivingConfig config = city.config;
    int n = config.sensors().size();
    sensors = new Sensor[n];
    from = new int[n + 1];
    noise = new double[n];
    delay = new int[n];
    failure = new double[n];
    failing = new int[n];
    past = new float[n][];
    failureSteps = config.failureSteps();
    Space.Part[] parts = new Space.Part[n];
    for (int i = 0; i < n; i++) {
      String name = config.sensors().get(i);
      sensors[i] = Sensor.named(name);
      parts[i] = sensors[i].part(config);
      from[i + 1] = from[i] + parts[i].size();
      noise[i] = config.noiseOf(name);
      delay[i] = config.delayOf(name);
      failure[i] = config.failureOf(name);
      past[i] = new float[delay[i] * parts[i].size()];
    }
    float[] low = new float[from[n]];
    float[] high = new float[from[n]];
    Arrays.fill(high, 1);
    for (int i = 0; i < n; i++) {
      Arrays.fill(low, from[i], from[i + 1], sensors[i].low);
    }
    space = new Space.Box(low, high, Arrays.asList(parts));
    views = new Views(city, car);
  }

  Space.Box space() {
    return space;
  }

  void begin(long seed, int car) {
    draws.begin(Rng.child(seed, 1000 + car));
    Arrays.fill(failing, 0);
    seen = 0;
  }

  /** What the car perceives now; once for each step. */
  float[] observe() {
    float[] out = new float[from[sensors.length]];
    views.look();
    for (int i = 0; i < sensors.length; i++) {
      views.write(sensors[i], out, from[i]);
      if (delay[i] > 0) {
        lag(i, out);
      }
      if (noise[i] > 0) {
        disturb(i, out);
      }
      if (failure[i] > 0) {
        fail(i, out);
      }
    }
    seen++;
    return out;
  }

  /* A ring of the last readings; the first one counts for those before the start. */
  private void lag(int i, float[] out) {
    int size = from[i + 1] - from[i];
    int at = seen % delay[i] * size;
    if (seen == 0) {
      for (int k = 0; k < delay[i]; k++) {
        System.arraycopy(out, from[i], past[i], k * size, size);
      }
      return;
    }
    for (int k = 0; k < size; k++) {
      float now = out[from[i] + k];
      out[from[i] + k] = past[i][at + k];
      past[i][at + k] = now;
    }
  }

  private void disturb(int i, float[] out) {
    boolean set = sensors[i] == Sensor.NEIGHBOURS;
    for (int k = from[i]; k < from[i + 1]; k++) {
      int inMember = (k - from[i]) % Sensor.MEMBER;
      if (set && (inMember == 0 || inMember > 6 || out[k - inMember] == 0)) {
        continue;
      }
      double value = out[k] + noise[i] * draws.gaussian();
      out[k] = (float) Math.max(sensors[i].low, Math.min(1, value));
    }
  }

  private void fail(int i, float[] out) {
    if (failing[i] == 0 && draws.uniform() < failure[i]) {
      failing[i] = failureSteps;
    }
    if (failing[i] > 0) {
      failing[i]--;
      Arrays.fill(out, from[i], from[i + 1], sensors[i].missing);
    }
  }

  record Saved(long seed, int draws, int seen, int[] failing, float[][] past) {}

  Saved save() {
    float[][] copy = new float[past.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = past[i].clone();
    }
    return new Saved(draws.seed(), draws.count, seen, failing.clone(), copy);
  }

  void restore(Saved saved) {
    draws.restore(saved.seed, saved.draws);
    seen = saved.seen;
    System.arraycopy(saved.failing, 0, failing, 0, failing.length);
    for (int i = 0; i < past.length; i++) {
      System.arraycopy(saved.past[i], 0, past[i], 0, past[i].length);
    }
  }
}
