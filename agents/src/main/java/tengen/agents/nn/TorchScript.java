package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The steps of training that are many small operations, each step one call of the engine: written
 * in TorchScript, in {@code steps.torchscript}. Operations there write into arrays that exist, and
 * a few are there that the engine does not offer to Java.
 */
final class TorchScript {

  private static final String NAME = "steps";

  /**
   * An object of class Steps with one field, {@code training}, that is true: the engine wants its
   * programs as an archive whose objects are pickled. Nothing is ever read in this form.
   */
  private static final String OBJECT =
      "\u0080\u0002c__torch__\nSteps\nq\u0000)\u0081}(X\u0008\u0000\u0000\u0000trainingq\u0001"
          + "\u0088ub.";

  private static final String NO_CONSTANTS = "\u0080\u0002).";

  /** Loaded when first used. */
  private static final class Loaded {

    static final PtSymbolBlock STEPS = load();

    private static PtSymbolBlock load() {
      NDManager manager = Torch.manager(ai.djl.Device.cpu());
      try (InputStream archive = new ByteArrayInputStream(archive())) {
        return JniUtils.loadModule((PtNDManager) manager, archive, false, false);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private TorchScript() {}

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        InputStream code = TorchScript.class.getResourceAsStream("steps.torchscript")) {
      add(zip, "data.pkl", OBJECT.getBytes(StandardCharsets.ISO_8859_1));
      add(zip, "code/__torch__.py", code.readAllBytes());
      add(zip, "constants.pkl", NO_CONSTANTS.getBytes(StandardCharsets.ISO_8859_1));
      add(zip, "version", "4\n".getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(NAME + "/" + name));
    zip.write(content);
    zip.closeEntry();
  }

  /** An argument of a step; may be used many times. */
  static final class Value implements AutoCloseable {

    private final IValue value;

    private Value(IValue value) {
      this.value = value;
    }

    @Override
    public void close() {
      value.close();
    }
  }

  /** An array. */
  static Value of(NDArray array) {
    return new Value(IValue.from((PtNDArray) array));
  }

  /** A list of arrays. */
  static Value of(List<NDArray> arrays) {
    return new Value(IValue.listFrom(arrays.toArray(PtNDArray[]::new)));
  }

  /** A number. */
  static Value of(double number) {
    return new Value(IValue.from(number));
  }

  /** Whole numbers. */
  static Value of(long[] numbers) {
    return new Value(IValue.listFrom(numbers));
  }

  /** Yes or no. */
  static Value of(boolean yes) {
    return new Value(IValue.from(yes));
  }

  /** Does a step. */
  static void run(String step, Value... arguments) {
    call(step, arguments).close();
  }

  /** Does a step that answers a number. */
  static double number(String step, Value... arguments) {
    try (IValue answer = call(step, arguments)) {
      return answer.toDouble();
    }
  }

  private static IValue call(String step, Value... arguments) {
    IValue[] values = new IValue[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].value;
    }
    return IValueUtils.runMethod(Loaded.STEPS, step, values);
  }
}
