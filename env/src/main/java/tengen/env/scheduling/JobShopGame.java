package tengen.env.scheduling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tengen.env.game.Game;
import tengen.env.game.GameFactory;
import tengen.env.game.GameState;
import tengen.env.game.Playout;

/**
 * A job shop without disruptions as a game for one, so that search applies: a move plans the next
 * operation of a job, as an action of {@link Scheduling} does. A schedule is worth 1 at the
 * instance's lower bound and -1 at twice that or later.
 *
 * <p>An observation is {@code [8, jobs, choices]}: planes of what is allowed, its time, its
 * earliest begin, its machine's load, the job's work and operations that remain, when it is ready,
 * and how far the bound has risen.
 *
 * @param shop the instance
 */
public record JobShopGame(JobShop shop) implements Game {

  static final int PLANES = 8;
  private static final String PREFIX = "jobshop-";

  @Override
  public String name() {
    return PREFIX + shop.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int players() {
    return 1;
  }

  @Override
  public int moves() {
    return shop.jobs() * shop.choices();
  }

  @Override
  public int maxLength() {
    return shop.operations();
  }

  @Override
  public int[] observationShape() {
    return new int[] {PLANES, shop.jobs(), shop.choices()};
  }

  @Override
  public GameState start() {
    return new JobShopState(this);
  }

  @Override
  public Playout playout() {
    return new DispatchingPlayout(this);
  }

  /** What a schedule of this makespan is worth, in [-1, 1]. */
  public double worth(int makespan) {
    double bound = shop.lowerBound();
    return Math.max(-1, 1 - 2 * (makespan - bound) / bound);
  }

  /** {@code jobshop-ft06} and the other shipped instances. */
  public static final class Factory implements GameFactory {

    /** For {@link java.util.ServiceLoader}. */
    public Factory() {}

    @Override
    public List<String> names() {
      return List.of(PREFIX + JobShop.SHIPPED.get(0));
    }

    @Override
    public Optional<Game> create(String name) {
      return name.startsWith(PREFIX)
          ? JobShop.shipped(name.substring(PREFIX.length())).map(JobShopGame::new)
          : Optional.empty();
    }
  }
}
