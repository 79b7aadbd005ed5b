package tengen.env.check;

import java.util.function.Consumer;

/** The promises in the order in which they are looked at, each with the cure if it is broken. */
enum Promise implements Promised<EnvironmentChecks<?>> {
  CAN_BE_PLAYED(
      EnvironmentChecks::canBePlayed,
      "make the world ready in reset, and return a new Step from every step"),
  SPACES_DESCRIBE_THEMSELVES(
      EnvironmentChecks::spacesDescribeThemselves,
      "return a Space.Box of observations with named parts, and a space of actions"),
  SPACES_STAY_THE_SAME(
      EnvironmentChecks::spacesStayTheSame,
      "make the spaces once, in the constructor, and mask actions that are not allowed now"),
  ACTION_BOUNDS(
      EnvironmentChecks::actionsHaveGoodBounds,
      "let actions be in [-1, 1] and scale them inside, or wrap it in RescaleAction",
      true),
  OBSERVATION_BOUNDS(
      EnvironmentChecks::observationsHaveGoodBounds,
      "state the bounds that are known; for the rest NormalizeObservation learns a scale",
      true),
  OBSERVATIONS_INSIDE_THE_SPACE(
      EnvironmentChecks::observationsAreInsideTheSpace,
      "widen observationSpace, or clip what is observed; look for 0/0 and roots of negatives"),
  REWARDS_ARE_FINITE(
      EnvironmentChecks::rewardsAreFinite, "look for a division by zero or a logarithm of zero"),
  ANY_LONG_IS_A_SEED(
      EnvironmentChecks::anyLongIsASeed, "hand the seed to Rng.stream, which takes every long"),
  SAME_SEED_SAME_EPISODE(
      EnvironmentChecks::sameSeedSameEpisode,
      "draw from Rng.stream(seed, \"a name\") only; no Math.random, no clock, no hash order"),
  SEEDS_MATTER(
      EnvironmentChecks::seedsGiveDifferentEpisodes,
      "if chance has a part in this world, draw from Rng.stream(seed, \"a name\") in reset",
      true),
  RESET_FORGETS(
      EnvironmentChecks::resetForgetsWhatWasBefore,
      "set every field in reset, counters and random streams too"),
  ONE_ENDING(
      EnvironmentChecks::episodesHaveOneEnding,
      "a step that terminates is not truncated too: truncated = timeIsUp && !terminated"),
  EPISODES_END(
      EnvironmentChecks::episodesEnd,
      "if it goes on for ever, wrap it in TimeLimit; else check with more --steps",
      true),
  STEP_NEEDS_AN_EPISODE(
      EnvironmentChecks::stepNeedsARunningEpisode,
      "throw IllegalStateException before the first reset and after an ending"),
  WRONG_ACTIONS_ARE_REJECTED(
      EnvironmentChecks::wrongActionsAreRejectedByName,
      "begin step with Actions.require(actionSpace(), action, \"the name of the world\")"),
  OBSERVATIONS_ARE_THE_CALLERS(
      EnvironmentChecks::observationsAreTheCallers,
      "make a new array for every observation, and keep none of them"),
  ACTIONS_ARE_THE_CALLERS(
      EnvironmentChecks::actionsAreTheCallers, "clone an action before changing or keeping it"),
  SNAPSHOTS_DO_NOT_DISTURB(
      EnvironmentChecks::snapshotsDoNotDisturb,
      "only read in snapshot; Rng.save leaves a random stream where it is"),
  SNAPSHOTS_ARE_EXACT(
      EnvironmentChecks::snapshotsAreExactAtAnyStep,
      "put every field into the snapshot, Rng.save of the stream too, and clone arrays both ways"),
  FOREIGN_SNAPSHOTS_ARE_REJECTED(
      EnvironmentChecks::foreignSnapshotsAreRejected,
      "begin restore with: if (!(snapshot instanceof State state)) throw new"
          + " IllegalArgumentException"),
  INSTANCES_SHARE_NOTHING(
      EnvironmentChecks::instancesShareNothing,
      "no static field may change: give every environment fields of its own"),
  THREADS_SHARE_NOTHING(
      EnvironmentChecks::threadsShareNothing,
      "no static field may change: give every environment fields of its own"),
  HEURISTICS_ACT(
      EnvironmentChecks::heuristicsAct,
      "let advise only read the state, and return an action of actionSpace for each name"),
  MEASURES_ADD_UP(
      EnvironmentChecks::measuresAddUp,
      "set all sums to zero in reset, and add each term of the reward to one of them in step"),
  CLOSE_TWICE(EnvironmentChecks::closeTwiceIsHarmless, "let a second close do nothing"),
  CLOSE_ENDS_THREADS(
      EnvironmentChecks::closeEndsThreads, "shut down in close what the constructor started"),
  MEMORY_STAYS_FLAT(
      EnvironmentChecks::memoryStaysFlat,
      "clear lists and maps in reset; keep no step and no snapshot of old episodes");

  @SuppressWarnings("Immutable") // a method reference
  final Consumer<EnvironmentChecks<?>> check;

  private final String cure;

  /** Whether breaking it may be meant. */
  final boolean doubtful;

  Promise(Consumer<EnvironmentChecks<?>> check, String cure) {
    this(check, cure, false);
  }

  Promise(Consumer<EnvironmentChecks<?>> check, String cure, boolean doubtful) {
    this.check = check;
    this.cure = cure;
    this.doubtful = doubtful;
  }

  @Override
  public void check(EnvironmentChecks<?> checks) {
    check.accept(checks);
  }

  @Override
  public String cure() {
    return cure;
  }

  @Override
  public boolean comesFirst() {
    return this == CAN_BE_PLAYED || this == SAME_SEED_SAME_EPISODE;
  }

  @Override
  public boolean mootWithout(Promised<EnvironmentChecks<?>> other) {
    return other == CAN_BE_PLAYED || (other == SAME_SEED_SAME_EPISODE && comparesEpisodes());
  }

  /** Whether nothing can be said of it where the same seed gives another episode. */
  private boolean comparesEpisodes() {
    return switch (this) {
      case RESET_FORGETS,
          WRONG_ACTIONS_ARE_REJECTED,
          FOREIGN_SNAPSHOTS_ARE_REJECTED,
          OBSERVATIONS_ARE_THE_CALLERS,
          ACTIONS_ARE_THE_CALLERS,
          SNAPSHOTS_DO_NOT_DISTURB,
          SNAPSHOTS_ARE_EXACT,
          INSTANCES_SHARE_NOTHING,
          HEURISTICS_ACT,
          THREADS_SHARE_NOTHING ->
          true;
      default -> false;
    };
  }
}
