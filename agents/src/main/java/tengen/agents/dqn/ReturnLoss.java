package tengen.agents.dqn;

/**
 * What is learned of a return, and how. Outputs of one state are {@link #width} numbers an action,
 * number k of action a at {@code k * actions + a}.
 */
interface ReturnLoss {

  /** Numbers that tell of one action's return. */
  int width();

  /**
   * The mean return of every action.
   *
   * @param outputs those of the state begin at {@code at}
   * @param q filled from {@code to} on
   */
  void means(float[] outputs, int at, float[] q, int to);

  /**
   * The loss of one transition.
   *
   * @param outputs of the online network; those of the state begin at {@code at}
   * @param action taken
   * @param reward of the steps made
   * @param discount of what follows; 0 where it ended
   * @param next of the target network; those of the next state begin at {@code at}
   * @param nextAction chosen there; not looked at where the discount is 0
   * @param scale factor of the derivatives
   * @param gradient filled at the outputs of the action; others are left alone
   */
  double loss(
      float[] outputs,
      int at,
      int action,
      double reward,
      double discount,
      float[] next,
      int nextAction,
      double scale,
      float[] gradient);

  /** How wrong the last transition was, for its priority; at least 0. */
  double error();
}
