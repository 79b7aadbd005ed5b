package tengen.selfplay.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tengen.env.Environment;
import tengen.env.EnvironmentSpec;
import tengen.env.Environments;
import tengen.env.Measures;
import tengen.env.Space;
import tengen.env.game.ChanceState;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.env.game.InformationState;
import tengen.env.game.SimultaneousState;
import tengen.selfplay.train.Baselines;

/** {@code tengen envs}. */
@Command(
    name = "envs",
    sortOptions = false,
    description = "Lists the environments and games, or tells all about one of them.",
    footer = {
      "",
      "Environments of a jar of your own appear too: put it on CLASSPATH.",
      "",
      "Examples:",
      "  tengen envs",
      "  tengen envs CartPole-v1",
      "  tengen envs othello",
      "  tengen envs --json"
    })
public final class EnvsCommand implements Subcommand {

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "such as CartPole-v1 or othello")
  String id;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public EnvsCommand() {}

  @Override
  public Integer call() {
    if (id != null && WorldNames.ofGame(id)) {
      game(Games.named(id));
    } else if (id != null) {
      one(Environments.spec(id));
    } else {
      all();
    }
    return 0;
  }

  private void all() {
    List<EnvironmentSpec<?>> specs = Environments.specs();
    List<String> games = Games.names();
    int width = specs.stream().mapToInt(spec -> spec.id().length()).max().orElse(0);
    for (EnvironmentSpec<?> spec : specs) {
      common.say(String.format("%-" + width + "s  %s", spec.id(), spec.about()));
    }
    common.say("");
    Environments.absent().entrySet().stream()
        .collect(
            groupingBy(
                Map.Entry::getValue, TreeMap::new, mapping(Map.Entry::getKey, joining(", "))))
        .forEach((why, ids) -> common.say(ids + ": " + why + "\n"));
    common.say("Games, for tengen selfplay and tengen arena: " + String.join(", ", games));
    if (common.json()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("environments", specs.stream().map(EnvsCommand::facts).toList());
      result.put("games", games);
      common.result(result);
    }
  }

  private void game(Game game) {
    GameState start = game.start();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("game", game.name());
    facts.put("players", game.players());
    facts.put("moves", game.moves());
    facts.put("chance", start instanceof ChanceState);
    facts.put("secrets", start instanceof InformationState);
    facts.put("simultaneous", start instanceof SimultaneousState);
    facts.put("observation", Arrays.toString(game.observationShape()));
    facts.put("reward", "at the end, from " + game.minUtility() + " to " + game.maxUtility());
    facts.put("endings", "Terminated after " + game.maxLength() + " plies at the latest.");
    say(facts);
    common.result(facts);
  }

  private void say(Map<String, Object> facts) {
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      if (!fact.getKey().equals("settings")) {
        common.say(String.format("%-12s %s", fact.getKey(), fact.getValue()));
      }
    }
  }

  private void one(EnvironmentSpec<?> spec) {
    Map<String, Object> facts = facts(spec);
    say(facts);
    List<String> settings = new ArrayList<>();
    spec.settings().forEach((name, value) -> settings.add(name + "=" + value));
    common.say(
        String.format(
            "%-12s %s", "settings", settings.isEmpty() ? "none" : String.join(", ", settings)));
    common.result(facts);
  }

  private static Map<String, Object> facts(EnvironmentSpec<?> spec) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", spec.id());
    facts.put("about", spec.about());
    try (Environment<?> environment = Environments.make(spec.id())) {
      facts.put("observation", bounds(environment.observationSpace()));
      facts.put("action", text(environment.actionSpace()));
      facts.put("policies", String.join(", ", Baselines.of(environment)));
      environment
          .as(Measures.class)
          .ifPresent(world -> facts.put("measures", String.join(", ", world.measures())));
    }
    facts.put("reward", spec.reward());
    facts.put("endings", spec.endings());
    facts.put("source", spec.source());
    facts.put("settings", spec.settings());
    return facts;
  }

  private static String text(Space<?> space) {
    return space instanceof Space.Box box ? bounds(box) : space.toString();
  }

  /** Parts and, where all numbers share them, bounds. */
  private static String bounds(Space.Box box) {
    float[] low = box.low();
    float[] high = box.high();
    float least = low[0];
    float most = high[0];
    boolean same = true;
    for (int i = 0; i < low.length; i++) {
      same &= low[i] == low[0] && high[i] == high[0];
      least = Math.min(least, low[i]);
      most = Math.max(most, high[i]);
    }
    return box + (same ? " in [" : " within [") + least + ", " + most + "]";
  }
}
