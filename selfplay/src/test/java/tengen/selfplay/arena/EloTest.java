package tengen.selfplay.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class EloTest {

  private static final double[] TRUE = {0, 120, 200, 350, -80};

  @Test
  void ofScore_knownValues_areThoseOfTheTable() {
    assertThat(Elo.ofScore(0.5)).isZero();
    assertThat(Elo.ofScore(0.75)).isCloseTo(190.85, within(0.01));
    assertThat(Elo.toScore(400)).isCloseTo(10 / 11.0, within(1e-12));
    assertThat(Elo.ofScore(Elo.toScore(-123))).isCloseTo(-123, within(1e-9));
  }

  @Test
  void ratings_twoPlayers_areTheScoresLogit() {
    List<Elo.Rating> ratings = new Elo().add("a", "b", 60, 20, 20).ratings("b", 1000);
    assertThat(ratings.get(0).elo()).isCloseTo(1000 + Elo.ofScore(70.5 / 101), within(1e-6));
    assertThat(ratings.get(0).score()).isEqualTo(0.7);
    assertThat(ratings.get(0).games()).isEqualTo(100);
    assertThat(ratings.get(1).elo()).isEqualTo(1000);
    assertThat(ratings.get(1).low()).isEqualTo(1000);
  }

  @Test
  void ratings_manyGames_recoverTheTruth() {
    List<Elo.Rating> ratings = simulate(2000, 0.2, 1).ratings("p0", 0);
    for (int i = 0; i < TRUE.length; i++) {
      assertThat(ratings.get(i).elo()).isCloseTo(TRUE[i], within(20.0));
    }
  }

  @Test
  void ratings_intervals_coverTheTruthAboutNineteenTimesInTwenty() {
    for (double draws : new double[] {0, 0.4}) {
      int covered = 0;
      int all = 0;
      for (int round = 0; round < 300; round++) {
        for (Elo.Rating rating : simulate(40, draws, 100 + round).ratings("p0", 0)) {
          int player = Integer.parseInt(rating.player().substring(1));
          if (player > 0) {
            all++;
            covered += TRUE[player] >= rating.low() && TRUE[player] <= rating.high() ? 1 : 0;
          }
        }
      }
      assertThat(covered / (double) all).isBetween(0.925, 0.98);
    }
  }

  @Test
  void ratings_playerWonAll_isFiniteWithAWideInterval() {
    Elo.Rating winner = new Elo().add("a", "b", 50, 0, 0).ratings("b", 0).get(0);
    assertThat(winner.elo()).isBetween(500.0, 1200.0);
    assertThat(winner.low()).isLessThan(winner.elo() - 200);
  }

  @Test
  void ratings_chainOfPlayers_addsUp() {
    List<Elo.Rating> ratings =
        new Elo().add("a", "b", 75, 25, 0).add("b", "c", 75, 25, 0).ratings("c", 0);
    assertThat(ratings.get(0).elo()).isCloseTo(2 * ratings.get(1).elo(), within(1e-6));
    double nearer = ratings.get(1).high() - ratings.get(1).low();
    assertThat(ratings.get(0).high() - ratings.get(0).low()).isGreaterThan(1.3 * nearer);
  }

  @Test
  void ratings_notConnected_namesThePlayer() {
    assertThatThrownBy(
            () -> new Elo().add("a", "b", 1, 1, 0).add("c", "d", 1, 1, 0).ratings("a", 0))
        .hasMessageContaining("no games connect c with a");
    assertThatThrownBy(() -> new Elo().add("a", "b", 1, 1, 0).ratings("z", 0))
        .hasMessageContaining("no games of z");
  }

  @Test
  void add_bad_throws() {
    assertThatThrownBy(() -> new Elo().add("a", "a", 1, 0, 0)).hasMessageContaining("itself");
    assertThatThrownBy(() -> new Elo().add("a", "b", -1, 0, 0)).hasMessageContaining("negative");
  }

  /** All against all. */
  private static Elo simulate(int games, double drawShare, long seed) {
    UniformRandomProvider random = Rng.stream(seed, "elo");
    Elo elo = new Elo();
    for (int i = 0; i < TRUE.length; i++) {
      for (int j = i + 1; j < TRUE.length; j++) {
        int[] counts = new int[3];
        for (int game = 0; game < games; game++) {
          counts[outcome(Elo.toScore(TRUE[i] - TRUE[j]), drawShare, random)]++;
        }
        elo.add("p" + i, "p" + j, counts[0], counts[1], counts[2]);
      }
    }
    return elo;
  }

  /** Win 0, loss 1, draw 2; the expected score is p, draws at most drawShare of games. */
  static int outcome(double p, double drawShare, UniformRandomProvider random) {
    double draw = drawShare * 2 * Math.min(p, 1 - p);
    double u = random.nextDouble();
    return u < draw ? 2 : u < draw / 2 + p ? 0 : 1;
  }
}
