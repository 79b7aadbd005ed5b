package tengen.selfplay.train;

/**
 * All settings of a training run.
 *
 * @param train what every run has
 * @param learner the algorithm's own
 */
public record LearnerRun<C extends Record>(TrainConfig train, C learner) {}
