package tengen.agents.explore;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tengen.agents.Numbers;
import tengen.agents.nn.Activation;
import tengen.agents.nn.Adam;
import tengen.agents.nn.LearnerFile;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.PlainMlp;
import tengen.agents.nn.Safetensors;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;
import tengen.agents.target.RunningMeanStd;
import tengen.env.vector.StepBatch;
import tengen.env.wrapper.Moments;

/**
 * Random network distillation (Burda, Edwards, Storkey and Klimov 2018, arXiv:1810.12894, algorithm
 * 1): a network learns what a fixed random one says of observations; where it errs, it has not
 * been. Observations are normalised and clipped to ±5, bonuses divided by the deviation of their
 * discounted sum.
 */
final class Rnd implements Bonus {

  private static final double CLIP = 5;
  private static final double EPSILON = 1e-8;
  private static final String NUMBERS = "rnd.json";
  private static final String BUFFER = "buffer.safetensors";
  private static final String OPTIMIZER = "optimizer.safetensors";

  private final int rows;
  private final int width;
  private final int features;
  private final double gamma;
  private final Weights targetWeights;
  private final Weights weights;
  private final Mlp predictor;
  private final PlainMlp target;
  private final PlainMlp plain;
  private final Optimizer optimizer;
  private final RunningMeanStd observations;
  private final RunningMeanStd sums;

  /** {@code [rows]} Discounted sums of bonuses so far; the paper's have no episodes either. */
  private final double[] discounted;

  private final float[] reached;
  private final float[] told;

  /** Normalised observations since the last update, and what the random network says of them. */
  private final float[] buffer;

  private final float[] answers;
  private int filled;

  Rnd(ExploreConfig config, int rows, int width, long seed, Device device) {
    this.rows = rows;
    this.width = width;
    features = config.features();
    gamma = config.gamma();
    List<Integer> longer = new ArrayList<>(config.hidden());
    longer.add(features);
    Mlp random =
        Mlp.orthogonal("target", width, config.hidden(), features, Activation.RELU, Math.sqrt(2));
    predictor = Mlp.orthogonal("predictor", width, longer, features, Activation.RELU, Math.sqrt(2));
    targetWeights = weights(random, seed, device);
    weights = weights(predictor, seed, device);
    target = new PlainMlp(random);
    plain = new PlainMlp(predictor);
    optimizer = new Adam(weights.parameters(), Schedule.constant(config.learningRate()));
    observations = new RunningMeanStd(width);
    sums = new RunningMeanStd(1);
    discounted = new double[rows];
    reached = new float[rows * width];
    told = new float[features];
    buffer = new float[config.steps() * rows * width];
    answers = new float[config.steps() * rows * features];
    loaded();
  }

  private static Weights weights(Mlp mlp, long seed, Device device) {
    TensorList list = new TensorList();
    mlp.declare(list);
    return Weights.create(list, seed, device);
  }

  private void loaded() {
    target.load(targetWeights, targetWeights.values());
    plain.load(weights, weights.values());
  }

  @Override
  public void judge(StepBatch after, double[] bonus) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(Bonus.reached(after, row), row * width, reached, row * width, width);
    }
    observations.update(reached, rows);
    observations.normalize(reached, reached, rows, CLIP);
    System.arraycopy(reached, 0, buffer, filled * width, reached.length);
    for (int row = 0; row < rows; row++) {
      bonus[row] = error(row);
      discounted[row] = gamma * discounted[row] + bonus[row];
    }
    sums.update(discounted, rows);
    double scale = 1 / Math.sqrt(sums.variance(0) + EPSILON);
    for (int row = 0; row < rows; row++) {
      bonus[row] *= scale;
    }
    filled += rows;
    if (filled * width == buffer.length) {
      learn();
      filled = 0;
    }
  }

  /** Mean squared error of a row; keeps what the random network says. */
  private double error(int row) {
    int at = (filled + row) * features;
    target.forward(reached, row * width, answers, at);
    plain.forward(reached, row * width, told, 0);
    double sum = 0;
    for (int i = 0; i < features; i++) {
      double off = told[i] - answers[at + i];
      sum += off * off;
    }
    return sum / features;
  }

  /** One gradient step on all that was seen since the last one. */
  private void learn() {
    int count = filled;
    OutputGradient.backward(
        weights,
        predictor.batches(),
        buffer,
        count,
        width,
        (outputs, gradient) -> {
          for (int i = 0; i < outputs.length; i++) {
            gradient[i] = 2 * (outputs[i] - answers[i]) / (count * features);
          }
        });
    optimizer.step(Double.POSITIVE_INFINITY);
    plain.load(weights, weights.values());
  }

  private Map<String, Weights> networks() {
    return Map.of("target.", targetWeights, "predictor.", weights);
  }

  @Override
  public void save(Path directory) {
    LearnerFile.save(directory, "rnd", networks(), Map.of());
    optimizer.save(directory.resolve(OPTIMIZER));
    var tensors =
        Map.of(
            "buffer", new Safetensors.Tensor(new long[] {buffer.length}, buffer),
            "answers", new Safetensors.Tensor(new long[] {answers.length}, answers));
    Safetensors.write(directory.resolve(BUFFER), tensors, Map.of());
    Moments seen = observations.moments();
    Moments summed = sums.moments();
    Numbers.save(
        directory.resolve(NUMBERS),
        Map.of(
            "counts",
            new double[] {seen.count(), summed.count(), filled},
            "mean",
            seen.mean(),
            "variance",
            seen.variance(),
            "sums",
            new double[] {summed.mean()[0], summed.variance()[0]},
            "discounted",
            discounted));
  }

  @Override
  public void load(Path directory) {
    LearnerFile.load(directory, "rnd", networks());
    optimizer.load(directory.resolve(OPTIMIZER));
    loaded();
    loadBuffer(directory.resolve(BUFFER));
    double[] counts = new double[3];
    double[] mean = new double[width];
    double[] variance = new double[width];
    double[] summed = new double[2];
    Numbers.load(
        directory.resolve(NUMBERS),
        Map.of(
            "counts", counts,
            "mean", mean,
            "variance", variance,
            "sums", summed,
            "discounted", discounted));
    observations.moments(new Moments(counts[0], mean, variance));
    sums.moments(new Moments(counts[1], new double[] {summed[0]}, new double[] {summed[1]}));
    filled = (int) counts[2];
  }

  private void loadBuffer(Path file) {
    Map<String, Safetensors.Tensor> tensors = Safetensors.read(file).tensors();
    Map<String, float[]> own = Map.of("buffer", buffer, "answers", answers);
    own.forEach(
        (name, to) -> {
          Safetensors.Tensor from = tensors.get(name);
          if (from == null || from.data().length != to.length) {
            throw new IllegalArgumentException(file + " is of another bonus: " + name + " differs");
          }
          System.arraycopy(from.data(), 0, to, 0, to.length);
        });
  }

  @Override
  public void close() {
    optimizer.close();
    weights.close();
    targetWeights.close();
  }
}
