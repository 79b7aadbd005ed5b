package tengen.selfplay;

import tengen.env.Require;

/**
 * How games of self-play are played.
 *
 * @param search {@code "gumbel"} (Danihelka et al. 2022) or {@code "puct"} (Silver et al. 2018)
 * @param simulations a full search's; its policy is learnt from
 * @param cheapSimulations a cheap search's, which only moves the game on (playout-cap
 *     randomisation, Wu 2019, section 3.1)
 * @param fullShare share of the moves that get a full search, in (0, 1]
 * @param openingMoves a game starts with 0 to this many moves drawn from the network's policy
 *     without search
 * @param temperatureMoves moves after the opening that are drawn from the search's policy; later
 *     ones are its best
 * @param resignBelow a player whose search value stays below this for three of its moves resigns;
 *     -1 never
 * @param neverResignShare share of the games played to the end all the same, which measures how
 *     often resigning would have been wrong
 * @param parallelGames games in lock-step in one lane, which is one batch for the network
 * @param lanes groups of games with a batch of their own; fixed, so that the number of workers
 *     changes no result
 */
public record SelfPlayConfig(
    String search,
    int simulations,
    int cheapSimulations,
    double fullShare,
    int openingMoves,
    int temperatureMoves,
    double resignBelow,
    double neverResignShare,
    int parallelGames,
    int lanes) {

  /** Checks the ranges. */
  public SelfPlayConfig {
    if (!search.equals("gumbel") && !search.equals("puct")) {
      throw new IllegalArgumentException(
          "selfplay.search must be gumbel or puct; got \"" + search + "\"");
    }
    Require.inRange("selfplay.simulations", simulations, 2, 1_000_000);
    Require.inRange("selfplay.cheapSimulations", cheapSimulations, 2, 1_000_000);
    Require.inRange("selfplay.fullShare", fullShare, 0.01, 1);
    Require.inRange("selfplay.openingMoves", openingMoves, 0, 1000);
    Require.inRange("selfplay.temperatureMoves", temperatureMoves, 0, 1000);
    Require.inRange("selfplay.resignBelow", resignBelow, -1, 0);
    Require.inRange("selfplay.neverResignShare", neverResignShare, 0, 1);
    Require.inRange("selfplay.parallelGames", parallelGames, 1, 4096);
    Require.inRange("selfplay.lanes", lanes, 1, 256);
  }
}
