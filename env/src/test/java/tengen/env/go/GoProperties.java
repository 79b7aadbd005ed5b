package tengen.env.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;
import tengen.env.game.Symmetry;

/** What holds in every game, shown on random ones. */
class GoProperties {

  @Provide
  Arbitrary<GoRules> rules() {
    return Combinators.combine(
            Arbitraries.of(GoRules.names()),
            Arbitraries.of(GoRules.Ko.values()),
            Arbitraries.of(true, false))
        .as((name, ko, suicide) -> GoRules.named(name).withKo(ko).withSuicide(suicide))
        .filter(rules -> !rules.whitePassesLast());
  }

  @Property(tries = 60)
  void randomGame_agreesWithNaiveRules(
      @ForAll("rules") GoRules rules,
      @ForAll @IntRange(min = 2, max = 7) int size,
      @ForAll int seed) {
    GoState state = new GoGame(size, rules).start();
    NaiveGo naive = new NaiveGo(size, rules);
    UniformRandomProvider random = Rng.stream(seed, "test");
    while (!state.terminal() && state.length() < 6 * size * size) {
      for (int move = 0; move <= size * size; move++) {
        assertThat(state.legal(move)).as("%s%n%d", state, move).isEqualTo(naive.legal(move));
      }
      int move = state.playRandom(random);
      naive.play(move);
      if (state.length() < state.game().maxLength()) {
        assertThat(state.terminal()).as("%s", state).isEqualTo(naive.over);
      }
      for (int p = 0; p < size * size; p++) {
        assertThat(state.stone(p)).isEqualTo(naive.stones[p]);
      }
      assertThat(List.of(state.captured(0), state.captured(1)))
          .isEqualTo(List.of(naive.captured[0], naive.captured[1]));
    }
    assertThat(state.endedByRepetition()).isEqualTo(naive.drawn);
  }

  @Property(tries = 60)
  void incrementalBoard_equalsRecount(
      @ForAll("rules") GoRules rules,
      @ForAll @IntRange(min = 2, max = 25) int size,
      @ForAll int seed,
      @ForAll @IntRange(min = 0, max = 400) int moves) {
    GoState state = new GoGame(size, rules).start();
    UniformRandomProvider random = Rng.stream(seed, "test");
    while (!state.terminal() && state.length() < moves) {
      state.playRandom(random);
    }
    recount(state.board(), new NaiveGo(size, rules));
  }

  private static void recount(GoBoard board, NaiveGo naive) {
    Grid grid = board.grid;
    int[] stones = new int[grid.area];
    for (int p = 0; p < grid.area; p++) {
      stones[p] = board.color[grid.cell[p]];
    }
    long hash = new GoBoard(grid).hash;
    Set<Integer> empties = new HashSet<>();
    for (int p = 0; p < grid.area; p++) {
      int q = grid.cell[p];
      hash ^= grid.keys[stones[p] * grid.cells + q];
      for (int color = 1; color <= 2; color++) {
        int c = color;
        assertThat(board.surrounded(q, color))
            .isEqualTo(naive.neighbours(p).stream().allMatch(r -> stones[r] == c));
      }
      if (stones[p] == 0) {
        empties.add(q);
      } else {
        recountChain(board, naive, stones, p);
      }
    }
    assertThat(board.hash).isEqualTo(hash);
    Set<Integer> listed = new HashSet<>();
    for (int i = 0; i < board.emptyCount; i++) {
      listed.add(board.empties[i]);
    }
    assertThat(listed).isEqualTo(empties).hasSize(board.emptyCount);
  }

  private static void recountChain(GoBoard board, NaiveGo naive, int[] stones, int p) {
    Grid grid = board.grid;
    int head = board.head[grid.cell[p]];
    Set<Integer> chain = naive.chain(stones, p);
    Set<Integer> listed = new HashSet<>();
    int touches = 0;
    long key = 0;
    for (int s : chain) {
      assertThat(board.head[grid.cell[s]]).isEqualTo(head);
      key ^= grid.keys[stones[p] * grid.cells + grid.cell[s]];
      touches += (int) naive.neighbours(s).stream().filter(r -> stones[r] == 0).count();
    }
    int q = head;
    do {
      listed.add(grid.point[q]);
      q = board.next[q];
    } while (q != head);
    assertThat(listed).isEqualTo(chain);
    assertThat(board.stones[head]).isEqualTo(chain.size());
    assertThat(board.chainHash[head]).isEqualTo(key);
    assertThat(board.liberties[head]).isEqualTo(touches);
    assertThat(new TrueLiberties(board).of(head, 1000))
        .isEqualTo(naive.liberties(stones, p).size());
  }

