package tengen.env.check;

import java.util.function.Supplier;
import tengen.env.multi.TurnEnvironment;

/**
 * What every {@link TurnEnvironment} has promised, each promise a method that throws an
 * AssertionError with a sentence when it is broken. Actions are random ones that the mask allows.
 * {@link TurnCheck} makes a line of a report of each method.
 */
public final class TurnChecks {

  private final TurnLookChecks looks;
  private final TurnActionChecks actions;
  private final TurnCourseChecks course;

  /**
   * Checks of a kind of world.
   *
   * @param create makes a new one, always of the same configuration
   * @param steps how many steps of an episode are looked at, at least 1; longer episodes are left
   */
  public TurnChecks(Supplier<? extends TurnEnvironment> create, int steps) {
    looks = new TurnLookChecks(create, steps);
    actions = new TurnActionChecks(create, steps);
    course = new TurnCourseChecks(create, steps);
  }

  /** Calls every other method. */
  public void all() {
    for (TurnPromise promise : TurnPromise.values()) {
      if (!promise.doubtful) {
        promise.check(this);
      }
    }
  }

  /** It can be made and reset, somebody begins and can act. */
  public void canBePlayed() {
    course.canBePlayed();
  }

  /** Agents have names of their own, spaces have named parts. */
  public void spacesDescribeThemselves() {
    looks.spacesDescribeThemselves();
  }

  /** The spaces do not change over an episode. */
  public void spacesStayTheSame() {
    looks.spacesStayTheSame();
  }

  /** Whose turn it is sees what is in their space, and nothing is written beside it. */
  public void observationsAreInsideTheSpace() {
    looks.observationsAreInsideTheSpace();
  }

  /** Observing, masks and rewards can be asked for as often as one likes. */
  public void lookingChangesNothing() {
    looks.lookingChangesNothing();
  }

  /** Every reward is a finite number. */
  public void rewardsAreFinite() {
    looks.rewardsAreFinite();
  }

  /** A reset leaves no reward of the episode before. */
  public void rewardsBeginAtZero() {
    looks.rewardsBeginAtZero();
  }

  /** The mask is written wholly, and its count is that of the actions it allows. */
  public void masksCountWhatTheyAllow() {
    actions.masksCountWhatTheyAllow();
  }

  /** A step takes what the mask allows. */
  public void allowedActionsAreAccepted() {
    actions.allowedOnesAreAccepted();
  }

  /** A step refuses with IllegalArgumentException what the mask leaves out, and does nothing. */
  public void otherActionsAreRejected() {
    actions.othersAreRejected();
  }

  /** An agent's episode ends for one reason, and does not begin again before a reset. */
  public void endingsLast() {
    course.endingsLast();
  }

  /** Who has acted gets one last turn with no action, and nobody is left out. */
  public void everyAgentSeesItsEnd() {
    course.everyAgentSeesItsEnd();
  }

  void episodesEnd() {
    course.end();
  }

  /** A step before the first reset or after the end throws IllegalStateException. */
  public void stepNeedsARunningEpisode() {
    course.stepNeedsARunningEpisode();
  }

  /** Every long is a seed. */
  public void anyLongIsASeed() {
    course.anyLongIsASeed();
  }

  /** Two worlds with the same seed and the same actions go through the same episode. */
  public void sameSeedSameEpisode() {
    course.sameSeedSameEpisode();
  }

  /** A reset starts anew, wherever the episode before it stopped. */
  public void resetForgetsWhatWasBefore() {
    course.resetForgetsWhatWasBefore();
  }

  /** Taking a snapshot changes nothing. */
  public void snapshotsDoNotDisturb() {
    course.snapshotsDoNotDisturb();
  }

  /** The same actions after restore give the same episode, in the same and in another object. */
  public void snapshotsAreExactAtAnyStep() {
    course.snapshotsAreExactAtAnyStep();
  }

  /** A snapshot of something else is refused and changes nothing. */
  public void foreignSnapshotsAreRejected() {
    course.foreignSnapshotsAreRejected();
  }

  /** Two worlds that are stepped in turn play as each of them does alone. */
  public void instancesShareNothing() {
    course.instancesShareNothing();
  }

  /** Closing again does nothing. */
  public void closeTwiceIsHarmless() {
    course.closeTwiceIsHarmless();
  }
}
