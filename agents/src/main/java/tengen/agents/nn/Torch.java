package tengen.agents.nn;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.recurrent.RNN;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * What is particular to the PyTorch engine. No other class of this package names it, but {@link
 * TorchScript}.
 */
public final class Torch {

  static {
    // The libraries are on the class path: a missing one is an error, never a download.
    if (System.getProperty("ai.djl.offline") == null) {
      System.setProperty("ai.djl.offline", "true");
    }
    if (System.getProperty("ai.djl.default_engine") == null) {
      System.setProperty("ai.djl.default_engine", "PyTorch");
    }
  }

  private Torch() {}

  /** Loads the engine; takes about two seconds the first time. */
  public static Engine engine() {
    return Engine.getEngine("PyTorch");
  }

  /** The first GPU where the engine has one, else the CPU. */
  public static Device device() {
    return engine().getGpuCount() > 0 ? Device.gpu() : Device.cpu();
  }

  /**
   * A device by its name.
   *
   * @param name {@code auto}, {@code cpu}, {@code cuda}, or {@code cuda:1} and so on
   * @throws IllegalArgumentException if the engine has no such device; says what would help
   */
  public static Device device(String name) {
    if (name.equals("auto")) {
      return device();
    }
    if (name.equals("cpu")) {
      return Device.cpu();
    }
    if (!name.matches("cuda(:\\d{1,4})?")) {
      throw new IllegalArgumentException(
          "the device can be auto, cpu, cuda or cuda:0 and so on; got \"" + name + "\"");
    }
    int number = name.equals("cuda") ? 0 : Integer.parseInt(name.substring("cuda:".length()));
    int count = engine().getGpuCount();
    if (count == 0) {
      throw new IllegalArgumentException(
          "there is no "
              + name
              + ": PyTorch has no CUDA here; take --device cpu, or set PYTORCH_LIBRARY_PATH to the"
              + " lib directory of a CUDA build of PyTorch "
              + engine().getVersion());
    }
    if (number >= count) {
      throw new IllegalArgumentException(
          "there is no " + name + ": the last GPU here is cuda:" + (count - 1));
    }
    return Device.gpu(number);
  }

  /** A manager of arrays on a device, to be closed by the caller. */
  public static NDManager manager(Device device) {
    return engine().newBaseManager(device);
  }

  /**
   * Sets how many threads one operation of the engine uses. The engine keeps the number for each
   * thread that calls it, and a thread takes it over with its first operation: call this from every
   * thread that trains or infers, before its first operation.
   *
   * @param threads at least 1
   */
  public static void threads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1; got " + threads);
    }
    engine();
    JniUtils.setNumThreads(threads);
  }

  /** How many threads one operation uses when called from this thread. */
  public static int threads() {
    engine();
    return JniUtils.getNumThreads();
  }

  /**
   * Switches the recording of operations for gradients off in the calling thread until closed; it
   * is on in new threads, where it would only cost time and memory.
   */
  public static GradientMode noGradient() {
    engine();
    return new GradientMode(false);
  }

  /** Switches it on, also within {@link #noGradient}. */
  static GradientMode gradient() {
    engine();
    return new GradientMode(true);
  }

  /** Restores on close what was before. */
  public static final class GradientMode implements AutoCloseable {

    private final boolean before = JniUtils.isGradMode();

    private GradientMode(boolean recorded) {
      JniUtils.setGradMode(recorded);
    }

    @Override
    public void close() {
      JniUtils.setGradMode(before);
    }
  }

  /**
   * Passes a gradient backwards from an array to all that it was computed from. The engine's own
   * collector multiplies and sums first, and cannot be used within another one.
   *
   * @param gradient of the array's shape
   */
  static void backward(NDArray array, NDArray gradient) {
    JniUtils.backward((PtNDArray) array, (PtNDArray) gradient, false, false);
  }

  /** The gradient of an array, made of zeros where there was none yet; the caller closes it. */
  static NDArray definedGradient(NDArray array) {
    try (NDManager own = array.getManager().newSubManager();
        var recording = gradient()) {
      NDArray same = array.reshape(array.getShape());
      same.attach(own);
      backward(same, own.zeros(array.getShape()));
    }
    return array.getGradient();
  }

  /** Moves an array towards another one in place: {@code to += share * (other - to)}. */
  static void lerp(NDArray to, NDArray other, double share) {
    try (TorchScript.Value a = TorchScript.of(to);
        TorchScript.Value b = TorchScript.of(other);
        TorchScript.Value c = TorchScript.of(share)) {
      TorchScript.run("lerp", a, b, c);
    }
  }

  /** The root of the sum of squares. */
  static double norm(NDArray x) {
    try (TorchScript.Value a = TorchScript.of(x)) {
      return TorchScript.number("norm", a);
    }
  }

  /** Sets the gradient of an array to zero, also where it is NaN. */
  static void zeroGradient(NDArray array) {
    JniUtils.zeroGrad((PtNDArray) array);
  }

  /**
   * An array times a number, for use where gradients are wanted. {@code x.mul(number)} is not: it
   * closes its copy of the number at once, while the engine still needs that for the gradient, and
   * after the next garbage collection the gradient is arbitrary.
   */
  public static NDArray times(NDArray x, double factor) {
    return x.mul(scalar(x.getManager(), x, factor));
  }

  /** A single number of the array's type. The caller closes it. */
  static NDArray scalar(NDManager manager, NDArray like, double value) {
    return switch (like.getDataType()) {
      case FLOAT64 -> manager.create(value);
      default -> manager.create((float) value);
    };
  }

  /**
   * Runs one layer of PyTorch's fused {@code lstm}, {@code gru} or {@code rnn}.
   *
   * @param x {@code [T, B, in]}
   * @param state each {@code [1, B, size]}
   * @param weights input weights, state weights, input bias, state bias
   * @return {@code [T, B, size]}, then the state after the last step, each {@code [1, B, size]}
   */
  static NDList recurrent(Recurrent.Cell cell, NDArray x, NDList state, NDList weights) {
    PtNDArray input = (PtNDArray) x;
    return switch (cell) {
      case LSTM -> JniUtils.lstm(input, state, weights, true, 1, 0, true, false, false);
      case GRU ->
          JniUtils.gru(input, (PtNDArray) state.get(0), weights, true, 1, 0, true, false, false);
      case RNN ->
          JniUtils.rnn(
              input,
              (PtNDArray) state.get(0),
              weights,
              true,
              1,
              RNN.Activation.TANH,
              0,
              true,
              false,
              false);
    };
  }

  /**
   * Chosen rows of an array, which gradients flow back to.
   *
   * @param x {@code [N, width]}
   * @param index {@code [M]} whole numbers of 64 bits in 0 … N - 1, repetitions allowed
   * @return {@code [M, width]}
   */
  static NDArray rows(NDArray x, NDArray index) {
    return JniUtils.embedding((PtNDArray) index, (PtNDArray) x, false);
  }
}
