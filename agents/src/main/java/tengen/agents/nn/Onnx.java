package tengen.agents.nn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tengen.env.io.AtomicFiles;

/**
 * Networks as ONNX files, for ONNX Runtime here and for other programs. The input {@code planes
 * [batch, planes, H, W]}; the outputs {@code policy [batch, moves]} and {@code wdl [batch, 3]}
 * (logits), and, where the network has them, {@code ownership [batch, H * W]} and {@code score
 * [batch, 1]}, see {@link PolicyValueNet}.
 */
public final class Onnx {

  static final String PLANES = "planes";
  static final String POLICY = "policy";
  static final String WDL = "wdl";
  static final String OWNERSHIP = "ownership";
  static final String SCORE = "score";

  private Onnx() {}

  /** Writes a network, batch normalisation folded, whole or not at all. */
  public static void write(Network network, Path file) {
    AtomicFiles.write(file, encode(network));
  }

  /** The bytes of the file; equal networks give equal bytes. */
  public static byte[] encode(Network network) {
    PolicyValueSpec spec = network.spec();
    var graph = new OnnxGraph();
    var layers = new OnnxLayers(graph, FoldedWeights.of(network.tensors()), spec);
    graph.input(PLANES, spec.planes(), spec.height(), spec.width());
    Architecture.Heads<String> heads = Architecture.build(spec, layers, PLANES);
    for (Output output : outputs(spec)) {
      graph.named(output.name, "Identity", List.of(output.of(heads)));
      graph.output(output.name, output.size);
    }
    return graph.toBytes(spec.game());
  }

  /** The outputs that a network has, in the order of {@link Architecture.Heads}. */
  static List<Output> outputs(PolicyValueSpec spec) {
    var outputs = new ArrayList<Output>();
    outputs.add(new Output(POLICY, spec.moves()));
    outputs.add(new Output(WDL, 3));
    if (spec.ownership()) {
      outputs.add(new Output(OWNERSHIP, spec.area()));
    }
    if (spec.score()) {
      outputs.add(new Output(SCORE, 1));
    }
    return outputs;
  }

  /**
   * An output of the graph.
   *
   * @param size numbers for each position
   */
  record Output(String name, int size) {

    private <T> T of(Architecture.Heads<T> heads) {
      return switch (name) {
        case POLICY -> heads.policy();
        case WDL -> heads.wdl();
        case OWNERSHIP -> heads.ownership();
        default -> heads.score();
      };
    }
  }
}
