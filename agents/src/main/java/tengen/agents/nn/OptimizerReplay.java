package tengen.agents.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/** Replays {@code math/optimisers.json.gz}: PyTorch's optimisers step by step, in double. */
public final class OptimizerReplay implements Replay {

  private static final double TOLERANCE = 1e-9;

  /** Where PyTorch keeps a factor as a float. */
  private static final double ROUNDED = 1e-8;

  /** For the service loader. */
  public OptimizerReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("math") && file.equals("optimisers.json.gz");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    int index = 0;
    for (JsonNode entry : Trace.field(Trace.document(file), "cases")) {
      cases.run(index++, check -> replay(entry, check));
    }
  }

  private static void replay(JsonNode entry, Case check) {
    String kind = Trace.field(Trace.field(entry, "params"), "kind").asText();
    JsonNode inputs = Trace.field(entry, "inputs");
    try (NDManager manager = Torch.manager(Device.cpu())) {
      if (kind.equals("clip_grad_norm")) {
        clip(entry, manager, check);
        return;
      }
      if (kind.equals("polyak")) {
        blend(entry, manager, check);
        return;
      }
      check.needs(inputs.has("start"), "no " + kind);
      Parameter parameter = parameter(manager, Trace.doubles(inputs, "start"));
      try (Optimizer optimizer =
          optimizer(kind, entry.path("params").path("defaults"), List.of(parameter))) {
        check.needs(optimizer != null, "no " + kind);
        steps(entry, parameter, optimizer, kind.equals("nadam") ? ROUNDED : TOLERANCE, check);
      }
    }
  }

  private static void steps(
      JsonNode entry, Parameter parameter, Optimizer optimizer, double tolerance, Case check) {
    JsonNode gradients = Trace.field(entry.get("inputs"), "gradients");
    JsonNode expected = Trace.field(Trace.field(entry, "outputs"), "weights_after_each_step");
    for (int step = 0; step < gradients.size(); step++) {
      check.at(step);
      setGradient(parameter, Trace.doubles(gradients.get(step)));
      optimizer.step();
      check.near(
          "weights_after_each_step",
          Trace.doubles(expected.get(step)),
          parameter.getArray().toDoubleArray(),
          tolerance);
    }
  }

  private static void blend(JsonNode entry, NDManager manager, Case check) {
    NDArray target = manager.create(LayerReplay.numbers(entry.get("inputs").get("target")));
    NDArray params = manager.create(LayerReplay.numbers(entry.get("inputs").get("params")));
    Torch.lerp(target, params, Trace.field(entry.get("params"), "tau").asDouble());
    double[] expected = LayerReplay.numbers(Trace.field(entry.get("outputs"), "target"));
    check.near("target", expected, target.toDoubleArray(), TOLERANCE);
  }

  private static void clip(JsonNode entry, NDManager manager, Case check) {
    var parameters = new ArrayList<Parameter>();
    for (JsonNode gradient : Trace.field(entry.get("inputs"), "gradients")) {
      double[] values = LayerReplay.numbers(gradient);
      Parameter parameter = parameter(manager, new double[values.length]);
      setGradient(parameter, values);
      parameters.add(parameter);
    }
    JsonNode outputs = Trace.field(entry, "outputs");
    try (Optimizer optimizer = new Sgd(parameters, Schedule.constant(0), 0, 0, false)) {
      double norm = optimizer.clipByGlobalNorm(entry.get("params").path("max_norm").asDouble());
      check.near("total_norm", Trace.field(outputs, "total_norm").asDouble(), norm, TOLERANCE);
    }
    JsonNode clipped = Trace.field(outputs, "clipped");
    for (int i = 0; i < parameters.size(); i++) {
      check.at(i);
      try (NDArray gradient = parameters.get(i).getArray().getGradient()) {
        double[] got = gradient.toDoubleArray();
        check.near("clipped", LayerReplay.numbers(clipped.get(i)), got, TOLERANCE);
      }
    }
  }

  /** The optimiser of a case, or null where there is none of this kind. */
  private static Optimizer optimizer(String kind, JsonNode from, List<Parameter> parameters) {
    Schedule rate = Schedule.constant(from.path("lr").asDouble());
    double decay = from.path("weight_decay").asDouble();
    double momentum = from.path("momentum").asDouble();
    double epsilon = from.path("eps").asDouble();
    if (kind.startsWith("sgd")) {
      boolean nesterov = from.path("nesterov").asBoolean();
      return new Sgd(parameters, rate, momentum, decay, nesterov);
    }
    if (kind.startsWith("adam")) {
      double beta1 = from.path("betas").path(0).asDouble();
      double beta2 = from.path("betas").path(1).asDouble();
      boolean decoupled = from.path("decoupled_weight_decay").asBoolean();
      boolean greatest = from.path("amsgrad").asBoolean();
      var settings = new Adam.Settings(beta1, beta2, epsilon, decay, decoupled, greatest);
      return new Adam(parameters, rate, settings);
    }
    if (kind.startsWith("rmsprop") && decay == 0) {
      boolean centered = from.path("centered").asBoolean();
      double alpha = from.path("alpha").asDouble();
      boolean tensorflow = kind.endsWith("tf-like");
      var settings = new RmsProp.Settings(alpha, epsilon, momentum, centered, tensorflow);
      return new RmsProp(parameters, rate, settings);
    }
    return newer(kind, from, parameters, rate);
  }

  private static Optimizer newer(
      String kind, JsonNode from, List<Parameter> parameters, Schedule rate) {
    double epsilon = from.path("eps").asDouble();
    double beta1 = from.path("betas").path(0).asDouble();
    double beta2 = from.path("betas").path(1).asDouble();
    double momentumDecay = from.path("momentum_decay").asDouble();
    if (from.path("weight_decay").asDouble() != 0) {
      return null;
    }
    return switch (kind) {
      case "adagrad" -> new Adagrad(parameters, rate, epsilon);
      case "nadam" ->
          new Nadam(parameters, rate, new Nadam.Settings(beta1, beta2, epsilon, momentumDecay));
      case "radam" -> new Radam(parameters, rate, new Radam.Settings(beta1, beta2, epsilon));
      default -> null;
    };
  }

  private static Parameter parameter(NDManager manager, double[] values) {
    var parameter = Parameter.builder().setName("w").setType(Parameter.Type.WEIGHT).build();
    NDArray array = manager.create(values, new Shape(values.length));
    array.setRequiresGradient(true);
    parameter.setArray(array);
    return parameter;
  }

  /** Lets the engine compute the gradient of {@code sum(w * gradient)}. */
  private static void setGradient(Parameter parameter, double[] gradient) {
    try (NDManager manager = parameter.getArray().getManager().newSubManager();
        GradientCollector collector = Torch.engine().newGradientCollector()) {
      NDArray given = manager.create(gradient);
      collector.backward(given.mul(parameter.getArray()).sum());
    }
  }
}
