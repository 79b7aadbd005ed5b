package tengen.mcts.gtp;

import java.util.Locale;
import java.util.Map;
import tengen.env.go.GoRules;

/** Rules as clients name them. */
final class RuleNames {

  /** Names of KataGo and KGS beside those of {@link GoRules#named}. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "chinese-ogs", "chinese-superko",
          "chinese-kgs", "chinese-superko",
          "korean", "japanese",
          "bga", "aga",
          "french", "aga",
          "area", "chinese",
          "territory", "japanese",
          "tromptaylor", "tromp-taylor");

  private RuleNames() {}

  static GoRules find(String text, GoRules now) {
    String name = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    try {
      return GoRules.named(ALIASES.getOrDefault(name, name)).withKomi(now.komi());
    } catch (IllegalArgumentException e) {
      throw new GtpFailure("unknown rules " + text);
    }
  }

  /** The name of rules, whatever their komi; "custom" if they have none. */
  static String nameOf(GoRules rules) {
    for (String name : GoRules.names()) {
      if (GoRules.named(name).withKomi(rules.komi()).equals(rules)) {
        return name;
      }
    }
    return "custom";
  }

  /** In the words of KataGo's kata-get-rules. */
  static String json(GoRules rules) {
    return String.format(
        Locale.ROOT,
        "{\"friendlyPassOk\":%b,\"hasButton\":%b,\"ko\":\"%s\",\"scoring\":\"%s\","
            + "\"suicide\":%b,\"tax\":\"%s\",\"whiteHandicapBonus\":\"%s\"}",
        rules.removeDead(),
        rules.button(),
        rules.ko(),
        rules.scoring(),
        rules.suicide(),
        rules.tax(),
        rules.handicap().name().replace("ZERO", "0").replace("N_MINUS_1", "N-1"));
  }
}
