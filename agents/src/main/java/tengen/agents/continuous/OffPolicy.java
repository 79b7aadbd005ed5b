package tengen.agents.continuous;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.replay.Hindsight;
import tengen.env.Require;

/** The settings that all learners of this package have. */
interface OffPolicy {

  /** Observations that are remembered, of all rows together. */
  int capacity();

  /** Steps of all rows together that are taken at random before learning. */
  int learningStarts();

  /** Steps of each row between two trainings. */
  int trainFrequency();

  /** Updates in a training; 0 for as many as steps were taken by all rows since the last one. */
  int gradientSteps();

  /** Transitions in an update. */
  int batch();

  /** Of Adam, for all networks. */
  double learningRate();

  /** Discount. */
  double gamma();

  /** Share by which target networks move towards the trained ones in an update. */
  double tau();

  /** Whether steps are asked again with other goals. */
  Hindsight hindsight();

  /** Of observations that are not numbers throughout; policy and critics have one each. */
  EncoderConfig encoder();

  /** Sizes of the hidden layers of each network. */
  List<Integer> hidden();

  /** After each hidden layer. */
  Activation activation();

  /** Checks the ranges; a record has no values of its own before it is made. */
  static void check(
      int capacity,
      int learningStarts,
      int trainFrequency,
      int gradientSteps,
      int batch,
      double learningRate,
      double gamma,
      double tau) {
    Require.inRange("capacity", capacity, 2, Integer.MAX_VALUE);
    Require.inRange("learningStarts", learningStarts, 0, Integer.MAX_VALUE);
    Require.inRange("trainFrequency", trainFrequency, 1, 1 << 24);
    Require.inRange("gradientSteps", gradientSteps, 0, 1 << 24);
    Require.inRange("batch", batch, 1, 1 << 24);
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("tau", tau, 0, 1);
  }
}
