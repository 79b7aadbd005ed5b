package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Input {@code [B, planes, H, W]}; outputs policy logits {@code [B, moves]}, logits of win, draw
 * and loss for the side to move {@code [B, 3]}, then, where the spec has them, ownership {@code [B,
 * H * W]} in [-1, 1] and score {@code [B, 1]} in units of the score scale.
 *
 * <p>All weights lie in three flat arrays, so that one step of an optimiser, a norm or a copy is a
 * few calls of the engine whatever the number of layers. {@link Network} gives the arrays.
 */
public final class PolicyValueNet extends AbstractBlock {

  private static final byte VERSION = 1;

  private final PolicyValueSpec spec;
  private final Layout layout;
  private final Map<Layout.Group, Parameter> flat = new EnumMap<>(Layout.Group.class);

  /** A network whose arrays are still to be set. */
  PolicyValueNet(PolicyValueSpec spec) {
    super(VERSION);
    this.spec = spec;
    layout = Layout.of(spec);
    flat.put(Layout.Group.WEIGHTS, parameter("weights", Parameter.Type.WEIGHT, true));
    flat.put(Layout.Group.SCALES, parameter("scales", Parameter.Type.BIAS, true));
    flat.put(Layout.Group.STATISTICS, parameter("statistics", Parameter.Type.OTHER, false));
  }

  private Parameter parameter(String name, Parameter.Type type, boolean gradient) {
    return addParameter(
        Parameter.builder().setName(name).setType(type).optRequiresGrad(gradient).build());
  }

  Parameter flat(Layout.Group group) {
    return flat.get(group);
  }

  Layout layout() {
    return layout;
  }

  /** The shape of this network. */
  public PolicyValueSpec spec() {
    return spec;
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList in, boolean training, PairList<String, Object> options) {
    NDArray planes = in.singletonOrThrow();
    var tensors = new HashMap<String, NDArray>();
    for (Layout.Group group : Layout.Group.values()) {
      NDArray array = store.getValue(flat.get(group), planes.getDevice(), training);
      split(array, group, planes.getManager(), tensors);
    }
    return run(new TrainLayers(tensors, training), planes);
  }

  /** All heads that the spec has, in the order of {@link Architecture.Heads}. */
  NDList run(Layers<NDArray> layers, NDArray planes) {
    Architecture.Heads<NDArray> heads = Architecture.build(spec, layers, planes);
    var result = new NDList(heads.policy(), heads.wdl());
    if (spec.ownership()) {
      result.add(heads.ownership());
    }
    if (spec.score()) {
      result.add(heads.score());
    }
    return result;
  }

  /** Views into a flat array; a gradient flows back into the array in one operation. */
  private void split(
      NDArray array, Layout.Group group, NDManager manager, Map<String, NDArray> tensors) {
    List<Layout.Slot> slots = layout.slots(group);
    long[] cuts = slots.stream().skip(1).mapToLong(Layout.Slot::offset).toArray();
    NDList parts = array.split(cuts);
    for (int i = 0; i < slots.size(); i++) {
      NDArray part = parts.get(i);
      if (part != array) {
        part.attach(manager);
      }
      NDArray shaped = part.reshape(slots.get(i).shape());
      shaped.attach(manager);
      tensors.put(slots.get(i).name(), shaped);
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    long batch = inputs[0].get(0);
    var shapes = new ArrayList<Shape>(List.of(new Shape(batch, spec.moves()), new Shape(batch, 3)));
    if (spec.ownership()) {
      shapes.add(new Shape(batch, spec.area()));
    }
    if (spec.score()) {
      shapes.add(new Shape(batch, 1));
    }
    return shapes.toArray(new Shape[0]);
  }
}
