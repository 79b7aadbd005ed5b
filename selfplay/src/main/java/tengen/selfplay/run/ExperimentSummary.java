package tengen.selfplay.run;

import java.nio.file.Path;

/**
 * What came out of an experiment.
 *
 * @param run its directory
 * @param ended whether it came to its end; false when it was stopped and can be resumed
 * @param generations complete ones
 */
public record ExperimentSummary(Path run, boolean ended, int generations) {}
