package tengen.selfplay.run;

import tengen.env.game.Game;
import tengen.env.go.GoGame;
import tengen.selfplay.SelfPlayConfig;
import tengen.selfplay.learn.TrainingConfig;

/** The settings that an experiment has when nothing else is said, chosen by what they reach. */
public final class Presets {

  private static final String GNU_GO =
      "gtp:gnugo --mode gtp --level 10 --chinese-rules --positional-superko";

  private Presets() {}

  /**
   * The preset that suits a game.
   *
   * @param name by which the game was found; a class of the user's has no other
   */
  public static ExperimentConfig of(String name, Game game) {
    return game instanceof GoGame go ? go(go) : smallGame(name, game);
  }

  /* Two cores, a quarter of an hour: a fifth of it for the records. */
  private static ExperimentConfig go(GoGame game) {
    return new ExperimentConfig(
        game.name(),
        1,
        2,
        12,
        0,
        game.size() == 9 ? "default" : "none",
        0.05,
        new ExperimentConfig.NetworkConfig(4, 48, 32),
        new TrainingConfig(2400, 192, 2e-3, 3e-4, 100, 0.01, 4, 0.995, 1, 0.5, 0.2),
        new SelfPlayConfig("gumbel", 48, 12, 0.4, 8, 6, -0.95, 0.1, 32, 4),
        192,
        new TrainingConfig(250, 192, 6e-4, 2e-4, 10, 0.01, 4, 0.99, 1, 0.5, 0.2),
        8,
        0.7,
        0,
        new ExperimentConfig.RatingConfig(200, 32, "random, uct:400, " + GNU_GO));
  }

  /* Long games: fewer of them, and only two moves in five are searched in full. */
  private static ExperimentConfig smallGame(String name, Game game) {
    boolean lengthy = game.maxLength() > 80;
    return new ExperimentConfig(
        name,
        1,
        2,
        6,
        0,
        "none",
        0,
        new ExperimentConfig.NetworkConfig(3, 32, 16),
        new TrainingConfig(1, 128, 2e-3, 2e-3, 0, 1e-4, 4, 0, 1, 0.5, 0.2),
        new SelfPlayConfig(
            "gumbel", 32, 16, lengthy ? 0.4 : 1, 4, 8, -1, 0.1, lengthy ? 32 : 64, 4),
        lengthy ? 128 : 256,
        new TrainingConfig(120, 128, 2e-3, 1e-3, 10, 0.001, 4, 0.98, 1, 0.5, 0.2),
        6,
        0,
        0,
        new ExperimentConfig.RatingConfig(100, 32, "random, uct:32, uct:400"));
  }
}
