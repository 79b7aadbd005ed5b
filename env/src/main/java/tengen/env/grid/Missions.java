package tengen.env.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tengen.env.Nearest;

/**
 * Missions as numbers: a word is its index in {@link #VOCABULARY}, and 0 fills up to {@link
 * #LENGTH}.
 */
public final class Missions {

  /** How many words a mission can have. */
  public static final int LENGTH = 16;

  /** The words by their numbers; the first, the empty word, comes after the end. */
  public static final List<String> VOCABULARY =
      List.of(
          "",
          "a",
          "an",
          "and",
          "at",
          "avoid",
          "ball",
          "balls",
          "behind",
          "blue",
          "box",
          "boxes",
          "break",
          "by",
          "carry",
          "close",
          "closed",
          "corner",
          "do",
          "done",
          "door",
          "doors",
          "down",
          "drop",
          "empty",
          "end",
          "enter",
          "far",
          "find",
          "first",
          "floor",
          "from",
          "get",
          "go",
          "goal",
          "green",
          "grey",
          "hallway",
          "in",
          "is",
          "it",
          "key",
          "keys",
          "lava",
          "leave",
          "left",
          "locked",
          "matching",
          "near",
          "next",
          "not",
          "object",
          "of",
          "on",
          "open",
          "opening",
          "or",
          "out",
          "path",
          "pick",
          "purple",
          "put",
          "reach",
          "red",
          "right",
          "room",
          "rooms",
          "square",
          "stand",
          "step",
          "take",
          "the",
          "then",
          "through",
          "to",
          "touch",
          "traverse",
          "turn",
          "unlock",
          "up",
          "use",
          "visit",
          "walk",
          "wall",
          "walls",
          "with",
          "without",
          "yellow");

  private Missions() {}

  /**
   * The numbers of a mission's words.
   *
   * @param mission words with blanks between them
   * @return {@code [LENGTH]}
   * @throws IllegalArgumentException if it is too long or has a word that is not in the vocabulary
   */
  public static float[] tokens(String mission) {
    float[] result = new float[LENGTH];
    String[] words = mission.isBlank() ? new String[0] : mission.strip().split(" +");
    if (words.length > LENGTH) {
      throw new IllegalArgumentException(
          "a mission has at most " + LENGTH + " words; got " + words.length + ": " + mission);
    }
    for (int i = 0; i < words.length; i++) {
      int number = VOCABULARY.indexOf(words[i]);
      if (number < 0) {
        throw new IllegalArgumentException(
            "a mission's words are in Missions.VOCABULARY; \""
                + words[i]
                + "\" is not"
                + Nearest.hint(words[i].toLowerCase(Locale.ROOT), VOCABULARY));
      }
      result[i] = number;
    }
    return result;
  }

  /**
   * The mission that the numbers stand for.
   *
   * @param at where the {@link #LENGTH} numbers begin
   * @throws IllegalArgumentException if a number stands for no word
   */
  public static String text(float[] tokens, int at) {
    StringBuilder result = new StringBuilder();
    for (float token : Arrays.copyOfRange(tokens, at, at + LENGTH)) {
      if (!(token >= 0 && token < VOCABULARY.size())) {
        throw new IllegalArgumentException("no word has the number " + token);
      }
      if (token > 0) {
        result.append(result.length() == 0 ? "" : " ").append(VOCABULARY.get((int) token));
      }
    }
    return result.toString();
  }
}
