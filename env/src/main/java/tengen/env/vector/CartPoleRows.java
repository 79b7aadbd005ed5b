package tengen.env.vector;

import tengen.env.classic.CartPole;
import tengen.env.classic.CartPoleColumns;

/** Cart-poles, one array a variable. */
final class CartPoleRows extends Rows<int[]> {

  private final CartPole.Config config;
  private final CartPoleColumns poles;
  private final int[] elapsed;

  CartPoleRows(int rows, int threads, CartPole.Config config) {
    super(rows, threads, CartPole.OBSERVATIONS, CartPole.ACTIONS);
    this.config = config;
    poles = new CartPoleColumns(rows, config.semiImplicit());
    elapsed = new int[rows];
  }

  @Override
  void begin(int row, long seed) {
    poles.begin(row, seed);
    poles.observe(row, batch.observation, row * CartPoleColumns.WIDTH);
    elapsed[row] = 0;
  }

  @Override
  void advance(int from, int to, int[] actions) {
    for (int row = from; row < to; row++) {
      if ((actions[row] & ~1) != 0) {
        throw new IllegalArgumentException(
            "row " + row + ": action of CartPole must be 0 or 1; got " + actions[row]);
      }
      poles.move(row, actions[row]);
      boolean fallen = poles.fallen(row);
      boolean cut = ++elapsed[row] >= config.maxSteps() && !fallen;
      batch.reward[row] = config.reward(fallen);
      batch.terminated[row] = fallen;
      batch.truncated[row] = cut;
      poles.observe(row, batch.observation, row * CartPoleColumns.WIDTH);
      if (fallen || cut) {
        beginNext(row);
      }
    }
  }

  @Override
  int length(int[] actions) {
    return actions.length;
  }

  @Override
  int actionWidth() {
    return 1;
  }

  private record Saved(double[][] poles, int[] elapsed) {}

  @Override
  Object save() {
    return new Saved(poles.save(), elapsed.clone());
  }

  @Override
  void load(Object saved) {
    Saved state = (Saved) saved;
    poles.load(state.poles);
    System.arraycopy(state.elapsed, 0, elapsed, 0, elapsed.length);
  }
}
