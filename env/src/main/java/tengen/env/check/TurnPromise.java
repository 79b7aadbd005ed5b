package tengen.env.check;

import java.util.function.Consumer;

/** What worlds of agents that take turns have promised, in the order in which it is looked at. */
enum TurnPromise implements Promised<TurnChecks> {
  CAN_BE_PLAYED(
      TurnChecks::canBePlayed, "let reset make the world ready and agent() say who begins"),
  SPACES_DESCRIBE_THEMSELVES(
      TurnChecks::spacesDescribeThemselves,
      "give every agent a name of its own, a Space.Box with named parts and a Space.Discrete"),
  SPACES_STAY_THE_SAME(
      TurnChecks::spacesStayTheSame, "make the spaces once, in the constructor, and mask actions"),
  OBSERVATIONS_INSIDE_THE_SPACE(
      TurnChecks::observationsAreInsideTheSpace,
      "let observe write from at on as many numbers as the space has, all of them within bounds"),
  LOOKING_CHANGES_NOTHING(
      TurnChecks::lookingChangesNothing, "only read in observe, actionMask and reward"),
  REWARDS_ARE_FINITE(
      TurnChecks::rewardsAreFinite, "look for a division by zero or a logarithm of zero"),
  REWARDS_BEGIN_AT_ZERO(
      TurnChecks::rewardsBeginAtZero, "set the rewards of all agents to 0 in reset"),
  MASKS_COUNT_WHAT_THEY_ALLOW(
      TurnChecks::masksCountWhatTheyAllow,
      "let actionMask write every entry, true and false, and return how many are true"),
  OTHER_ACTIONS_ARE_REJECTED(
      TurnChecks::otherActionsAreRejected,
      "throw IllegalArgumentException with the action in it before anything changes"),
  ENDINGS_LAST(
      TurnChecks::endingsLast,
      "an agent's episode terminates or is truncated, never both, and stays so until reset"),
  EVERY_AGENT_SEES_ITS_END(
      TurnChecks::everyAgentSeesItsEnd,
      "give an agent whose episode has ended one more turn, in which NO_ACTION is all it may do"),
  EPISODES_END(
      TurnChecks::episodesEnd, "bound the number of turns; else check with more --steps", true),
  STEP_NEEDS_AN_EPISODE(
      TurnChecks::stepNeedsARunningEpisode,
      "agent() is NOBODY before the first reset and after the end; step then throws"
          + " IllegalStateException"),
  ANY_LONG_IS_A_SEED(
      TurnChecks::anyLongIsASeed, "hand the seed to Rng.stream, which takes every long"),
  SAME_SEED_SAME_EPISODE(
      TurnChecks::sameSeedSameEpisode,
      "draw from Rng.stream(seed, \"a name\") only; no Math.random, no clock, no hash order"),
  RESET_FORGETS(
      TurnChecks::resetForgetsWhatWasBefore,
      "set every field in reset, rewards, endings and random streams too"),
  ALLOWED_ACTIONS_ARE_ACCEPTED(
      TurnChecks::allowedActionsAreAccepted, "let actionMask and step ask the same rule"),
  SNAPSHOTS_DO_NOT_DISTURB(
      TurnChecks::snapshotsDoNotDisturb,
      "only read in snapshot; Rng.save leaves a random stream where it is"),
  SNAPSHOTS_ARE_EXACT(
      TurnChecks::snapshotsAreExactAtAnyStep,
      "put every field into the snapshot, Rng.save of the stream too, and clone arrays both ways"),
  FOREIGN_SNAPSHOTS_ARE_REJECTED(
      TurnChecks::foreignSnapshotsAreRejected,
      "begin restore with: if (!(snapshot instanceof State state)) throw new"
          + " IllegalArgumentException"),
  INSTANCES_SHARE_NOTHING(
      TurnChecks::instancesShareNothing,
      "no static field may change: give every world fields of its own"),
  CLOSE_TWICE(TurnChecks::closeTwiceIsHarmless, "let a second close do nothing");

  @SuppressWarnings("Immutable") // a method reference
  private final Consumer<TurnChecks> check;

  private final String cure;

  /** Whether breaking it may be meant. */
  final boolean doubtful;

  TurnPromise(Consumer<TurnChecks> check, String cure) {
    this(check, cure, false);
  }

  TurnPromise(Consumer<TurnChecks> check, String cure, boolean doubtful) {
    this.check = check;
    this.cure = cure;
    this.doubtful = doubtful;
  }

  @Override
  public void check(TurnChecks checks) {
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
  public boolean mootWithout(Promised<TurnChecks> other) {
    return other == CAN_BE_PLAYED || (other == SAME_SEED_SAME_EPISODE && this != CLOSE_TWICE);
  }
}
