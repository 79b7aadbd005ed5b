package tengen.agents.nn;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The network as nodes of an ONNX graph, over {@link FoldedWeights}. Features are names. */
final class OnnxLayers implements Layers<String> {

  private final OnnxGraph graph;
  private final Map<String, Safetensors.Tensor> tensors;
  private final PolicyValueSpec spec;
  private final Set<String> written = new HashSet<>();

  OnnxLayers(OnnxGraph graph, Map<String, Safetensors.Tensor> tensors, PolicyValueSpec spec) {
    this.graph = graph;
    this.tensors = tensors;
    this.spec = spec;
  }

  private String tensor(String name) {
    return written.add(name) ? graph.constant(name, tensors.get(name)) : name;
  }

  private String number(String name, double value) {
    if (written.add(name)) {
      var tensor = new Safetensors.Tensor(new long[] {1}, new float[] {(float) value});
      graph.constant(name, tensor);
    }
    return name;
  }

  private String convolve(String x, String name, int height, int width, int padding) {
    return graph.node(
        "Conv",
        List.of(x, tensor(name + ".weight"), tensor(name + ".bias")),
        OnnxGraph.attribute("kernel_shape", new long[] {height, width}),
        OnnxGraph.attribute("pads", new long[] {padding, padding, padding, padding}));
  }

  @Override
  public String convNorm(String x, String name, int out, int size) {
    return convolve(x, name, size, size, size / 2);
  }

  @Override
  public String convBiasNorm(String x, String pooled, String name, int out, int size) {
    String bias =
        graph.node(
            "Gemm",
            List.of(pooled, tensor(name + ".pooled.weight")),
            OnnxGraph.attribute("transB", 1));
    String axes = "axes";
    if (written.add(axes)) {
      graph.constant(axes, 2, 3);
    }
    return add(convNorm(x, name, out, size), graph.node("Unsqueeze", List.of(bias, axes)));
  }

  @Override
  public String conv(String x, String name, int out, double gain) {
    return convolve(x, name, 1, 1, 0);
  }

  @Override
  public String columns(String x, String name, double gain) {
    return flatten(convolve(x, name, spec.height(), 1, 0));
  }

  @Override
  public String dense(String x, String name, int out, double gain) {
    return graph.node(
        "Gemm",
        List.of(x, tensor(name + ".weight"), tensor(name + ".bias")),
        OnnxGraph.attribute("transB", 1));
  }

  @Override
  public String pool(String x) {
    String mean = flatten(graph.node("GlobalAveragePool", List.of(x)));
    String greatest = flatten(graph.node("GlobalMaxPool", List.of(x)));
    return join(mean, times(mean, "size"), greatest);
  }

  @Override
  public String poolMeans(String x) {
    String mean = flatten(graph.node("GlobalAveragePool", List.of(x)));
    return join(mean, times(mean, "size"), times(mean, "size.squared"));
  }

  private String times(String x, String factor) {
    double value =
        factor.equals("size")
            ? Architecture.boardSize(spec.height(), spec.width())
            : Architecture.boardSizeSquared(spec.height(), spec.width());
    return graph.node("Mul", List.of(x, number(factor, value)));
  }

  private String join(String... parts) {
    return graph.node("Concat", List.of(parts), OnnxGraph.attribute("axis", 1));
  }

  @Override
  public String relu(String x) {
    return graph.node("Relu", List.of(x));
  }

  @Override
  public String tanh(String x) {
    return graph.node("Tanh", List.of(x));
  }

  @Override
  public String add(String x, String y) {
    return graph.node("Add", List.of(x, y));
  }

  @Override
  public String concat(String x, String y) {
    return join(x, y);
  }

  @Override
  public String flatten(String x) {
    return graph.node("Flatten", List.of(x), OnnxGraph.attribute("axis", 1));
  }
}
