package tengen.selfplay.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import tengen.env.io.AtomicFiles;

/**
 * How far an experiment has come: {@code state/progress.json}.
 *
 * @param pretrainSteps steps of pretraining that this run takes; -1 before that is decided
 * @param generation the last one that is complete; -1 before the first network
 * @param best the network that plays
 * @param finished whether no generation is to follow
 * @param seconds time spent so far
 */
record ExperimentState(
    int pretrainSteps, int generation, int best, boolean finished, double seconds) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static ExperimentState read(RunDirectory run) {
    Path file = run.state("progress.json");
    if (!Files.exists(file)) {
      return new ExperimentState(-1, -1, -1, false, 0);
    }
    try {
      return JSON.readValue(AtomicFiles.read(file), ExperimentState.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + " is damaged: " + e.getOriginalMessage() + "; start a new run", e);
    }
  }

  void write(RunDirectory run) {
    try {
      AtomicFiles.write(run.state("progress.json"), JSON.writeValueAsString(this) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  ExperimentState withPretrainSteps(int steps) {
    return new ExperimentState(steps, generation, best, finished, seconds);
  }

  ExperimentState withGeneration(int number, int nowBest) {
    return new ExperimentState(pretrainSteps, number, nowBest, finished, seconds);
  }

  ExperimentState withSeconds(double now) {
    return new ExperimentState(pretrainSteps, generation, best, finished, now);
  }

  ExperimentState ended() {
    return new ExperimentState(pretrainSteps, generation, best, true, seconds);
  }
}
