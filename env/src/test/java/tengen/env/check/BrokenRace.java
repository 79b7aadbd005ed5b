package tengen.env.check;

import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.multi.TurnEnvironment;

/**
 * Two players add one, two or three to a sum, not what the other one has just added; now and then
 * chance adds one more. Who reaches twelve wins. With one thing wrong.
 */
final class BrokenRace implements TurnEnvironment {

  /** What is wrong, which check finds it, and a piece of what that says. */
  enum Defect {
    NONE(TurnChecks::all, ""),
    NOBODY_BEGINS(TurnChecks::canBePlayed, "after reset somebody must be to act"),
    THIRD_OF_TWO(TurnChecks::canBePlayed, "agent() must be in [-1, 1]; got 2"),
    ONE_NAME(TurnChecks::spacesDescribeThemselves, "two agents are named racer"),
    GROWING_SPACE(TurnChecks::spacesStayTheSame, "the actionSpace of player_0 must stay the same"),
    OUTSIDE(TurnChecks::observationsAreInsideTheSpace, "is not in its observationSpace: [99.0"),
    NAN_OBSERVED(TurnChecks::observationsAreInsideTheSpace, "after 0 steps from seed 0 is NaN"),
    BESIDE(TurnChecks::observationsAreInsideTheSpace, "number 2 was written too"),
    LOOKING_DRAWS(TurnChecks::lookingChangesNothing, "looking twice must give the same"),
    NAN_REWARD(TurnChecks::rewardsAreFinite, "the reward of player_0 is NaN"),
    OLD_REWARD(TurnChecks::rewardsBeginAtZero, "after reset must be 0; got "),
    MASK_LEFT(TurnChecks::masksCountWhatTheyAllow, "must write every entry, false ones too"),
    MISCOUNTED(TurnChecks::masksCountWhatTheyAllow, "allows 3 actions and returns 4"),
    MASK_OF_THE_ENDED(TurnChecks::masksCountWhatTheyAllow, "has ended and its mask allows"),
    EMPTY_MASK(TurnChecks::masksCountWhatTheyAllow, "and its mask allows no action"),
    MASK_TOO_WIDE(TurnChecks::allowedActionsAreAccepted, "the mask allows action"),
    MASKED_TAKEN(TurnChecks::otherActionsAreRejected, "which the mask leaves out, must throw"),
    OUTSIDE_TAKEN(TurnChecks::otherActionsAreRejected, "step with the wrong action -1 must throw"),
    ACTION_UNNAMED(TurnChecks::otherActionsAreRejected, "-1 must name it; got \"no\""),
    WRONG_ACTION_ACTS(TurnChecks::otherActionsAreRejected, "a wrong action must give the same"),
    BOTH_ENDINGS(TurnChecks::endingsLast, "is both terminated and truncated"),
    RISES_AGAIN(TurnChecks::endingsLast, "ended and goes on after"),
    LOSER_FORGOTTEN(TurnChecks::everyAgentSeesItsEnd, "acted and got no last turn to see its end"),
    LAST_TURN_TWICE(TurnChecks::everyAgentSeesItsEnd, "has another turn after the last one"),
    ENDLESS(TurnChecks::episodesEnd, "no episode ended within"),
    STEPS_BEFORE_RESET(TurnChecks::stepNeedsARunningEpisode, "NOBODY before the first reset"),
    STEPS_AFTER_THE_END(TurnChecks::stepNeedsARunningEpisode, "step after the end must throw"),
    POSITIVE_SEEDS(TurnChecks::anyLongIsASeed, "reset(-9223372036854775808) must work"),
    UNSEEDED(TurnChecks::sameSeedSameEpisode, "the same seed and actions must give the same"),
    SUM_RUNS_ON(TurnChecks::resetForgetsWhatWasBefore, "steps of another episode must give"),
    SNAPSHOT_DRAWS(TurnChecks::snapshotsDoNotDisturb, "taking snapshots must give the same"),
    NO_RANDOM_IN_SNAPSHOT(TurnChecks::snapshotsAreExactAtAnyStep, "restoring the snapshot of"),
    NO_REWARD_IN_SNAPSHOT(TurnChecks::snapshotsAreExactAtAnyStep, "the reward of player_"),
    ANY_SNAPSHOT(TurnChecks::foreignSnapshotsAreRejected, "another world's snapshot must throw"),
    STATIC_SUM(TurnChecks::instancesShareNothing, "a step of one world between two of another"),
    CLOSES_ONCE(TurnChecks::closeTwiceIsHarmless, "closed already");

    @SuppressWarnings("Immutable") // a method reference
    final Consumer<TurnChecks> check;

    final String message;

    Defect(Consumer<TurnChecks> check, String message) {
      this.check = check;
      this.message = message;
    }
  }

  private static final int GOAL = 12;

  private static long episodes;
  private static int everyonesSum;

  private final Defect defect;
  private final double[] rewards = new double[2];
  private final boolean[] seen = new boolean[2];
  private RestorableUniformRandomProvider random = Rng.stream(0, "race");
  private int sum;
  private int last = -1;
  private int turn = NOBODY;
  private int turns;
  private boolean closed;

  private record State(int sum, int last, int turn, double[] rewards, boolean[] seen, byte[] random)
      implements Snapshot {}

  BrokenRace(Defect defect) {
    this.defect = defect;
    turn = defect == Defect.STEPS_BEFORE_RESET ? 0 : NOBODY;
  }

  @Override
  public int agents() {
    return 2;
  }

