package tengen.agents.tabular;

import tengen.agents.Actor;
import tengen.agents.Insight;
import tengen.env.vector.StepBatch;

/**
 * Takes the best known actions.
 *
 * @param masked whether to mind the masks of steps
 */
record GreedyTable(States states, Table table, boolean masked) implements Actor<int[]> {

  @Override
  public void act(float[] observation, int rows, int[] actions) {
    act(observation, null, rows, actions);
  }

  @Override
  public void act(StepBatch batch, int[] actions) {
    act(batch.observation, masked ? batch.mask : null, batch.rows(), actions);
  }

  @Override
  public Insight insight(StepBatch batch) {
    return Insight.ofValues(table.values(states.of(batch.observation, 0)));
  }

  private void act(float[] observation, boolean[] mask, int rows, int[] actions) {
    int width = observation.length / rows;
    for (int row = 0; row < rows; row++) {
      actions[row] = Math.max(0, table.best(states.of(observation, row * width), mask, row));
    }
  }
}
