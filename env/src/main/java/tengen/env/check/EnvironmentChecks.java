package tengen.env.check;

import java.util.function.Supplier;
import tengen.env.Environment;

/**
 * What every {@link Environment} has promised, each promise a method that throws an AssertionError
 * with a sentence when it is broken. Actions are random. {@link EnvironmentContract} makes a JUnit
 * test of each method, {@link EnvironmentCheck} a line of a report.
 *
 * @param <A> the action
 */
public final class EnvironmentChecks<A> {

  private final SpaceChecks<A> spaces;
  private final EpisodeChecks<A> episodes;
  private final ActionChecks<A> actions;
  private final SnapshotChecks<A> snapshots;
  private final IsolationChecks<A> isolation;
  private final ResourceChecks<A> resources;
  private final TellingChecks<A> telling;

  /**
   * Checks of a kind of environment.
   *
   * @param create makes a new one, always of the same configuration
   * @param steps how many steps of an episode are looked at, at least 1; longer episodes are left
   */
  public EnvironmentChecks(Supplier<? extends Environment<A>> create, int steps) {
    spaces = new SpaceChecks<>(create, steps);
    episodes = new EpisodeChecks<>(create, steps);
    actions = new ActionChecks<>(create, steps);
    snapshots = new SnapshotChecks<>(create, steps);
    isolation = new IsolationChecks<>(create, steps);
    resources = new ResourceChecks<>(create);
    telling = new TellingChecks<>(create, steps);
  }

  /** Calls every other method. */
  public void all() {
    for (Promise promise : Promise.values()) {
      if (!promise.doubtful) {
        promise.check.accept(this);
      }
    }
  }

  /** It can be made, reset and stepped. */
  public void canBePlayed() {
    episodes.canBePlayed();
  }

  /** The spaces have named parts, and samples are members. */
  public void spacesDescribeThemselves() {
    spaces.describeThemselves();
  }

  /** The spaces do not change over an episode. */
  public void spacesStayTheSame() {
    spaces.stayTheSame();
  }

  void actionsHaveGoodBounds() {
    spaces.actionsHaveGoodBounds();
  }

  void observationsHaveGoodBounds() {
    spaces.observationsHaveGoodBounds();
  }

  /** Every long is a seed. */
  public void anyLongIsASeed() {
    episodes.anyLongIsASeed();
  }

  /** Two environments with the same seed and the same actions go through the same episode. */
  public void sameSeedSameEpisode() {
    episodes.sameSeedSameEpisode();
  }

  void seedsGiveDifferentEpisodes() {
    episodes.seedsGiveDifferentEpisodes();
  }

  /** A reset starts anew, wherever the episode before it stopped. */
  public void resetForgetsWhatWasBefore() {
    episodes.resetForgetsWhatWasBefore();
  }

  /** Every observation is in the space: right length, within bounds, finite. */
  public void observationsAreInsideTheSpace() {
    episodes.observationsAreInsideTheSpace();
  }

  /** Every reward is a finite number. */
  public void rewardsAreFinite() {
    episodes.rewardsAreFinite();
  }

  /** No step both terminates and truncates. */
  public void episodesHaveOneEnding() {
    episodes.haveOneEnding();
  }

  void episodesEnd() {
    episodes.end();
  }

  /** A step before the first reset or after an ending throws IllegalStateException. */
  public void stepNeedsARunningEpisode() {
    episodes.stepNeedsARunningEpisode();
  }

  /** A wrong action throws IllegalArgumentException with the action in it, and does nothing. */
  public void wrongActionsAreRejectedByName() {
    actions.wrongOnesAreRejectedByName();
  }

  /** Observations given away stay as they are, and writing into them changes nothing. */
  public void observationsAreTheCallers() {
    actions.observationsAreTheCallers();
  }

  /** Actions are neither modified nor kept. */
  public void actionsAreTheCallers() {
    actions.actionsAreTheCallers();
  }

  /** Taking a snapshot changes nothing. */
  public void snapshotsDoNotDisturb() {
    snapshots.doNotDisturb();
  }

  /** The same actions after restore give the same trajectory, in the same and in another object. */
  public void snapshotsAreExactAtAnyStep() {
    snapshots.areExactAtAnyStep();
  }

  /** A snapshot of something else is refused and changes nothing. */
  public void foreignSnapshotsAreRejected() {
    snapshots.foreignOnesAreRejected();
  }

  /** Two environments that take turns play as each of them does alone. */
  public void instancesShareNothing() {
    isolation.takingTurns();
  }

  /** Two environments on two threads play as each of them does alone. */
  public void threadsShareNothing() {
    isolation.onTwoThreads();
  }

  /** What heuristics advise is an action, and asking for it changes nothing. */
  public void heuristicsAct() {
    telling.heuristicsAct();
  }

  /** Measures are finite; the terms of reward and cost add up. */
  public void measuresAddUp() {
    telling.measuresAddUp();
  }

  /** Closing again does nothing. */
  public void closeTwiceIsHarmless() {
    resources.closeTwiceIsHarmless();
  }

  /** Threads that an environment started end when it is closed. */
  public void closeEndsThreads() {
    resources.closeEndsThreads();
  }

  /** Episodes leave nothing behind in memory; a coarse check, which collects garbage. */
  public void memoryStaysFlat() {
    resources.memoryStaysFlat();
  }
}
