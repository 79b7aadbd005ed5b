package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/**
 * A recurrent layer: PyTorch's {@code LSTM}, {@code GRU} or {@code RNN} of one layer, its formulas,
 * its first weights, its tensors {@code NAME.weight_ih_l0}, {@code weight_hh_l0}, {@code
 * bias_ih_l0}, {@code bias_hh_l0} with the gates stacked in the order i f g o, or r z n.
 *
 * <p>A row's state is {@link #stateWidth} numbers: the output, then the cell of an LSTM. It is
 * zeros where an episode begins.
 *
 * @param in numbers of an input
 * @param size numbers of an output
 * @param keep added to the first bias of the gate that keeps the state: a greater one remembers for
 *     longer from the start (Gers et al. 2000; Tallec and Ollivier 2018, arXiv:1804.11188); 0 for
 *     PyTorch's
 */
public record Recurrent(String name, Cell cell, int in, int size, double keep) {

  /** The kind of layer. */
  public enum Cell {
    /** Long short-term memory (Hochreiter and Schmidhuber 1997; Gers et al. 2000). */
    LSTM(4, 2),
    /** Gated recurrent unit (Cho et al. 2014, arXiv:1406.1078). */
    GRU(3, 1),
    /** The hyperbolic tangent of input and state (Elman 1990). */
    RNN(1, 1);

    final int gates;
    final int states;

    Cell(int gates, int states) {
      this.gates = gates;
      this.states = states;
    }
  }

  /** Numbers of a row's state. */
  public int stateWidth() {
    return cell.states * size;
  }

  String inputWeight() {
    return name + ".weight_ih_l0";
  }

  String stateWeight() {
    return name + ".weight_hh_l0";
  }

  String inputBias() {
    return name + ".bias_ih_l0";
  }

  String stateBias() {
    return name + ".bias_hh_l0";
  }

  /** Adds the four tensors. */
  public void declare(TensorList list) {
    Initial initial = new Initial.Uniform(size);
    int gates = cell.gates * size;
    list.declare(inputWeight(), initial, gates, in);
    list.declare(stateWeight(), initial, gates, size);
    list.declare(inputBias(), initial, gates);
    boolean gated = cell != Cell.RNN; // the second gate of both others keeps the state
    Initial kept = gated ? new Initial.Moved(initial, size, 2 * size, keep) : initial;
    list.declare(stateBias(), kept, gates);
  }

  /**
   * Runs over sequences of equal length, in one call of the engine.
   *
   * @param x {@code [T, B, in]}
   * @param state before the first step, see {@link #state}
   * @return {@code [T, B, size]}, then the state after the last step
   */
  NDList run(Map<String, NDArray> tensors, NDArray x, NDList state) {
    NDList weights =
        new NDList(
            tensors.get(inputWeight()),
            tensors.get(stateWeight()),
            tensors.get(inputBias()),
            tensors.get(stateBias()));
    return Torch.recurrent(cell, x, state, weights);
  }

  /**
   * Runs over rows in which episodes begin: there the state is zeros.
   *
   * @param tensors see {@link Weights#tensors}
   * @param x {@code [T * B, in]}, time first
   * @param cut where episodes begin
   * @param states {@code [B, stateWidth]} before the first step
   * @return {@code [T * B, size]} in the order of the input
   */
  public NDArray forward(Map<String, NDArray> tensors, NDArray x, Sequences cut, float[] states) {
    NDManager manager = x.getManager();
    NDList state = state(manager, cut.states(states, stateWidth()), cut.count);
    NDArray rows = cut.whole() ? x : Torch.rows(x, manager.create(cut.packed));
    NDArray sequences = rows.reshape(cut.longest, cut.count, in);
    NDArray out = run(tensors, sequences, state).get(0).reshape(-1, size);
    return cut.whole() ? out : Torch.rows(out, manager.create(cut.place));
  }

  /* The parts of each row's state, which lie together, into one array each. */
  private NDList state(NDManager manager, float[] states, int rows) {
    NDList parts = new NDList();
    for (int part = 0; part < cell.states; part++) {
      float[] values = new float[rows * size];
      for (int row = 0; row < rows; row++) {
        System.arraycopy(states, (row * cell.states + part) * size, values, row * size, size);
      }
      parts.add(manager.create(values, new Shape(1, rows, size)));
    }
    return parts;
  }
}
