package tengen.agents.explore;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Numbers;
import tengen.agents.Report;
import tengen.env.vector.StepBatch;

/**
 * Any learner, made curious: what it learns from is the reward plus a weighted bonus for what is
 * new. Made by {@link ExploreConfig#around}. Networks are those of the learner inside; the bonus is
 * part of the state.
 *
 * @param <B> the actions of all rows: {@code int[rows]}, or {@code float[rows * width]}
 */
public final class Curious<B> implements Learner<B> {

  private static final String DIRECTORY = "explore";
  private static final String NUMBERS = "numbers.json";

  private final Learner<B> inner;
  private final Bonus bonus;
  private final double weight;
  private StepBatch shown;
  private final double[] extra;

  /** Sum and number of the bonuses since the last report. */
  private final double[] given = new double[2];

  Curious(Learner<B> inner, Bonus bonus, double weight, int rows) {
    this.inner = inner;
    this.bonus = bonus;
    this.weight = weight;
    extra = new double[rows];
  }

  @Override
  public void act(StepBatch batch, B actions) {
    inner.act(batch, actions);
  }

  @Override
  public void learn(StepBatch batch, Consumer<Report> reports) {
    bonus.judge(batch, extra);
    if (shown == null) {
      shown = new StepBatch(batch.rows(), batch.width, batch.maskWidth());
    }
    shown.copyFrom(batch);
    for (int row = 0; row < extra.length; row++) {
      shown.reward[row] += weight * extra[row];
      given[0] += extra[row];
      given[1]++;
    }
    inner.learn(shown, report -> reports.accept(told(report)));
  }

  private Report told(Report report) {
    Map<String, Double> values = new LinkedHashMap<>(report.values());
    values.put("explore/bonus_mean", given[0] / given[1]);
    given[0] = 0;
    given[1] = 0;
    return new Report(values);
  }

  @Override
  public Actor<B> greedy() {
    return inner.greedy();
  }

  @Override
  public void save(Path directory) {
    inner.save(directory);
  }

  @Override
  public void load(Path directory) {
    inner.load(directory);
  }

  @Override
  public boolean settled() {
    return inner.settled();
  }

  @Override
  public void saveState(Path directory, Path previous) {
    inner.saveState(directory, previous);
    Path own = directory.resolve(DIRECTORY);
    bonus.save(own);
    Numbers.save(own.resolve(NUMBERS), Map.of("given", given));
  }

  @Override
  public void loadState(Path directory) {
    inner.loadState(directory);
    Path own = directory.resolve(DIRECTORY);
    bonus.load(own);
    Numbers.load(own.resolve(NUMBERS), Map.of("given", given));
  }

  @Override
  public void close() {
    bonus.close();
    inner.close();
  }
}
