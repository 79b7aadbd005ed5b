package tengen.env.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import tengen.env.Measures;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.multi.ParallelEnvironment;
import tengen.env.multi.ParallelEnvironment.JointStep;

/**
 * Rows that are the agents of worlds of several, world by world, so that one policy learns from all
 * of them and acts for each: parameter sharing (Gupta, Egorov and Kochenderfer 2017). The agents
 * must see and do things of one kind, and stay until the world's episode ends.
 *
 * <p>Episode e of world w has the seed {@code child(seed(run, "vector", w), e)}.
 */
final class AgentRows implements VectorEnvironment<int[]> {

  private final List<ParallelEnvironment<Integer>> worlds = new ArrayList<>();
  private final int agents;
  private final Space.Box observations;
  private final Space<Integer> actions;
  private final StepBatch batch;
  private final Crew crew;
  private final long[] keys;
  private final int[] episodes;
  private final List<String> names;
  private final double[][] measures;
  private boolean begun;

  AgentRows(int rows, int threads, Supplier<? extends ParallelEnvironment<Integer>> create) {
    worlds.add(create.get());
    agents = worlds.get(0).agents();
    observations = worlds.get(0).observationSpace(0);
    actions = worlds.get(0).actionSpace(0);
    Require.inRange("rows", rows, 1, 1 << 24);
    checkKind(rows);
    while (worlds.size() * agents < rows) {
      worlds.add(create.get());
    }
    batch = new StepBatch(rows, observations.width());
    crew = new Crew(worlds.size(), threads);
    keys = new long[worlds.size()];
    episodes = new int[worlds.size()];
    names = worlds.get(0) instanceof Measures world ? List.copyOf(world.measures()) : List.of();
    measures = new double[worlds.size()][names.size()];
  }

  private void checkKind(int rows) {
    for (int agent = 1; agent < agents; agent++) {
      if (!worlds.get(0).observationSpace(agent).equals(observations)
          || !worlds.get(0).actionSpace(agent).equals(actions)) {
        throw new IllegalArgumentException(
            "agents can share a policy only if they see and do things of one kind; "
                + worlds.get(0).name(agent)
                + " differs from "
                + worlds.get(0).name(0));
      }
    }
    if (rows % agents != 0) {
      throw new IllegalArgumentException(
          "each agent is a row and a world has "
              + agents
              + " agents, so the rows must be a multiple of that, such as --envs "
              + (rows + agents - rows % agents)
              + "; got "
              + rows);
    }
  }

  @Override
  public StepBatch reset(long seed) {
    return reset(seed, new int[rows()]);
  }

  @Override
  public StepBatch reset(long seed, int[] from) {
    if (from.length != rows()) {
      throw new IllegalArgumentException(
          "there must be " + rows() + " episodes, one a row; got " + from.length);
    }
    for (int world = 0; world < keys.length; world++) {
      keys[world] = Rng.seed(seed, "vector", world);
      episodes[world] = Require.inRange("episode", from[world * agents], 0, Integer.MAX_VALUE);
    }
    Arrays.fill(batch.reward, 0);
    Arrays.fill(batch.terminated, false);
    Arrays.fill(batch.truncated, false);
    crew.run(
        (first, end) -> {
          for (int world = first; world < end; world++) {
            begin(world);
          }
        });
    begun = true;
    return batch;
  }

  private void begin(int world) {
    float[][] first = worlds.get(world).reset(Rng.child(keys[world], episodes[world]));
    for (int agent = 0; agent < agents; agent++) {
      write(first[agent], world * agents + agent, batch.observation);
    }
  }

  private void write(float[] observation, int row, float[] to) {
    System.arraycopy(observation, 0, to, row * batch.width, batch.width);
  }

  @Override
  public StepBatch step(int[] all) {
    if (!begun) {
      throw new IllegalStateException("the rows were never begun; call reset first");
    }
    if (all.length != rows()) {
      throw new IllegalArgumentException(rows() + " rows need as many actions; got " + all.length);
    }
    crew.run(
        (first, end) -> {
          for (int world = first; world < end; world++) {
            step(world, all);
          }
        });
    return batch;
  }

  private void step(int world, int[] all) {
    int at = world * agents;
    Integer[] joint = new Integer[agents];
    Arrays.setAll(joint, agent -> all[at + agent]);
    JointStep step = worlds.get(world).step(Arrays.asList(joint));
    int ended = 0;
    for (int agent = 0; agent < agents; agent++) {
      int row = at + agent;
      write(step.observations()[agent], row, batch.observation);
      batch.reward[row] = step.rewards()[agent];
      batch.terminated[row] = step.terminated()[agent];
      batch.truncated[row] = step.truncated()[agent];
      ended += step.ended(agent) ? 1 : 0;
    }
    if (ended == agents) {
      beginNext(world);
    } else if (ended > 0) {
      throw new IllegalStateException(
          "an agent left before the others; agents that share a policy must stay to the end");
    }
  }

  private void beginNext(int world) {
    if (worlds.get(world) instanceof Measures measured) {
      measured.measures(measures[world]);
    }
    int at = world * agents * batch.width;
    System.arraycopy(batch.observation, at, batch.finalObservation, at, agents * batch.width);
    episodes[world]++;
    begin(world);
  }

  @Override
  public StepBatch step(int[] all, boolean[] idle) {
    throw new UnsupportedOperationException("agents of one world cannot stand still one by one");
  }

  private record State(
      Snapshot[] worlds, long[] keys, int[] episodes, StepBatch batch, boolean begun)
      implements Snapshot {}

  @Override
  public Snapshot snapshot() {
    StepBatch copy = new StepBatch(rows(), batch.width);
    copy.copyFrom(batch);
    Snapshot[] each = worlds.stream().map(ParallelEnvironment::snapshot).toArray(Snapshot[]::new);
    return new State(each, keys.clone(), episodes.clone(), copy, begun);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || state.worlds.length != worlds.size()) {
      throw new IllegalArgumentException(
          "not a snapshot of the agents of " + worlds.size() + " worlds: " + snapshot);
    }
    for (int world = 0; world < keys.length; world++) {
      worlds.get(world).restore(state.worlds[world]);
    }
    System.arraycopy(state.keys, 0, keys, 0, keys.length);
    System.arraycopy(state.episodes, 0, episodes, 0, episodes.length);
    batch.copyFrom(state.batch);
    begun = state.begun;
  }

  @Override
  public int rows() {
    return worlds.size() * agents;
  }

  @Override
  public Space.Box observationSpace() {
    return observations;
  }

  @Override
  public Space<?> actionSpace() {
    return actions;
  }

  @Override
  public List<String> measures() {
    return names;
  }

  @Override
  public void measures(int row, double[] out) {
    System.arraycopy(measures[row / agents], 0, out, 0, names.size());
  }

  @Override
  public void close() {
    crew.close();
    worlds.forEach(ParallelEnvironment::close);
  }

  @Override
  public String toString() {
    return rows() + " agents in " + worlds.size() + " x " + worlds.get(0);
  }
}
