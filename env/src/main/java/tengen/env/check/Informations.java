package tengen.env.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import tengen.env.game.GameState;
import tengen.env.game.InformationState;

/**
 * Compares what players know at decision points: over a file, two points of a player have equal
 * recorded texts exactly when our keys are equal. In a game without secrets a player knows all
 * moves, so that these are the key.
 */
final class Informations {

  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  void compare(
      Case check, JsonNode recorded, GameState state, OpenSpielGame.View view, String history) {
    for (int player = 0; player < recorded.size(); player++) {
      String text = view.informationText(state, player);
      if (text != null) {
        check.same("info[" + player + "]", recorded.get(player).asText(), text);
      }
    }
    int player = state.currentPlayer();
    String text = player + ":" + recorded.get(player).asText();
    String key =
        player
            + ":"
            + (state instanceof InformationState information
                ? Long.toString(information.informationKey(player))
                : history);
    String known = keys.putIfAbsent(text, key);
    check.same("info", known == null ? key : known, key);
    known = texts.putIfAbsent(key, text);
    check.same("info", known == null ? text : known, text);
  }
}
