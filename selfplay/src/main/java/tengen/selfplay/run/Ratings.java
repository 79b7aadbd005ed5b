package tengen.selfplay.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.arena.Elo;
import tengen.selfplay.arena.MatchResult;

/**
 * Who is how strong: {@code ratings.json}.
 *
 * @param game that was played
 * @param anchor the player whose rating is 0
 * @param visits of the run's networks, a move
 * @param players with ratings, in Elo, strongest first
 * @param matches what they rest on
 */
public record Ratings(
    String game, String anchor, int visits, List<Elo.Rating> players, List<Score> matches) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * The result of a match.
   *
   * @param score share of the points of the first player, in [0, 1]
   * @param low lower bound of its 95 % interval
   * @param high upper bound
   */
  public record Score(
      String first,
      String second,
      int games,
      int wins,
      int losses,
      int draws,
      double score,
      double low,
      double high) {

    static Score of(MatchResult match) {
      return new Score(
          match.first(),
          match.second(),
          match.games(),
          match.wins(),
          match.losses(),
          match.draws(),
          match.score(),
          match.interval().low(),
          match.interval().high());
    }
  }

  /**
   * Those of a run, if it has been rated.
   *
   * @throws IllegalArgumentException if the file is damaged
   */
  public static Optional<Ratings> of(Path run) {
    Path file = run.resolve("ratings.json");
    return Files.isRegularFile(file) ? Optional.of(read(file, Ratings.class)) : Optional.empty();
  }

  /** The number of the run's network that a player is; -1 for others. */
  public static int network(Elo.Rating player) {
    String prefix = "network ";
    String name = player.player();
    return name.startsWith(prefix) && name.substring(prefix.length()).matches("\\d{1,9}")
        ? Integer.parseInt(name.substring(prefix.length()))
        : -1;
  }

  static Ratings of(String game, String anchor, int visits, List<Score> matches) {
    Elo elo = new Elo();
    for (Score match : matches) {
      elo.add(match.first(), match.second(), match.wins(), match.losses(), match.draws());
    }
    List<Elo.Rating> players =
        elo.ratings(anchor, 0).stream().sorted((a, b) -> Double.compare(b.elo(), a.elo())).toList();
    return new Ratings(game, anchor, visits, players, List.copyOf(matches));
  }

  /** The result of a pairing, if it was played. */
  Optional<Score> between(String first, String second) {
    return matches.stream()
        .filter(match -> match.first().equals(first) && match.second().equals(second))
        .findFirst();
  }

  void write(Path file) {
    AtomicFiles.write(file, json(this));
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T read(Path file, Class<T> type) {
    try {
      return JSON.readValue(AtomicFiles.read(file), type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + " is damaged: " + e.getOriginalMessage() + "; delete it and resume the run", e);
    }
  }
}
