package tengen.selfplay.arena;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tengen.env.Require;
import tengen.env.game.Game;

/**
 * A match of two contestants: pairs of games from one opening with the sides exchanged. Games are
 * played in groups, those of a group in lock-step; what comes out depends on the seed, not on the
 * number of threads.
 *
 * <pre>{@code
 * MatchResult result =
 *     new Match(game, Players.parse("uct:800"), Players.parse("random"), MatchConfig.of(game, 100, 1))
 *         .play();
 * }</pre>
 */
public final class Match {

  /** How long after an engine failed the word may come that the match is to stop. */
  private static final int STOP_PATIENCE_MILLIS = 300;

  private final Game game;
  private final Contestant first;
  private final Contestant second;
  private final MatchConfig config;
  private Consumer<PlayedGame> watcher = game -> {};
  private Predicate<MatchResult> decided = result -> false;
  private volatile boolean stopped;

  /**
   * A match to be played.
   *
   * @throws IllegalArgumentException if the game is not for two players
   */
  public Match(Game game, Contestant first, Contestant second, MatchConfig config) {
    Require.inRange("players of " + game.name() + " in a match", game.players(), 2, 2);
    this.game = game;
    this.first = first;
    this.second = second;
    this.config = config;
  }

  /** Tells of every game when it ends, in no particular order, from the threads that play. */
  public Match watchedBy(Consumer<PlayedGame> each) {
    watcher = each;
    return this;
  }

  /**
   * Ends the match early, as soon as its result so far says so, such as {@link Sprt#decides}. It is
   * asked after each group, in order, so that the answer does not depend on threads.
   */
  public Match until(Predicate<MatchResult> enough) {
    decided = enough;
    return this;
  }

  /** Makes {@link #play} return soon with the games that ended by then; from any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * Plays.
   *
   * @return the games that ended, in order; those of a match that was stopped may have gaps
   */
  public MatchResult play() {
    int groups = (config.games() + groupSize() - 1) / groupSize();
    List<CompletableFuture<List<PlayedGame>>> done = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      done.add(new CompletableFuture<>());
    }
    AtomicInteger next = new AtomicInteger();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(config.threads(), groups); i++) {
      Thread worker = new Thread(() -> work(next, done), "match-" + (i + 1));
      worker.start();
      workers.add(worker);
    }
    try {
      return collect(done);
    } finally {
      stopped = true;
      workers.forEach(Uninterruptibles::joinUninterruptibly);
    }
  }

  /** Opens players of its own and plays the groups that nobody has begun yet. */
  private void work(AtomicInteger next, List<CompletableFuture<List<PlayedGame>>> done) {
    try (Player one = first.open(game);
        Player two = second.open(game)) {
      Table.Contestants players = new Table.Contestants(first.name(), second.name(), one, two);
      for (int i = next.getAndIncrement(); i < done.size(); i = next.getAndIncrement()) {
        done.get(i).complete(stopped ? List.of() : playGroup(i, players));
      }
    } catch (Throwable e) {
      done.forEach(group -> group.completeExceptionally(e));
    }
  }

  private MatchResult collect(List<CompletableFuture<List<PlayedGame>>> done) {
    List<PlayedGame> games = new ArrayList<>();
    for (CompletableFuture<List<PlayedGame>> group : done) {
      try {
        games.addAll(group.join());
      } catch (CompletionException e) {
        Throwables.throwIfUnchecked(e.getCause());
        throw e;
      }
      MatchResult soFar = new MatchResult(first.name(), second.name(), games);
      if (decided.test(soFar)) {
        return soFar;
      }
    }
    return new MatchResult(first.name(), second.name(), games);
  }

  /** Pairs stay together. */
  private int groupSize() {
    return config.atOnce() + config.atOnce() % 2;
  }

  private List<PlayedGame> playGroup(int group, Table.Contestants players) {
    List<Table> tables = new ArrayList<>();
    List<PlayedGame> ended = new ArrayList<>();
    try {
      int end = Math.min(config.games(), (group + 1) * groupSize());
      for (int index = group * groupSize(); index < end; index++) {
        int[] opening = Openings.draw(game, config.openingPlies(), config.seed(), index / 2);
        tables.add(new Table(game, index, players, opening, config.seed()));
      }
      while (ended.size() < tables.size() && !stopped) {
        ask(0, players.firstPlayer(), tables, ended);
        ask(1, players.secondPlayer(), tables, ended);
      }
    } finally {
      tables.forEach(Table::close);
    }
    ended.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return ended;
  }

  /** One contestant moves at all tables that wait for it. */
  private void ask(int contestant, Player player, List<Table> tables, List<PlayedGame> ended) {
    List<Table> waiting = tables.stream().filter(table -> table.waitsFor(contestant)).toList();
    if (waiting.isEmpty()) {
      return;
    }
    List<Turn> turns = waiting.stream().map(Table::turn).toList();
    player.choose(turns);
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).move() == Turn.FAILED && stopsSoon()) {
        return;
      }
      Table table = waiting.get(i);
      table.answer(turns.get(i));
      if (table.over()) {
        ended.add(table.result());
        watcher.accept(table.result());
      }
    }
  }

  /**
   * Whether the match is being stopped. Ctrl-C in a terminal reaches engines first: one that dies
   * of it has not lost its game.
   */
  private boolean stopsSoon() {
    for (int i = 0; i < STOP_PATIENCE_MILLIS && !stopped; i += 10) {
      Uninterruptibles.sleepUninterruptibly(10, TimeUnit.MILLISECONDS);
    }
    return stopped;
  }
}
