package tengen.agents.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/**
 * Replays {@code math/layers.json.gz}: the layers and losses of this package, forward and backward,
 * in double.
 */
public final class LayerReplay implements Replay {

  /** The running statistics move by a factor that the engine's interface takes as a float. */
  private static final double TOLERANCE = 1e-7;

  /** For the service loader. */
  public LayerReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("math") && file.equals("layers.json.gz");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    int index = 0;
    for (JsonNode entry : Trace.field(Trace.document(file), "cases")) {
      cases.run(index++, check -> replay(entry, check));
    }
  }

  private static void replay(JsonNode entry, Case check) {
    JsonNode params = Trace.field(entry, "params");
    String kind = Trace.field(params, "kind").asText();
    JsonNode inputs = Trace.field(entry, "inputs");
    JsonNode outputs = Trace.field(entry, "outputs");
    try (NDManager manager = Torch.manager(Device.cpu())) {
      if (outputs.has("loss")) {
        loss(kind, params, inputs, outputs, manager, check);
      } else {
        layer(kind, params, inputs, outputs, manager, check);
      }
    }
  }

  private static void loss(
      String kind,
      JsonNode params,
      JsonNode inputs,
      JsonNode outputs,
      NDManager manager,
      Case check) {
    boolean entropy = kind.startsWith("cross_entropy");
    NDArray x = array(manager, Trace.field(inputs, entropy ? "logits" : "x"));
    NDArray target = array(manager, Trace.field(inputs, entropy ? "targets" : "target"));
    if (kind.equals("cross_entropy")) {
      target = target.oneHot((int) x.getShape().get(1)).toType(x.getDataType(), false);
    }
    x.setRequiresGradient(true);
    NDArray loss;
    try (GradientCollector collector = Torch.engine().newGradientCollector()) {
      loss =
          switch (kind) {
            case "cross_entropy", "cross_entropy-soft" -> Losses.crossEntropy(x, target);
            case "mse" -> Losses.squared(x, target);
            case "huber" -> Losses.huber(x, target, params.path("delta").asDouble());
            default -> null;
          };
      check.needs(loss != null, "no " + kind);
      collector.backward(loss);
    }
    check.at(0);
    check.near("loss", Trace.field(outputs, "loss").asDouble(), loss.getDouble(), TOLERANCE);
    check.at(1);
    same("grad", Trace.field(outputs, entropy ? "grad_logits" : "grad"), x.getGradient(), check);
  }

  private static void layer(
      String kind,
      JsonNode params,
      JsonNode inputs,
      JsonNode outputs,
      NDManager manager,
      Case check) {
    var tensors = new HashMap<String, NDArray>();
    inputs.path("inputs").properties().forEach(w -> put(tensors, w, manager));
    NDArray x = tensors.get("x");
    inputs.path("weights").properties().forEach(w -> put(tensors, w, manager));
    tensors.values().forEach(t -> t.setRequiresGradient(true));
    NDArray output;
    var statistics = new HashMap<String, NDArray>();
    try (GradientCollector collector = Torch.engine().newGradientCollector()) {
      output = forward(kind, params, x, tensors, statistics);
      check.needs(output != null, "no " + kind);
      NDArray weights = array(manager, Trace.field(inputs, "grad_output"));
      collector.backward(output.mul(weights).sum());
    }
    check.at(0);
    same("output", Trace.field(outputs, "output"), output, check);
    check.at(1);
    for (var gradient : Trace.field(outputs, "gradients").properties()) {
      NDArray got = tensors.get(gradient.getKey()).getGradient();
      same("gradients." + gradient.getKey(), gradient.getValue(), got, check);
    }
    check.at(2);
    statistics.forEach((name, array) -> same(name, Trace.field(outputs, name), array, check));
  }

  private static void put(
      Map<String, NDArray> tensors, Map.Entry<String, JsonNode> weight, NDManager manager) {
    tensors.put(weight.getKey(), array(manager, weight.getValue()));
  }

  /** The output, or null where there is no such layer. */
  private static NDArray forward(
      String kind,
      JsonNode params,
      NDArray x,
      Map<String, NDArray> tensors,
      Map<String, NDArray> statistics) {
    var named = new HashMap<String, NDArray>();
    tensors.forEach((name, array) -> named.put("l." + name, array));
    return switch (kind) {
      case "linear" -> Dense.linear(named, "l", x);
      case "softmax" -> x.softmax(-1);
      case "log_softmax" -> x.logSoftmax(-1);
      case "conv2d" -> convolve(params, x, tensors);
      case "max_pool2d" -> pool(Pooling.MAX, params, x);
      case "avg_pool2d" -> pool(Pooling.MEAN, params, x);
      case "batch_norm2d-train" -> normalise(x, tensors, statistics);
      case "layer_norm" -> new LayerNorm("l", (int) x.getShape().get(1)).forward(named, x);
      case "multihead_attention" -> {
        int heads = params.path("heads").asInt();
        yield new SelfAttention("l", (int) x.getShape().get(2), heads).forward(named, x, null);
      }
      case "lstm", "gru", "rnn" -> recurrent(kind, x, named);
      default -> activate(kind, x);
    };
  }

  private static NDArray convolve(JsonNode params, NDArray x, Map<String, NDArray> tensors) {
    int stride = params.path("stride").asInt();
    int padding = params.path("padding").asInt();
    return ArrayLayers.convolve(x, tensors.get("weight"), tensors.get("bias"), stride, padding);
  }

  private static NDArray pool(Pooling pooling, JsonNode params, NDArray x) {
    return pooling.of(x, params.path("kernel").asInt(), params.path("stride").asInt());
  }

  private static NDArray activate(String kind, NDArray x) {
    for (Activation activation : Activation.values()) {
      if (activation.name().equalsIgnoreCase(kind)) {
        return activation.of(x);
      }
    }
    return null;
  }

  private static NDArray recurrent(String kind, NDArray x, Map<String, NDArray> tensors) {
    long[] shape = tensors.get("l.h0").getShape().getShape();
    Recurrent.Cell cell = Recurrent.Cell.valueOf(kind.toUpperCase(Locale.ROOT));
    var layer = new Recurrent("l", cell, (int) x.getShape().get(2), (int) shape[2], 0);
    var state = new NDList(tensors.get("l.h0"));
    if (cell == Recurrent.Cell.LSTM) {
      state.add(tensors.get("l.c0"));
    }
    return layer.run(tensors, x, state).get(0);
  }

  private static NDArray normalise(
      NDArray x, Map<String, NDArray> tensors, Map<String, NDArray> statistics) {
    NDArray gamma = tensors.get("weight");
    NDArray mean = gamma.getManager().zeros(gamma.getShape(), gamma.getDataType());
    NDArray variance = gamma.getManager().ones(gamma.getShape(), gamma.getDataType());
    statistics.put("running_mean", mean);
    statistics.put("running_var", variance);
    var named =
        Map.of(
            "l.norm.weight", gamma,
            "l.norm.bias", tensors.get("bias"),
            "l.norm.running_mean", mean,
            "l.norm.running_var", variance);
    return new TrainLayers(named, true).norm(x, "l");
  }

  private static void same(String field, JsonNode expected, NDArray got, Case check) {
    check.near(field, numbers(expected), got.toDoubleArray(), TOLERANCE);
  }

  /** All numbers of nested lists. */
  static double[] numbers(JsonNode nested) {
    var numbers = new ArrayList<Double>();
    flatten(nested, numbers, null, 0);
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static NDArray array(NDManager manager, JsonNode nested) {
    var numbers = new ArrayList<Double>();
    var shape = new ArrayList<Long>();
    flatten(nested, numbers, shape, 0);
    double[] flat = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    return manager.create(flat, new Shape(shape.stream().mapToLong(Long::longValue).toArray()));
  }

  private static void flatten(JsonNode node, List<Double> numbers, List<Long> shape, int depth) {
    if (!node.isArray()) {
      numbers.add(node.doubleValue());
      return;
    }
    if (shape != null && shape.size() == depth) {
      shape.add((long) node.size());
    }
    for (JsonNode part : node) {
      flatten(part, numbers, shape, depth + 1);
    }
  }
}
