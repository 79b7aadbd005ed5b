package tengen.agents.dqn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.agents.nn.Encoders;
import tengen.agents.nn.LearnerFile;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Net;
import tengen.agents.nn.Noise;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.PlainNet;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;
import tengen.env.Space;

/**
 * The online network and its target. Outputs are {@code width} numbers an action, see {@link
 * ReturnLoss}, whether the last layer is dueling or not.
 */
final class QNet implements AutoCloseable {

  private static final String ALGORITHM = "dqn";

  private final int observation;
  private final int actions;
  private final int width;
  private final boolean dueling;
  private final Net net;
  private final OutputGradient.Forward quiet;

  /** Null where the network is not asked for quantiles of its own choice. */
  private final Fractions fractions;

  /** Null where the weights are without noise. */
  private final Noise noise;

  private boolean noisy;
  final Weights weights;
  final Weights target;

  /** Null where only the engine computes the outputs. */
  private final PlainNet plain;

  private final float[] raw;
  private float[] exported;
  private float[] perturbed;
  private boolean exportedStale = true;
  private boolean plainStale = true;

  /**
   * New networks with PyTorch's default start; the target is equal.
   *
   * @param width numbers an action
   * @throws IllegalArgumentException if quantiles are drawn and there is no hidden layer
   */
  QNet(DqnConfig config, Space.Box observations, int actions, int width, long seed, Device device) {
    observation = observations.width();
    this.actions = actions;
    this.width = width;
    dueling = config.extensions().dueling();
    int each = dueling ? actions + 1 : actions;
    Net encoder = Encoders.of(observations, config.encoder(), "encoder");
    Mlp mlp;
    if (config.extensions().returns() == Extensions.Returns.SAMPLES) {
      fractions = new Fractions(encoder, config.hidden(), width, each, config.activation());
      mlp = fractions.rest();
      net = fractions;
    } else {
      fractions = null;
      mlp = Mlp.uniform("q", encoder.out(), config.hidden(), width * each, config.activation());
      net = encoder.then(mlp);
    }
    quiet = net.batches();
    TensorList list = new TensorList();
    net.declare(list);
    double strength = config.extensions().noise();
    noise = strength > 0 ? new Noise(mlp, strength) : null;
    if (noise != null) {
      noise.declare(list);
    }
    weights = Weights.create(list, seed, device);
    target = weights.copy();
    plain = net.plain().orElse(null);
    raw = new float[width * each];
  }

  /** The k-th fraction that a row was asked for last. */
  double tau(int row, int k) {
    return fractions.tau(row, k);
  }

  /** Numbers that are put out for one observation. */
  int outputs() {
    return width * actions;
  }

  /** New noise, used by what follows; fractions are drawn from the same numbers. */
  void draw(UniformRandomProvider random) {
    if (fractions != null) {
      fractions.from(random);
    }
    if (noise != null) {
      noise.draw(random);
      noisy = true;
      plainStale = true;
    }
  }

  /** No noise, until the next draw. */
  void quiet() {
    if (noisy) {
      noisy = false;
      plainStale = true;
    }
  }

  private OutputGradient.Forward network() {
    return noisy ? this::forward : quiet;
  }

  private NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    return net.forward(noise.on(tensors), x);
  }

  /** Outputs of a batch, of the online weights or of the target's. */
  float[] outputs(Weights which, float[] observations, int rows) {
    float[] all = OutputGradient.forward(which, network(), observations, rows, observation);
    return join(all, rows);
  }

  /** Outputs of the online weights for acting, where nothing but noise is drawn. */
  float[] acting(float[] observations, int rows) {
    if (fractions != null) {
      fractions.from(null);
    }
    return outputs(weights, observations, rows);
  }

  private float[] join(float[] all, int rows) {
    if (!dueling) {
      return all;
    }
    float[] joined = new float[rows * outputs()];
    Dueling.join(all, rows * width, actions, joined);
    return joined;
  }

  /** Adds the gradient of a loss of the online outputs to that of the weights. */
  void backward(float[] observations, int rows, OutputGradient.Loss loss) {
    OutputGradient.backward(
        weights,
        network(),
        observations,
        rows,
        observation,
        (all, gradient) -> {
          if (dueling) {
            float[] byOutput = new float[rows * outputs()];
            loss.gradient(join(all, rows), byOutput);
            Dueling.part(byOutput, rows * width, actions, gradient);
          } else {
            loss.gradient(all, gradient);
          }
        });
  }

  /** Whether {@link #one} computes outputs; else a batch costs little more than one row. */
  boolean plain() {
    return plain != null;
  }

  /**
   * Outputs of one observation, in plain loops.
   *
   * @param out filled with {@link #outputs()} numbers
   */
  void one(float[] observations, int at, float[] out) {
    if (exportedStale) {
      exported = weights.values();
      exportedStale = false;
      plainStale = true;
    }
    if (plainStale) {
      plain.load(weights, noisy ? perturb() : exported);
      plainStale = false;
    }
    if (dueling) {
      plain.forward(observations, at, raw, 0);
      Dueling.join(raw, width, actions, out);
    } else {
      plain.forward(observations, at, out, 0);
    }
  }

  private float[] perturb() {
    if (perturbed == null) {
      perturbed = new float[exported.length];
    }
    System.arraycopy(exported, 0, perturbed, 0, exported.length);
    noise.on(weights, exported, perturbed);
    return perturbed;
  }

  /** To be called when the online weights have changed. */
  void changed() {
    exportedStale = true;
  }

  void save(Path directory) {
    LearnerFile.save(directory, ALGORITHM, Map.of("", weights), Map.of());
  }

  void load(Path directory) {
    LearnerFile.load(directory, ALGORITHM, Map.of("", weights));
    target.blend(weights, 1);
    changed();
  }

  @Override
  public void close() {
    weights.close();
    target.close();
  }
}
