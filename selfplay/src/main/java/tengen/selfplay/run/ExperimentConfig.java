package tengen.selfplay.run;

import tengen.env.Require;
import tengen.selfplay.SelfPlayConfig;
import tengen.selfplay.learn.TrainingConfig;

/**
 * All settings of an experiment; {@code config.yaml} of a run directory.
 *
 * @param game by name, such as {@code "go-9"} or {@code "connect-four"}
 * @param seed decides every random draw of the run
 * @param workers threads of self-play and matches; changes no result
 * @param minutes time for the whole run; 0: no limit, and {@code generations} ends it
 * @param generations of self-play; 0: as many as the minutes allow
 * @param records game records to start from: {@code "default"} for the collection that ships with
 *     Tengen, {@code "none"}, or files separated by commas
 * @param validationShare share of the recorded games that is never learnt from
 * @param network the network
 * @param pretrain learning from records
 * @param selfplay how a generation is played
 * @param gamesPerGeneration games in a generation
 * @param train learning after each generation
 * @param window generations of self-play that are learnt from
 * @param recordsShare share of each minibatch that comes from the records, where there are records
 * @param gate games against the best network that a new one must not lose; 0: every network is
 *     accepted
 * @param rating the final matches
 */
public record ExperimentConfig(
    String game,
    long seed,
    int workers,
    double minutes,
    int generations,
    String records,
    double validationShare,
    NetworkConfig network,
    TrainingConfig pretrain,
    SelfPlayConfig selfplay,
    int gamesPerGeneration,
    TrainingConfig train,
    int window,
    double recordsShare,
    int gate,
    RatingConfig rating) {

  /** Checks the ranges. */
  public ExperimentConfig {
    Require.inRange("workers", workers, 1, 1024);
    Require.inRange("minutes", minutes, 0, 1e6);
    Require.inRange("generations", generations, 0, 999_999);
    Require.inRange("validationShare", validationShare, 0, 0.9);
    Require.inRange("gamesPerGeneration", gamesPerGeneration, 1, 10_000_000);
    Require.inRange("window", window, 1, 1_000_000);
    Require.inRange("recordsShare", recordsShare, 0, 1);
    Require.inRange("gate", gate, 0, 100_000);
    if (minutes == 0 && generations == 0) {
      throw new IllegalArgumentException(
          "a run needs an end: give --minutes or --generations (both are 0)");
    }
  }

  /**
   * Size of the network.
   *
   * @param blocks residual blocks of two convolutions
   * @param channels of the trunk
   * @param headChannels of the policy and value heads
   */
  public record NetworkConfig(int blocks, int channels, int headChannels) {

    /** Checks the ranges. */
    public NetworkConfig {
      Require.inRange("network.blocks", blocks, 1, 200);
      Require.inRange("network.channels", channels, 1, 4096);
      Require.inRange("network.headChannels", headChannels, 1, 4096);
    }
  }

  /**
   * Matches at the end of a run.
   *
   * @param games in each pairing
   * @param visits of the run's networks
   * @param opponents players beside the run's networks, separated by commas; those that are not
   *     installed are left out with a note
   */
  public record RatingConfig(int games, int visits, String opponents) {

    /** Checks the ranges. */
    public RatingConfig {
      Require.inRange("rating.games", games, 0, 1_000_000);
      Require.inRange("rating.visits", visits, 1, 1_000_000);
    }
  }
}
