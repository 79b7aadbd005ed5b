package tengen.agents.nn;

/** One of {@link Mlps}: linear layers, and an activation between any two of them. */
public sealed interface FullyConnected extends Net permits Mlp, Constant {

  /** How many linear layers there are. */
  int layers();

  /** Numbers that a layer takes. */
  int inputs(int layer);

  /** Numbers that a layer puts out. */
  int outputs(int layer);

  /** Name of a layer's weights {@code [outputs, inputs]}; where there are none, they are zeros. */
  String weight(int layer);

  /** Name of a layer's biases {@code [outputs]}. */
  String bias(int layer);
}
