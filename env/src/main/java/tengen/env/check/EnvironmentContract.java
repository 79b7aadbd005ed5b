package tengen.env.check;

import org.junit.jupiter.api.Test;
import tengen.env.Environment;

/**
 * The tests that every {@link Environment} has to pass. Extend it in three lines:
 *
 * <pre>{@code
 * class CorridorTest extends EnvironmentContract<Integer> {
 *   @Override
 *   protected Environment<Integer> create() {
 *     return new Corridor();
 *   }
 * }
 * }</pre>
 *
 * @param <A> the action
 */
public abstract class EnvironmentContract<A> {

  /** For subclasses. */
  protected EnvironmentContract() {}

  /** A new environment, always of the same configuration. */
  protected abstract Environment<A> create();

  /** How many steps of an episode are looked at; fewer for slow worlds. */
  protected int steps() {
    return 600;
  }

  private EnvironmentChecks<A> checks() {
    return new EnvironmentChecks<>(this::create, steps());
  }

  @Test
  void spaces_describeThemselves() {
    checks().spacesDescribeThemselves();
  }

  @Test
  void spaces_stayTheSame() {
    checks().spacesStayTheSame();
  }

  @Test
  void reset_anyLong_isASeed() {
    checks().anyLongIsASeed();
  }

  @Test
  void reset_sameSeed_sameEpisode() {
    checks().sameSeedSameEpisode();
  }

  @Test
  void reset_forgetsWhatWasBefore() {
    checks().resetForgetsWhatWasBefore();
  }

  @Test
  void step_everyObservation_isInsideTheSpace() {
    checks().observationsAreInsideTheSpace();
  }

  @Test
  void step_everyReward_isFinite() {
    checks().rewardsAreFinite();
  }

  @Test
  void step_neverTerminatesAndTruncatesAtOnce() {
    checks().episodesHaveOneEnding();
  }

  @Test
  void step_outsideAnEpisode_throwsIllegalState() {
    checks().stepNeedsARunningEpisode();
  }

  @Test
  void step_wrongAction_isRejectedByName() {
    checks().wrongActionsAreRejectedByName();
  }

  @Test
  void step_givesItsObservationsAway() {
    checks().observationsAreTheCallers();
  }

  @Test
  void step_leavesItsActionsAlone() {
    checks().actionsAreTheCallers();
  }

  @Test
  void snapshot_disturbsNothing() {
    checks().snapshotsDoNotDisturb();
  }

  @Test
  void restore_atAnyStep_sameTrajectory() {
    checks().snapshotsAreExactAtAnyStep();
  }

  @Test
  void restore_foreignSnapshot_isRejected() {
    checks().foreignSnapshotsAreRejected();
  }

  @Test
  void heuristics_adviseActionsAndChangeNothing() {
    checks().heuristicsAct();
  }

  @Test
  void measures_areFiniteAndAddUp() {
    checks().measuresAddUp();
  }

  @Test
  void close_twice_isHarmless() {
    checks().closeTwiceIsHarmless();
  }

  @Test
  void instances_takingTurns_shareNothing() {
    checks().instancesShareNothing();
  }

  @Test
  void instances_onTwoThreads_shareNothing() {
    checks().threadsShareNothing();
  }
}
