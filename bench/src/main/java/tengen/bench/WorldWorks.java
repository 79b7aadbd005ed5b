package tengen.bench;

import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.cards.LeducPoker;
import tengen.env.go.GoGame;
import tengen.env.go.GoPlanes;
import tengen.env.go.GoRules;
import tengen.env.multi.GameTurns;
import tengen.env.multi.TurnEnvironment;
import tengen.env.solve.Cfr;
import tengen.env.solve.GameTree;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** Steps of worlds with actions drawn beforehand, and what else the peers of {@code env} do. */
final class WorldWorks {

  private static final int DRAWN = 1024;
  private static final Map<String, Integer> RUSH_HOUR = Map.of("level", 4);

  private WorldWorks() {}

  /** One environment with integer actions, reset by the loop. */
  static Work one(String id) {
    return one(id, Map.of());
  }

  /** The driving grid at rush hour, 100 vehicles. */
  static Work rushHour() {
    return one("DrivingGrid-v0", RUSH_HOUR);
  }

  /** Many of them. */
  static Work rushHour(int rows, int threads) {
    return random(VectorEnvironments.discrete("DrivingGrid-v0", rows, threads, RUSH_HOUR));
  }

  private static Work one(String id, Map<String, ?> settings) {
    Environment<Integer> env = Environments.discrete(id, settings);
    UniformRandomProvider random = Rng.stream(1, "bench.actions");
    int n = ((Space.Discrete) env.actionSpace()).n();
    Integer[] actions = new Integer[DRAWN];
    for (int i = 0; i < DRAWN; i++) {
      actions[i] = random.nextInt(n);
    }
    env.reset(0);
    long[] episode = new long[1];
    return () -> {
      for (Integer action : actions) {
        if (env.step(action).ended()) {
          env.reset(++episode[0]);
        }
      }
      return DRAWN;
    };
  }

  /** One environment driven by real numbers, reset by the loop. */
  static Work oneContinuous(String id) {
    Environment<float[]> env = Environments.continuous(id, Map.of());
    UniformRandomProvider random = Rng.stream(1, "bench.actions");
    float[][] actions = new float[DRAWN][];
    for (int i = 0; i < DRAWN; i++) {
      actions[i] = env.actionSpace().sample(random);
    }
    env.reset(0);
    long[] episode = new long[1];
    return () -> {
      for (float[] action : actions) {
        if (env.step(action).ended()) {
          env.reset(++episode[0]);
        }
      }
      return DRAWN;
    };
  }

  /** Many environments with integer actions. */
  static Work discreteRows(String id, int rows, int threads) {
    return random(VectorEnvironments.discrete(id, rows, threads, Map.of()));
  }

  private static Work random(VectorEnvironment<int[]> envs) {
    int rows = envs.rows();
    UniformRandomProvider random = Rng.stream(1, "bench.actions");
    int n = ((Space.Discrete) envs.actionSpace()).n();
    int[][] actions = new int[64][rows];
    for (int[] all : actions) {
      for (int row = 0; row < rows; row++) {
        all[row] = random.nextInt(n);
      }
    }
    envs.reset(1);
    return () -> {
      for (int[] all : actions) {
        envs.step(all);
      }
      return (long) actions.length * rows;
    };
  }

  /** Many environments driven by real numbers. */
  static Work continuousRows(String id, int rows, int threads) {
    VectorEnvironment<float[]> envs = VectorEnvironments.continuous(id, rows, threads, Map.of());
    UniformRandomProvider random = Rng.stream(1, "bench.actions");
    Space.Box space = (Space.Box) envs.actionSpace();
    float[][] actions = new float[64][rows * space.width()];
    for (float[] all : actions) {
      for (int i = 0; i < all.length; i++) {
        float low = space.low()[i % space.width()];
        float high = space.high()[i % space.width()];
        all[i] = low + (high - low) * random.nextFloat();
      }
    }
    envs.reset(1);
    return () -> {
      for (float[] all : actions) {
        envs.step(all);
      }
      return (long) actions.length * rows;
    };
  }

  /**
   * Random legal moves of Go by agents in turns, each of which reads its observation, the 17 planes
   * that PettingZoo shows too, and its mask.
   */
  static Work goTurns(int size) {
    GoRules rules = GoRules.named("tromp-taylor").withKomi(7.5);
    TurnEnvironment turns =
        new GameTurns(new GoGame(size, rules, GoPlanes.ALPHAZERO, 2 * size * size));
    UniformRandomProvider random = Rng.stream(1, "bench.actions");
    float[] observation = new float[turns.observationSpace(0).width()];
    boolean[] mask = new boolean[turns.actionSpace(0).n()];
    turns.reset(1);
    return () -> {
      int done = 0;
      while (done < DRAWN) {
        int agent = turns.agent();
        if (turns.ended(agent)) {
          turns.reset(1);
          continue;
        }
        turns.observe(agent, observation, 0);
        turns.step(drawn(mask, turns.actionMask(mask), random));
        done++;
      }
      return done;
    };
  }

  private static int drawn(boolean[] mask, int legal, UniformRandomProvider random) {
    int skip = random.nextInt(legal);
    for (int action = 0; ; action++) {
      if (mask[action] && skip-- == 0) {
        return action;
      }
    }
  }

  /** A hundred iterations on Leduc poker from the start, the game's tree included. */
  static Work cfrLeduc() {
    return () -> {
      new Cfr(GameTree.of(new LeducPoker()), Cfr.Variant.CFR).run(100);
      return 100;
    };
  }
}
