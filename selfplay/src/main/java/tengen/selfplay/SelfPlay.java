package tengen.selfplay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.Evaluator;
import tengen.mcts.Search;
import tengen.mcts.SearchConfig;
import tengen.selfplay.data.TrainingGame;

/**
 * Plays a generation of games of a network against itself. Games are dealt to lanes, each lane
 * advances its games in lock-step with one batch a step, and workers take lanes: the number of
 * workers changes how long it takes and nothing else.
 */
public final class SelfPlay {

  private final Game game;
  private final SelfPlayConfig config;
  private final SearchConfig searchConfig;
  private final Supplier<Evaluator> evaluators;

  /**
   * Self-play of a game.
   *
   * @param searchConfig the search of every move
   * @param evaluators makes one evaluator for each lane
   */
  public SelfPlay(
      Game game, SelfPlayConfig config, SearchConfig searchConfig, Supplier<Evaluator> evaluators) {
    this.game = game;
    this.config = config;
    this.searchConfig = searchConfig;
    this.evaluators = evaluators;
  }

  /**
   * Plays games.
   *
   * @param seed of this generation: decides everything
   * @param count how many games
   * @param workers threads
   * @param finished told the number of games finished so far, from any worker
   * @param stop once true, playing ends early and null is returned
   * @return the games, or null if stopped
   */
  public SelfPlayReport play(
      long seed, int count, int workers, IntConsumer finished, AtomicBoolean stop) {
    SelfPlayGame.Finished[] games = new SelfPlayGame.Finished[count];
    Counter counter = new Counter(finished);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<?>> lanes = new ArrayList<>();
      for (int lane = 0; lane < Math.min(config.lanes(), count); lane++) {
        int number = lane;
        lanes.add(pool.submit(() -> lane(seed, number, games, counter, stop)));
      }
      for (Future<?> lane : lanes) {
        lane.get();
      }
    } catch (ExecutionException e) {
      stop.set(true);
      throw e.getCause() instanceof RuntimeException r
          ? r
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.set(true);
      return null;
    } finally {
      pool.shutdown();
    }
    return stop.get() ? null : report(games, counter.evaluations());
  }

  private void lane(
      long seed, int lane, SelfPlayGame.Finished[] games, Counter counter, AtomicBoolean stop) {
    int slots = Math.min(config.parallelGames(), (games.length - lane - 1) / config.lanes() + 1);
    SelfPlayGame[] playing = new SelfPlayGame[slots];
    SelfPlayGame[] rows = new SelfPlayGame[slots];
    int next = lane;
    try (Evaluator evaluator = evaluators.get()) {
      Evaluator.Batch batch = new Evaluator.Batch(game, slots);
      do {
        batch.size = 0;
        for (int slot = 0; slot < slots; slot++) {
          GameState position = playing[slot] == null ? null : playing[slot].next();
          while (position == null && (playing[slot] != null || next < games.length)) {
            if (playing[slot] != null) {
              games[playing[slot].number()] = playing[slot].finished();
              counter.finish();
              playing[slot] = null;
            }
            if (next < games.length) {
              playing[slot] = start(seed, next);
              next += config.lanes();
              position = playing[slot].next();
            }
          }
          if (position != null) {
            rows[batch.size] = playing[slot];
            batch.positions[batch.size++] = position;
          }
        }
        if (batch.size > 0) {
          evaluator.evaluate(batch);
          counter.evaluated(batch.size);
          for (int row = 0; row < batch.size; row++) {
            rows[row].evaluated(batch.logits, row * game.moves(), batch.values[row]);
          }
        }
      } while (batch.size > 0 && !stop.get());
    }
  }

  private SelfPlayGame start(long seed, int number) {
    Search search = new Search(game, searchConfig, Rng.stream(seed, "selfplay.search", number));
    return new SelfPlayGame(
        number, game, config, search, Rng.stream(seed, "selfplay.game", number));
  }

  private static SelfPlayReport report(SelfPlayGame.Finished[] played, long evaluations) {
    List<TrainingGame> games = new ArrayList<>();
    int[] resigned = new int[played.length];
    int checked = 0;
    int wrong = 0;
    for (int i = 0; i < played.length; i++) {
      games.add(played[i].training());
      resigned[i] = played[i].resigned();
      int player = played[i].checkedResignation();
      if (player >= 0) {
        checked++;
        wrong += played[i].training().returns()[player] >= 0 ? 1 : 0;
      }
    }
    return new SelfPlayReport(games, resigned, checked, wrong, evaluations);
  }

  /** Counts over all lanes. */
  private static final class Counter {
    private final IntConsumer listener;
    private int finished;
    private long evaluations;

    Counter(IntConsumer listener) {
      this.listener = listener;
    }

    synchronized void finish() {
      listener.accept(++finished);
    }

    synchronized void evaluated(int positions) {
      evaluations += positions;
    }

    synchronized long evaluations() {
      return evaluations;
    }
  }
}
