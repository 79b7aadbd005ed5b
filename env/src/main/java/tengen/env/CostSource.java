package tengen.env;

/**
 * A world that knows a cost beside the reward, such as a collision or a limb that was overloaded: a
 * constrained decision process (Altman 1999). Implemented by environments beside {@link
 * Environment}; {@code tengen.env.wrapper.SafetyCosts} adds the costs up.
 */
@FunctionalInterface
public interface CostSource {

  /** Cost of the last step, at least 0; 0 before the first step of an episode. */
  double cost();
}