  @Property(tries = 50)
  void legal_exactlyWhenListedAndPlayable(
      @ForAll("rules") GoRules rules,
      @ForAll @IntRange(min = 2, max = 6) int size,
      @ForAll int seed,
      @ForAll @IntRange(min = 0, max = 120) int moves) {
    GoState state = random(new GoGame(size, rules), seed, moves);
    int[] listed = new int[size * size + 1];
    int count = state.legalMoves(listed);
    assertThat(Arrays.copyOf(listed, count)).isSorted();
    for (int move = -1; move <= size * size + 1; move++) {
      int m = move;
      boolean legal = state.legal(m);
      assertThat(Arrays.stream(listed, 0, count).anyMatch(l -> l == m)).isEqualTo(legal);
      GoState copy = state.copy();
      if (legal) {
        copy.play(m);
        assertThat(copy.lastMove()).isEqualTo(m);
      } else {
        assertThatThrownBy(() -> copy.play(m))
            .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
        assertSame(copy, state);
      }
    }
  }

  @Property(tries = 50)
  void copyFrom_anyPosition_playsOnAlikeAndApart(
      @ForAll("rules") GoRules rules,
      @ForAll @IntRange(min = 2, max = 9) int size,
      @ForAll int seed,
      @ForAll @IntRange(min = 0, max = 300) int moves,
      @ForAll @IntRange(min = 0, max = 300) int otherMoves) {
    GoGame game =
        new GoGame(size, rules, seed % 2 == 0 ? GoPlanes.ALPHAZERO : GoPlanes.FEATURES, 400);
    GoState state = random(game, seed, moves);
    GoState copy = random(game, seed + 1, otherMoves);
    copy.copyFrom(state);
    assertSame(copy, state);
    String picture = state.toString();
    long hash = state.hash();
    GoState again = state.copy();
    UniformRandomProvider one = Rng.stream(seed, "on");
    UniformRandomProvider two = Rng.stream(seed, "on");
    for (int i = 0; i < 50 && !copy.terminal(); i++) {
      assertThat(copy.playRandom(one)).isEqualTo(again.playRandom(two));
      assertSame(copy, again);
    }
    assertThat(state.toString()).isEqualTo(picture);
    assertThat(state.hash()).isEqualTo(hash);
  }

  @Property(tries = 50)
  void symmetricPlay_givesSymmetricPositions(
      @ForAll("rules") GoRules rules,
      @ForAll @IntRange(min = 2, max = 9) int size,
      @ForAll int seed,
      @ForAll @IntRange(min = 0, max = 7) int which) {
    GoGame game =
        new GoGame(size, rules, seed % 2 == 0 ? GoPlanes.ALPHAZERO : GoPlanes.FEATURES, 250);
    Symmetry symmetry = game.symmetries().get(which);
    GoState state = game.start();
    GoState turned = game.start();
    UniformRandomProvider random = Rng.stream(seed, "test");
    while (!state.terminal()) {
      turned.play(symmetry.moves()[state.playRandom(random)]);
    }
    assertThat(turned.terminal()).isTrue();
    assertThat(turned.score(0)).isEqualTo(state.score(0));
    int planes = game.planes().count();
    int area = size * size;
    float[] expected = new float[planes * area];
    symmetry.applyToPlanes(planes, observe(state, 1), 0, expected, 0);
    assertThat(observe(turned, 1)).containsExactly(expected);
    float[] owners = new float[area];
    float[] turnedOwners = new float[area];
    float[] expectedOwners = new float[area];
    state.ownership(0, owners, 0);
    turned.ownership(0, turnedOwners, 0);
    symmetry.applyToPlanes(1, owners, 0, expectedOwners, 0);
    assertThat(turnedOwners).containsExactly(expectedOwners);
  }

  private static GoState random(GoGame game, int seed, int moves) {
    GoState state = game.start();
    UniformRandomProvider random = Rng.stream(seed, "test");
    while (!state.terminal() && state.length() < moves) {
      state.playRandom(random);
    }
    return state;
  }

  private static void assertSame(GoState a, GoState b) {
    assertThat(a.toString()).isEqualTo(b.toString());
    assertThat(a.hash()).isEqualTo(b.hash());
    assertThat(a.score(0)).isEqualTo(b.score(0));
    assertThat(observe(a, 0)).containsExactly(observe(b, 0));
    int[] movesA = new int[a.game().moves()];
    int[] movesB = new int[a.game().moves()];
    assertThat(a.legalMoves(movesA)).isEqualTo(b.legalMoves(movesB));
    assertThat(movesA).isEqualTo(movesB);
  }

  private static float[] observe(GoState state, int player) {
    int area = state.size() * state.size();
    float[] planes = new float[state.game().planes().count() * area];
    Arrays.fill(planes, Float.NaN);
    state.observe(player, planes, 0);
    return planes;
  }
}
