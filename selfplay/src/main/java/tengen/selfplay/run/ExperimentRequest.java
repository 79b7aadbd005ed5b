package tengen.selfplay.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a user asked for.
 *
 * @param game to learn, by name; ignored when a run is resumed
 * @param directory of the run; a free one below {@code runs/} if empty
 * @param resume whether to go on with the run in that directory
 * @param configFile settings in YAML over the preset
 * @param settings {@code key=value} over these
 * @param command the command line, for the manifest
 * @param pretrainOnly whether to stop after the first network
 */
public record ExperimentRequest(
    String game,
    Optional<Path> directory,
    boolean resume,
    Optional<Path> configFile,
    List<String> settings,
    List<String> command,
    boolean pretrainOnly) {}
