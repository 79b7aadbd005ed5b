package tengen.env.multi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.board.TicTacToe;
import tengen.env.go.GoGame;

final class MultiAgentTest {

  /**
   * Three agents name a number each round and are paid the sum; agent 1 leaves after round 1, agent
   * 2 comes in round 1, all are cut after round 3.
   */
  private static final class Sum implements ParallelEnvironment<Integer> {

    private int round = -1;
    private int total;

    @Override
    public int agents() {
      return 3;
    }

    @Override
    public Space.Box observationSpace(int agent) {
      return Space.Box.of(0, 100, 2);
    }

    @Override
    public Space<Integer> actionSpace(int agent) {
      return new Space.Discrete(5);
    }

    @Override
    public float[][] reset(long seed) {
      round = 0;
      total = 0;
      return observations(0);
    }

    private float[][] observations(int before) {
      float[][] all = new float[3][];
      for (int agent = 0; agent < 3; agent++) {
        if (there(agent, before) || there(agent, round)) {
          all[agent] = new float[] {round, total};
        }
      }
      return all;
    }

    private static boolean there(int agent, int round) {
      return round >= 0
          && round < 3
          && (agent == 0 || (agent == 1 && round < 1) || (agent == 2 && round > 0));
    }

    @Override
    public boolean present(int agent) {
      return there(agent, round);
    }

    @Override
    public JointStep step(List<Integer> actions) {
      JointStep step = new JointStep(null, new double[3], new boolean[3], new boolean[3]);
      int before = round;
      for (int agent = 0; agent < 3; agent++) {
        assertThat(actions.get(agent) != null).isEqualTo(present(agent));
        total += present(agent) ? actions.get(agent) : 0;
      }
      round++;
      for (int agent = 0; agent < 3; agent++) {
        step.rewards()[agent] = there(agent, before) ? total : 0;
        step.terminated()[agent] = agent == 1 && before == 0;
        step.truncated()[agent] = round == 3 && there(agent, before);
      }
      return new JointStep(
          observations(before), step.rewards(), step.terminated(), step.truncated());
    }

    private record State(int round, int total) implements Snapshot {}

    @Override
    public Snapshot snapshot() {
      return new State(round, total);
    }

    @Override
    public void restore(Snapshot snapshot) {
      round = ((State) snapshot).round;
      total = ((State) snapshot).total;
    }
  }

  /** Who acted, what it saw and was paid. */
  private static List<String> play(TurnEnvironment world, int... actions) {
    List<String> story = new ArrayList<>();
    for (int action : actions) {
      int agent = world.agent();
      float[] seen = new float[world.observationSpace(agent).width()];
      world.observe(agent, seen, 0);
      story.add(
          agent
              + " "
              + Arrays.toString(seen)
              + " "
              + world.reward(agent)
              + (world.terminated(agent) ? " terminated" : "")
              + (world.truncated(agent) ? " truncated" : ""));
      world.step(action);
    }
    return story;
  }

