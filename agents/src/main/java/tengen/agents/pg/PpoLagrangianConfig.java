package tengen.agents.pg;

import tengen.env.Require;

/**
 * The settings of {@link PpoLagrangian}.
 *
 * @param ppo what it shares with PPO
 * @param costLimit mean cost of an episode that is allowed
 * @param costGamma discount of costs
 * @param costLambda of the advantages of costs
 * @param costRate learning rate of the network that values costs
 * @param multiplierStart weight of costs at the start
 * @param multiplierRate learning rate of that weight
 */
public record PpoLagrangianConfig(
    PpoConfig ppo,
    double costLimit,
    double costGamma,
    double costLambda,
    double costRate,
    double multiplierStart,
    double multiplierRate) {

  /** {@link PpoConfig#DEFAULT}; what concerns costs as Ray, Achiam and Amodei have it. */
  public static final PpoLagrangianConfig DEFAULT =
      new PpoLagrangianConfig(PpoConfig.DEFAULT, 25, 0.99, 0.97, 1e-3, 1, 5e-2);

  /** Checks the ranges. */
  public PpoLagrangianConfig {
    Require.inRange("costLimit", costLimit, 0, 1e9);
    Require.inRange("costGamma", costGamma, 0, 1);
    Require.inRange("costLambda", costLambda, 0, 1);
    Require.inRange("costRate", costRate, 0, 10);
    Require.inRange("multiplierStart", multiplierStart, 1e-6, 1e3);
    Require.inRange("multiplierRate", multiplierRate, 0, 10);
  }
}
