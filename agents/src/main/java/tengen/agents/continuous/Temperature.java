package tengen.agents.continuous;

import java.util.Map;
import tengen.agents.target.SoftTarget;

/**
 * How much entropy is worth beside reward, learned so that the policy keeps a wanted entropy
 * (Haarnoja and others 2018, arXiv 1812.05905, equation 18). One number: Adam is done here, with
 * PyTorch's constants.
 */
final class Temperature {

  private static final double BETA_1 = 0.9;
  private static final double BETA_2 = 0.999;
  private static final double EPSILON = 1e-8;

  private static final String NAME = "temperature";

  private final double learningRate;
  private final double targetEntropy;
  private double log;
  private double mean;
  private double square;
  private long steps;

  /**
   * A temperature.
   *
   * @param start above 0
   * @param learningRate 0 keeps it
   */
  Temperature(double start, double learningRate, double targetEntropy) {
    this.learningRate = learningRate;
    this.targetEntropy = targetEntropy;
    log = Math.log(start);
  }

  /**
   * As the settings say.
   *
   * @param width numbers of an action: minus it is the wanted entropy where the settings have none
   */
  static Temperature of(Soft config, int width) {
    double wanted = config.targetEntropy();
    return new Temperature(
        config.temperature(),
        config.learnTemperature() ? config.learningRate() : 0,
        Double.isNaN(wanted) ? -width : wanted);
  }

  /** The temperature. */
  double value() {
    return Math.exp(log);
  }

  double log() {
    return log;
  }

  void setLog(double value) {
    log = value;
  }

  /** Puts itself and the optimiser's state among the numbers. */
  void save(Map<String, double[]> numbers) {
    numbers.put(NAME, new double[] {log, mean, square, steps});
  }

  /** Puts back what {@link #save} kept. */
  void load(Map<String, double[]> numbers) {
    double[] own = numbers.get(NAME);
    log = own[0];
    mean = own[1];
    square = own[2];
    steps = (long) own[3];
  }

  /**
   * Moves it by one step.
   *
   * @param logProbability of drawn actions
   * @return the loss before the step
   */
  double step(double[] logProbability) {
    double gradient =
        SoftTarget.temperatureGradient(logProbability, logProbability.length, targetEntropy);
    double loss = log * gradient;
    steps++;
    mean += (1 - BETA_1) * (gradient - mean);
    square += (1 - BETA_2) * (gradient * gradient - square);
    double correction1 = 1 - Math.pow(BETA_1, (double) steps);
    double correction2 = 1 - Math.pow(BETA_2, (double) steps);
    log -= learningRate * mean / correction1 / (Math.sqrt(square / correction2) + EPSILON);
    return loss;
  }
}