  @Test
  void turnsOfParallel_round_happensWhenAllHaveChosen() {
    int none = TurnEnvironment.NO_ACTION;
    TurnsOfParallel world = new TurnsOfParallel(new Sum());
    world.reset(1);
    assertThat(play(world, 1, 2, none, 4, 0, 1, 1, none, none))
        .containsExactly(
            "0 [0.0, 0.0] 0.0",
            "1 [0.0, 0.0] 0.0",
            "1 [1.0, 3.0] 3.0 terminated",
            "0 [1.0, 3.0] 3.0",
            "2 [1.0, 3.0] 0.0",
            "0 [2.0, 7.0] 7.0",
            "2 [2.0, 7.0] 7.0",
            "0 [3.0, 9.0] 9.0 truncated",
            "2 [3.0, 9.0] 9.0 truncated");
    assertThat(world.agent()).isEqualTo(TurnEnvironment.NOBODY);
    assertThatThrownBy(() -> world.step(0)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void turnsOfParallel_restore_sameStory() {
    TurnsOfParallel world = new TurnsOfParallel(new Sum());
    world.reset(1);
    play(world, 1);
    Snapshot snapshot = world.snapshot();
    List<String> expected = play(world, 2, -1, 4, 0, 1);
    world.restore(snapshot);
    assertThat(play(world, 2, -1, 4, 0, 1)).isEqualTo(expected);
  }

  @Test
  void turnsOfParallel_wrongAction_namesTheAgent() {
    TurnsOfParallel world = new TurnsOfParallel(new Sum());
    world.reset(1);
    assertThatThrownBy(() -> world.step(5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("action of agent_0 must be in Discrete[n=5]; got 5");
    play(world, 1, 2);
    assertThatThrownBy(() -> world.step(0)).hasMessageContaining("must be NO_ACTION; got 0");
  }

  @Test
  void gameTurns_wonGame_isPaidToBothAndSeenByBoth() {
    GameTurns world = new GameTurns(new TicTacToe());
    world.reset(1);
    boolean[] mask = new boolean[9];
    for (int move : new int[] {0, 3, 1, 4}) {
      assertThat(world.reward(world.agent())).isZero();
      world.step(move);
    }
    assertThat(world.actionMask(mask)).isEqualTo(5);
    assertThat(mask).containsExactly(false, false, true, false, false, true, true, true, true);
    assertThatThrownBy(() -> world.step(0)).isInstanceOf(IllegalArgumentException.class);
    world.step(2);
    assertThat(world.agent()).isEqualTo(1);
    assertThat(world.reward(0)).isEqualTo(1);
    assertThat(world.reward(1)).isEqualTo(-1);
    assertThat(world.terminated(0) && world.terminated(1)).isTrue();
    assertThat(world.actionMask(mask)).isZero();
    assertThatThrownBy(() -> world.step(8)).hasMessageContaining("NO_ACTION");
    world.step(TurnEnvironment.NO_ACTION);
    assertThat(world.agent()).isZero();
    world.step(TurnEnvironment.NO_ACTION);
    assertThat(world.agent()).isEqualTo(TurnEnvironment.NOBODY);
    world.reset(2);
    assertThat(world.agent()).isZero();
    assertThat(world.reward(0)).isZero();
    assertThat(world.terminated(0)).isFalse();
  }

  @Test
  void gameTurns_restoreAtAnyMove_sameGame() {
    GameTurns world = new GameTurns(GoGame.of(5));
    UniformRandomProvider random = Rng.stream(1, "test");
    world.reset(1);
    List<Snapshot> snapshots = new ArrayList<>();
    List<Integer> actions = new ArrayList<>();
    List<String> pictures = new ArrayList<>();
    while (world.agent() != TurnEnvironment.NOBODY) {
      snapshots.add(world.snapshot());
      pictures.add(world + " " + world.agent() + world.reward(0) + world.reward(1));
      actions.add(choose(world, random));
      world.step(actions.get(actions.size() - 1));
    }
    assertThat(actions).hasSizeGreaterThan(10);
    for (int at = snapshots.size() - 1; at >= 0; at--) {
      world.restore(snapshots.get(at));
      assertThat(world + " " + world.agent() + world.reward(0) + world.reward(1))
          .isEqualTo(pictures.get(at));
      world.step(actions.get(at));
    }
    assertThatThrownBy(() -> new GameTurns(new TicTacToe()).restore(snapshots.get(0)))
        .hasMessageContaining("not a snapshot of tic-tac-toe");
  }

  private static int choose(TurnEnvironment world, UniformRandomProvider random) {
    boolean[] mask = new boolean[world.actionSpace(world.agent()).n()];
    int n = world.actionMask(mask);
    if (n == 0) {
      return TurnEnvironment.NO_ACTION;
    }
    int skip = random.nextInt(n);
    for (int action = 0; ; action++) {
      if (mask[action] && skip-- == 0) {
        return action;
      }
    }
  }

  @Test
  void parallelOfTurns_game_paysAllAtTheEnd() {
    ParallelOfTurns world = new ParallelOfTurns(new GameTurns(new TicTacToe()));
    float[][] first = world.reset(1);
    assertThat(first[0]).hasSize(27);
    int[] moves = {0, 3, 1, 4, 2};
    for (int i = 0; i < moves.length; i++) {
      int mover = i % 2;
      assertThat(world.present(mover)).isTrue();
      assertThat(world.present(1 - mover)).isFalse();
      Integer[] actions = new Integer[2];
      actions[mover] = moves[i];
      var step = world.step(Arrays.asList(actions));
      boolean over = i == 4;
      assertThat(step.rewards()).containsExactly(over ? 1 : 0, over ? -1 : 0);
      assertThat(step.terminated()).containsExactly(over, over);
    }
    assertThat(world.present(0) || world.present(1)).isFalse();
    assertThatThrownBy(() -> world.step(Arrays.asList(0, null)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void parallelOfTurns_wrongAgent_isNamed() {
    ParallelOfTurns world = new ParallelOfTurns(new GameTurns(new TicTacToe()));
    world.reset(1);
    assertThatThrownBy(() -> world.step(Arrays.asList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("player_1 is not to act and must have no action");
    assertThatThrownBy(() -> world.step(Arrays.asList(null, null)))
        .hasMessage("player_0 is to act; got null");
  }
}
