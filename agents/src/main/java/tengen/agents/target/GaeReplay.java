package tengen.agents.target;

import tengen.env.check.Case;

/** Replays {@code math/gae.json.gz}: advantages and returns of Stable-Baselines3, in float32. */
public final class GaeReplay extends Recorded {

  private static final double TOLERANCE = 1e-5;

  /** For the service loader. */
  public GaeReplay() {
    super("gae.json.gz");
  }

  @Override
  void replay(Entry entry, Case check) {
    Trajectories path = path(entry);
    double[] advantage = new double[path.size()];
    Gae.advantages(path, entry.parameter("gamma"), entry.parameter("gae_lambda"), advantage);
    double[] returns = new double[path.size()];
    Gae.returns(path, advantage, returns);
    check.near("outputs.advantages", entry.out("advantages"), advantage, TOLERANCE);
    check.near("outputs.returns", entry.out("returns"), returns, TOLERANCE);
  }

  private static Trajectories path(Entry entry) {
    var path = new Trajectories((int) entry.parameter("steps"), (int) entry.parameter("envs"));
    double[] reward = entry.in("rewards");
    double[] value = entry.in("values");
    double[] starts = entry.in("episode_starts");
    double[] lastDones = entry.in("last_dones");
    double[] lastValues = entry.in("last_values");
    System.arraycopy(reward, 0, path.reward, 0, path.size());
    System.arraycopy(value, 0, path.value, 0, path.size());
    int last = path.size() - path.rows;
    for (int k = 0; k < path.size(); k++) {
      double done = k < last ? starts[k + path.rows] : lastDones[k - last];
      path.terminated[k] = done != 0;
    }
    float[] lastValue = new float[path.rows];
    for (int row = 0; row < path.rows; row++) {
      lastValue[row] = (float) lastValues[row];
    }
    path.link(lastValue);
    return path;
  }
}
