package tengen.env.multi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.env.io.AtomicFiles;

/**
 * A game that was played, of any kind: one JSON object with the moves as people write them.
 *
 * <pre>{@code
 * {"format": "tengen game", "version": 1, "game": "connect-four", "players": ["ann", "uct:1000"],
 *  "moves": ["4", "4", "3"], "returns": null}
 * }</pre>
 *
 * @param game its rules
 * @param players names, one for each side
 * @param moves of all sides, chance included, in order; not to be changed
 * @param returns of each player; null if the game was not played to its end. Not to be changed
 */
public record GameRecord(Game game, List<String> players, int[] moves, double[] returns) {

  /** How names of files end. */
  public static final String EXTENSION = ".game.json";

  private static final String FORMAT = "tengen game";
  private static final int VERSION = 1;

  /** A longer file is none of these. */
  private static final long LARGEST = 4 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Keeps a list of its own. */
  public GameRecord {
    players = List.copyOf(players);
  }

  /** Writes the record: whole, or not at all. */
  public void write(Path file) {
    ObjectNode object = JSON.createObjectNode();
    object.put("format", FORMAT).put("version", VERSION).put("game", game.name());
    players.forEach(object.putArray("players")::add);
    ArrayNode texts = object.putArray("moves");
    for (int move : moves) {
      texts.add(move < game.moves() ? game.moveText(move) : Integer.toString(move));
    }
    object.set("returns", returns == null ? null : JSON.valueToTree(returns));
    AtomicFiles.write(file, (object + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a record. The moves are not checked against the rules: {@link #position} does that.
   *
   * @throws IllegalArgumentException if it is none, or damaged; says what and where
   */
  public static GameRecord read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IllegalArgumentException(file + " is too large for a game record");
      }
      return parse(JSON.readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is damaged: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static GameRecord parse(JsonNode object) {
    if (!object.path("format").asText().equals(FORMAT)) {
      throw new IllegalArgumentException("not a game record: \"format\" must be \"tengen game\"");
    }
    if (object.path("version").asInt() != VERSION) {
      throw new IllegalArgumentException(
          "version " + object.path("version") + " of game records is not known to this version");
    }
    Game game = Games.named(object.path("game").asText());
    List<String> players = new ArrayList<>();
    object.path("players").forEach(name -> players.add(name.asText()));
    if (players.size() != game.players()) {
      throw new IllegalArgumentException(
          game.name() + " has " + game.players() + " players, not " + players.size());
    }
    JsonNode texts = object.path("moves");
    if (!texts.isArray() || texts.size() > game.maxLength()) {
      throw new IllegalArgumentException(
          "\"moves\" must be a list of at most " + game.maxLength() + " moves");
    }
    int[] moves = new int[texts.size()];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = move(game, texts.get(i).asText(), i);
    }
    JsonNode returns = object.path("returns");
    return new GameRecord(
        game,
        players,
        moves,
        returns.isArray() ? JSON.convertValue(returns, double[].class) : null);
  }

  private static int move(Game game, String text, int index) {
    try {
      return game.parseMove(text);
    } catch (IllegalArgumentException e) {
      if (text.matches("\\d{1,9}") && Integer.parseInt(text) < game.choices()) {
        return Integer.parseInt(text); // what chance did has no name
      }
      throw new IllegalArgumentException("move " + (index + 1) + ": " + e.getMessage(), e);
    }
  }

  /**
   * The position after so many moves.
   *
   * @throws IllegalArgumentException if there are fewer, or one of them is illegal; says which
   */
  public GameState position(int length) {
    if (length < 0 || length > moves.length) {
      throw new IllegalArgumentException(
          "there is no move " + length + ": the game has " + moves.length + " moves");
    }
    GameState state = game.start();
    for (int i = 0; i < length; i++) {
      try {
        state.play(moves[i]);
      } catch (IllegalArgumentException | IllegalStateException e) {
        throw new IllegalArgumentException("move " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return state;
  }
}
