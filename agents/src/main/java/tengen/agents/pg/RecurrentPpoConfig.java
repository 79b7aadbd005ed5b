package tengen.agents.pg;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Recurrence;
import tengen.agents.nn.Recurrent;

/**
 * The settings of {@link RecurrentPpo}.
 *
 * @param ppo as without memory; its minibatch is rounded down to whole rows of {@code steps}, at
 *     least one, and its hidden layers come after the recurrent one
 * @param memory what comes before these
 * @param shared whether policy and value have one memory; else each has its own
 */
public record RecurrentPpoConfig(PpoConfig ppo, Recurrence memory, boolean shared) {

  /** Those of sb3-contrib's RecurrentPPO. */
  public static final RecurrentPpoConfig DEFAULT =
      new RecurrentPpoConfig(
          new PpoConfig(
              128,
              10,
              128,
              3e-4,
              false,
              0.99,
              0.95,
              0.2,
              0,
              true,
              0,
              0.5,
              0.5,
              0,
              EncoderConfig.DEFAULT,
              List.of(64, 64),
              List.of(64, 64),
              Activation.TANH,
              0),
          new Recurrence(Recurrent.Cell.LSTM, 256, 0, List.of(), Activation.TANH),
          false);
}
