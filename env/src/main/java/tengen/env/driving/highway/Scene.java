package tengen.env.driving.highway;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.driving.Idm;

/** A place with its traffic, and what the agent is paid for there. Keeps no state of an episode. */
abstract class Scene {

  final Roads roads;

  Scene(Roads roads) {
    this.roads = roads;
  }

  /** Speeds that a guided agent can be told, m/s. */
  abstract double[] speeds();

  /** The greatest of them that a careful driver would take. */
  int topGear() {
    return speeds().length - 1;
  }

  /** Puts the vehicles on the road, the agent's being of a kind. */
  abstract void begin(Stage stage, UniformRandomProvider random, int kind);

  /** What comes and goes after each step of the agent; nothing, mostly. */
  void after(Stage stage, UniformRandomProvider random) {}

  /** Names of what the reward is made of. */
  abstract List<String> terms();

  /**
   * What a step was paid.
   *
   * @param changed whether the action was number 0 or 2, which are changes of lane
   * @param effort length of a real-valued action
   * @param terms {@code [terms]} receives what adds up to the reward
   */
  abstract double reward(Traffic t, boolean changed, double effort, double[] terms);

  abstract boolean terminated(Traffic t);

  /** Whether the agent has done what it is there for; where that ends an episode. */
  boolean succeeded(Traffic t) {
    return false;
  }

  /** How traffic follows. */
  Idm idm() {
    return Drivers.HIGHWAY;
  }

  /** Whether drivers watch who has the right of way. */
  boolean regulated() {
    return false;
  }

  /** Whether leaving the lanes is a cost. */
  boolean hasEdges() {
    return true;
  }

  /** Value of a number on a scale from low to high, where low is 0 and high is 1. */
  static double scaled(double value, double low, double high) {
    return (value - low) / (high - low);
  }

  /** The same, at least 0 and at most 1. */
  static double share(double value, double low, double high) {
    return Math.max(0, Math.min(1, scaled(value, low, high)));
  }

  /** Maps terms that add up to a reward from a scale to 0 to 1; the last one takes the shift. */
  static void normalize(double[] terms, double low, double high) {
    for (int i = 0; i < terms.length; i++) {
      terms[i] /= high - low;
    }
    terms[terms.length - 1] -= low / (high - low);
  }

  static double sum(double[] terms, double factor) {
    double sum = 0;
    for (int i = 0; i < terms.length; i++) {
      terms[i] *= factor;
      sum += terms[i];
    }
    return sum;
  }

  static double one(boolean condition) {
    return condition ? 1 : 0;
  }

  static double between(UniformRandomProvider random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
