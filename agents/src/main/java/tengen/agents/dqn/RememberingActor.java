package tengen.agents.dqn;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.nn.RowStates;
import tengen.agents.target.QTarget;
import tengen.env.vector.StepBatch;

/** Acts by a network with a memory: each row remembers its own episode. */
final class RememberingActor implements Actor<int[]> {

  private final RecurrentQNet net;
  private final int actions;
  private final boolean masked;
  private final UniformRandomProvider random;
  final RowStates states;
  private final float[] q;

  /** {@code [actions]} Those of the row at hand. */
  private final boolean[] allowed;

  /**
   * One that has seen nothing yet.
   *
   * @param masked whether to mind the masks of steps
   * @param random for random actions
   */
  RememberingActor(RecurrentQNet net, int actions, boolean masked, UniformRandomProvider random) {
    this.net = net;
    this.actions = actions;
    this.masked = masked;
    this.random = random;
    states = new RowStates(1, net.stateWidth());
    q = new float[actions];
    allowed = new boolean[actions];
  }

  @Override
  public void act(float[] observation, int rows, int[] chosen) {
    choose(observation, null, rows, 0, chosen);
  }

  @Override
  public void act(StepBatch batch, int[] chosen) {
    for (int row = 0; row < batch.rows(); row++) {
      if (batch.ended(row)) {
        states.forget(row);
      }
    }
    choose(batch.observation, masked ? batch.mask : null, batch.rows(), 0, chosen);
  }

  /**
   * Acts in every row, and remembers what was seen also where the action is random.
   *
   * @param mask {@code [rows, actions]} allowed ones; null where every action is
   * @param epsilon share of random actions; with 0 nothing is drawn
   * @throws IllegalStateException if an observation allows no action
   */
  void choose(float[] observation, boolean[] mask, int rows, double epsilon, int[] chosen) {
    states.atLeast(rows);
    net.see(observation, rows);
    for (int row = 0; row < rows; row++) {
      net.step(row, states.values, q);
      Arrays.fill(allowed, true);
      if (mask != null) {
        System.arraycopy(mask, row * actions, allowed, 0, actions);
      }
      if (epsilon > 0 && random.nextDouble() < epsilon) {
        for (int action = 0; action < actions; action++) {
          q[action] = random.nextFloat(); // the greatest of equal chances is any of them
        }
      }
      chosen[row] = QTarget.argmax(q, 0, actions, allowed);
      if (chosen[row] < 0) {
        throw new IllegalStateException("an observation allows no action");
      }
    }
  }
}
