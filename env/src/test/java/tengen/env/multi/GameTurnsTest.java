package tengen.env.multi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.cards.KuhnPoker;
import tengen.env.cards.KuhnState;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;

/** Games of chance and secrets, played by agents that take turns. */
final class GameTurnsTest {

  private static int choose(TurnEnvironment world, boolean[] mask, UniformRandomProvider random) {
    int n = world.actionMask(mask);
    if (n == 0) {
      return TurnEnvironment.NO_ACTION;
    }
    int skip = random.nextInt(n);
    int action = 0;
    while (!mask[action] || skip-- > 0) {
      action++;
    }
    return action;
  }

  @ParameterizedTest
  @ValueSource(strings = {"backgammon", "kuhn-poker", "kuhn-poker-3", "leduc-poker", "liars-dice"})
  void step_wholeGames_payNothingBeforeTheEndAndZeroInAll(String name) {
    GameTurns world = new GameTurns(Games.named(name));
    UniformRandomProvider random = Rng.stream(1, "test");
    boolean[] mask = new boolean[world.actionSpace(0).n()];
    for (int seed = 0; seed < 20; seed++) {
      world.reset(seed);
      Set<Integer> told = new HashSet<>();
      while (world.agent() != TurnEnvironment.NOBODY) {
        int agent = world.agent();
        assertThat(world.state().currentPlayer()).isNotEqualTo(GameState.CHANCE);
        double sum = 0;
        for (int player = 0; player < world.agents(); player++) {
          sum += world.reward(player);
          assertThat(world.ended(player)).isEqualTo(world.state().terminal());
          double due = world.ended(player) ? world.state().returns(player) : 0;
          assertThat(world.reward(player)).isEqualTo(due);
        }
        assertThat(sum).isZero();
        assertThat(!world.ended(agent) || told.add(agent)).isTrue();
        world.step(choose(world, mask, random));
      }
      assertThat(told).hasSize(world.agents());
    }
  }

  /** Six deals of two cards out of three, each as likely as the others. */
  @Test
  void reset_seeds_dealEveryHandAlikeOften() {
    GameTurns world = new GameTurns(Games.named("kuhn-poker"));
    int[] dealt = new int[9];
    int games = 6000;
    for (int seed = 0; seed < games; seed++) {
      world.reset(seed);
      KuhnState state = (KuhnState) world.state();
      dealt[3 * state.card(0) + state.card(1)]++;
    }
    double deviation = Math.sqrt(games / 6.0 * 5 / 6);
    for (int hand = 0; hand < 9; hand++) {
      double expected = hand % 4 == 0 ? 0 : games / 6.0;
      assertThat((double) dealt[hand]).isCloseTo(expected, within(4 * deviation));
    }
  }

  @Test
  void reset_sameSeed_rollsTheSameDice() {
    GameTurns world = new GameTurns(Games.named("backgammon"));
    world.reset(5);
    String first = world.toString();
    world.reset(6);
    boolean other = !world.toString().equals(first);
    world.reset(7);
    other |= !world.toString().equals(first);
    assertThat(other).isTrue();
    world.reset(5);
    assertThat(world).hasToString(first);
  }

  /** The hand of the other one changes nothing that an agent sees. */
  @Test
  void observe_otherHand_looksTheSame() {
    GameTurns world = new GameTurns(new KuhnPoker());
    float[][] seen = new float[9][];
    for (int seed = 0; seed < 200; seed++) {
      world.reset(seed);
      world.step(1);
      KuhnState state = (KuhnState) world.state();
      for (int agent = 0; agent < 2; agent++) {
        int known = 3 * agent + state.card(agent);
        float[] now = new float[world.observationSpace(agent).width()];
        world.observe(agent, now, 0);
        assertThat(seen[known] == null || Arrays.equals(seen[known], now)).isTrue();
        seen[known] = now;
      }
    }
    assertThat(Arrays.stream(seen).filter(now -> now != null).map(Arrays::toString).distinct())
        .hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"backgammon", "leduc-poker", "liars-dice"})
  void restore_inTheMiddle_sameDiceInAnotherWorldToo(String name) {
    Game game = Games.named(name);
    GameTurns world = new GameTurns(game);
    GameTurns other = new GameTurns(game);
    boolean[] mask = new boolean[world.actionSpace(0).n()];
    for (int seed = 0; seed < 10; seed++) {
      world.reset(seed);
      world.step(choose(world, mask, Rng.stream(seed, "first")));
      Snapshot snapshot = world.snapshot();
      List<String> expected = story(world, seed);
      world.restore(snapshot);
      assertThat(story(world, seed)).isEqualTo(expected);
      other.restore(snapshot);
      assertThat(story(other, seed)).isEqualTo(expected);
    }
  }

  private static List<String> story(GameTurns world, long seed) {
    UniformRandomProvider random = Rng.stream(seed, "test");
    boolean[] mask = new boolean[world.actionSpace(0).n()];
    List<String> story = new ArrayList<>();
    while (world.agent() != TurnEnvironment.NOBODY) {
      story.add(world.agent() + " " + world.reward(world.agent()) + "\n" + world);
      world.step(choose(world, mask, random));
    }
    return story;
  }

  @ParameterizedTest
  @ValueSource(strings = {"rock-paper-scissors", "prisoners-dilemma", "two-step"})
  void create_movesAtOnce_isRefused(String name) {
    Game game = Games.named(name);
    assertThatThrownBy(() -> new GameTurns(game))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(name + " has moves of all players at once; agents cannot take turns");
  }

  /** The least of a few games, because a JVM that still compiles allocates too. */
  @ParameterizedTest
  @ValueSource(strings = {"backgammon", "leduc-poker", "go-9"})
  void step_chanceIncluded_allocatesNothing(String name) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    GameTurns world = new GameTurns(Games.named(name));
    boolean[] mask = new boolean[world.actionSpace(0).n()];
    float[] seen = new float[world.observationSpace(0).width()];
    UniformRandomProvider random = Rng.stream(1, "test");
    long least = Long.MAX_VALUE;
    for (int seed = 0; seed < 30; seed++) {
      world.reset(seed);
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      while (world.agent() != TurnEnvironment.NOBODY) {
        world.observe(world.agent(), seen, 0);
        world.step(choose(world, mask, random));
      }
      long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      least = Math.min(least, after - before);
    }
    assertThat(least).isZero();
  }
}
