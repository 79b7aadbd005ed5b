package tengen.viz.record;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import tengen.env.Require;
import tengen.selfplay.run.Progress;
import tengen.selfplay.train.Agent;
import tengen.viz.run.AgentOptions;
import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

/** What can be chosen of the picture or film of an episode. */
final class EpisodeOptions {

  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "1000",
      description = "episodes: how many steps at most (default: 1000)")
  int steps;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "episodes: which (default: 1)")
  long seed;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1280x720",
      description = "episodes: of the picture (default: 1280x720)")
  String size;

  @Option(names = "--whole", description = "episodes: show all of a large world")
  boolean whole;

  @Option(
      names = "--panes",
      description = "episodes: with what the agent sees and expects, as in tengen watch")
  boolean panes;

  @Option(names = "--light", description = "episodes: a light background")
  boolean light;

  /**
   * Draws.
   *
   * @return what to say as JSON
   * @throws IllegalArgumentException if there is no such world or network, or nothing draws it
   */
  Map<String, Object> draw(
      String subject, AgentOptions who, double rate, Path out, Progress.Style style) {
    Require.inRange("--steps", steps, 0, 10_000_000);
    Matcher sides = SIZE.matcher(size);
    if (!sides.matches()) {
      throw new IllegalArgumentException("--size is such as 1280x720, not \"" + size + "\"");
    }
    Look look = Look.DEFAULT.withTheme(light ? Theme.LIGHT : Theme.DARK).withWhole(whole);
    EpisodeRecording recording =
        new EpisodeRecording(
            steps,
            seed,
            Integer.parseInt(sides.group(1)),
            Integer.parseInt(sides.group(2)),
            rate,
            look,
            out);
    try (Agent<?> agent = who.open(subject, 1, false, said -> {});
        Progress progress = Progress.start(style, "recording", steps, "steps")) {
      EpisodeRecording.Outcome outcome =
          panes
              ? recording.runWithPanes(
                  agent, AgentOptions.title(subject), AgentOptions.runs(subject), progress::at)
              : recording.run(agent, progress::at);
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("file", out.toString());
      said.put("source", subject);
      said.put("policy", agent.name());
      said.put("seed", seed);
      said.put("steps", outcome.steps());
      said.put("return", outcome.reward());
      said.put("ended", outcome.ended());
      said.put("renderer", outcome.renderer());
      return said;
    }
  }

  static String text(Map<String, Object> said) {
    return String.format(
        Locale.ROOT,
        "%s: %s, %s, seed %s: %s steps, return %.2f%s",
        said.get("file"),
        said.get("source"),
        said.get("policy"),
        said.get("seed"),
        said.get("steps"),
        (Double) said.get("return"),
        Boolean.TRUE.equals(said.get("ended")) ? ", ended" : "");
  }
}