  @Override
  public String name(int agent) {
    return defect == Defect.ONE_NAME ? "racer" : "player_" + agent;
  }

  @Override
  public Space.Box observationSpace(int agent) {
    return Space.Box.of(-1, 20, 2);
  }

  @Override
  public Space.Discrete actionSpace(int agent) {
    return new Space.Discrete(defect == Defect.GROWING_SPACE ? 3 + sum / GOAL : 3);
  }

  @Override
  public void reset(long seed) {
    if (defect == Defect.POSITIVE_SEEDS && seed < 0) {
      throw new IllegalArgumentException("seed must be positive");
    }
    random = Rng.stream(defect == Defect.UNSEEDED ? ++episodes : seed, "race");
    sum = (defect == Defect.SUM_RUNS_ON ? sum % 5 : 0) + random.nextInt(4);
    everyonesSum = sum;
    last = -1;
    turns = 0;
    Arrays.fill(seen, false);
    Arrays.fill(rewards, defect == Defect.OLD_REWARD ? rewards[0] : 0);
    turn = defect == Defect.NOBODY_BEGINS ? NOBODY : defect == Defect.THIRD_OF_TWO ? 2 : 0;
  }

  private boolean over() {
    return sum >= GOAL && defect != Defect.ENDLESS;
  }

  @Override
  public int agent() {
    return turn;
  }

  @Override
  public void observe(int agent, float[] out, int at) {
    if (defect == Defect.LOOKING_DRAWS) {
      sum += random.nextInt(2);
    }
    out[at] =
        switch (defect) {
          case OUTSIDE -> 99;
          case NAN_OBSERVED -> Float.NaN;
          default -> Math.min(sum, 20);
        };
    out[at + 1] = last;
    if (defect == Defect.BESIDE && out.length > at + 2) {
      out[at + 2] = 0;
    }
  }

  private boolean allowed(int action) {
    return action >= 0 && action < 3 && action != last;
  }

  @Override
  public int actionMask(boolean[] out) {
    boolean none = defect == Defect.EMPTY_MASK || (over() && defect != Defect.MASK_OF_THE_ENDED);
    int n = 0;
    for (int action = 0; action < 3; action++) {
      boolean open = !none && (allowed(action) || defect == Defect.MASK_TOO_WIDE);
      if (defect != Defect.MASK_LEFT || open) {
        out[action] = open;
      }
      n += open ? 1 : 0;
    }
    return defect == Defect.MISCOUNTED ? n + 1 : n;
  }

  @Override
  public double reward(int agent) {
    return rewards[agent];
  }

  @Override
  public boolean terminated(int agent) {
    return over() && (defect != Defect.RISES_AGAIN || !seen[agent]);
  }

  @Override
  public boolean truncated(int agent) {
    return over() && defect == Defect.BOTH_ENDINGS;
  }

  @Override
  public void step(int action) {
    if (turn == NOBODY) {
      if (defect == Defect.STEPS_AFTER_THE_END && over()) {
        return;
      }
      throw new IllegalStateException("nobody is to act; call reset first");
    }
    if (over()) {
      leave(action);
      return;
    }
    if (!allowed(action)) {
      boolean inside = action >= 0 && action < 3;
      sum += defect == Defect.WRONG_ACTION_ACTS ? 1 : 0;
      boolean taken = inside ? defect == Defect.MASKED_TAKEN : defect == Defect.OUTSIDE_TAKEN;
      if (!taken) {
        throw new IllegalArgumentException(
            defect == Defect.ACTION_UNNAMED ? "no" : "not now or not in [0, 2]: " + action);
      }
    }
    act(Math.max(0, Math.min(2, action)));
  }

  private void act(int action) {
    sum = (defect == Defect.STATIC_SUM ? everyonesSum : sum) + action + 1 + random.nextInt(2);
    everyonesSum = sum;
    last = action;
    turns++;
    rewards[turn] = defect == Defect.NAN_REWARD && turns == 3 ? Double.NaN : 0;
    if (over()) {
      rewards[turn] += 1;
      rewards[1 - turn] -= 1;
    }
    turn = 1 - turn;
  }

  private void leave(int action) {
    if (action != NO_ACTION) {
      throw new IllegalArgumentException("the race is over; got " + action);
    }
    boolean again = defect == Defect.LAST_TURN_TWICE && turns++ % 2 == 0;
    seen[turn] = true;
    boolean done = seen[1 - turn] || defect == Defect.LOSER_FORGOTTEN;
    turn = again ? turn : done ? NOBODY : 1 - turn;
  }

  @Override
  public Snapshot snapshot() {
    if (defect == Defect.SNAPSHOT_DRAWS) {
      random.nextInt();
    }
    return new State(sum, last, turn, rewards.clone(), seen.clone(), Rng.save(random));
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      if (defect == Defect.ANY_SNAPSHOT) {
        return;
      }
      throw new IllegalArgumentException("not a snapshot of a race: " + snapshot);
    }
    sum = state.sum;
    everyonesSum = sum;
    last = state.last;
    turn = state.turn;
    System.arraycopy(state.seen, 0, seen, 0, 2);
    if (defect != Defect.NO_REWARD_IN_SNAPSHOT) {
      System.arraycopy(state.rewards, 0, rewards, 0, 2);
    }
    if (defect != Defect.NO_RANDOM_IN_SNAPSHOT) {
      Rng.restore(random, state.random);
    }
  }

  @Override
  public void close() {
    if (closed && defect == Defect.CLOSES_ONCE) {
      throw new AssertionError("closed already");
    }
    closed = true;
  }
}
