package tengen.env.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of a game of Go, each part free to combine with the others.
 *
 * <p>Sources: J. Tromp and B. Taylor, "The logical rules of Go" ({@code
 * https://tromp.github.io/go.html}); the AGA Concise Rules of Go; New Zealand Go Society, "Rules of
 * Go"; Nihon Ki-in, "The Japanese Rules of Go" (1989). Where those leave the handling of a computer
 * game open (what counts as dead, when a cycle ends the game) the choices are KataGo's.
 *
 * @param ko which repetitions are forbidden or end the game
 * @param suicide whether a move may take off its own chain of two or more stones; one stone alone
 *     never may
 * @param scoring what counts
 * @param tax which points do not count
 * @param handicap what White gets for handicap stones
 * @param button whether the first pass takes half a point instead of counting as a pass
 * @param whitePassesLast whether White must pass once more when Black's pass was the second
 * @param removeDead whether counting treats stones that cannot live (inside unconditionally living
 *     territory) as captured; a literal count leaves them
 * @param komi White's compensation, a multiple of 0.5 within ±1000
 */
public record GoRules(
    Ko ko,
    boolean suicide,
    Scoring scoring,
    Tax tax,
    Handicap handicap,
    boolean button,
    boolean whitePassesLast,
    boolean removeDead,
    double komi) {

  /** Which repetitions are forbidden or end the game. */
  public enum Ko {
    /**
     * The ko may not be taken back at once; the third time that a position stands with the same
     * player to move (counted since the last pass) ends the game as a draw.
     */
    SIMPLE,
    /** No move may make a position that stood before. */
    POSITIONAL,
    /** No move may make a position that stood before with the same player to move. */
    SITUATIONAL,
    /** Simple ko, and a move that makes a position that stood before ends the game as a draw. */
    REPETITION_DRAWS
  }

  /** What counts. */
  public enum Scoring {
    /** Stones and surrounded points. */
    AREA,
    /** Surrounded points and prisoners. */
    TERRITORY
  }

  /** Which points do not count. */
  public enum Tax {
    /** All count. */
    NONE,
    /** Surrounded points in seki do not count. */
    SEKI,
    /** As {@link #SEKI}, and each separate living group pays two points. */
    ALL
  }

  /** What White gets for Black's handicap, from two stones on. */
  public enum Handicap {
    /** Nothing. */
    ZERO,
    /** One point less than there are stones. */
    N_MINUS_1,
    /** As many points as there are stones. */
    N
  }

  private static final Map<String, GoRules> PRESETS = presets();

  /** Checks the komi. */
  public GoRules {
    if (!(Math.abs(komi) <= 1000) || komi * 2 != Math.rint(komi * 2)) {
      throw new IllegalArgumentException(
          "komi must be a multiple of 0.5 within -1000 and 1000; got " + komi);
    }
  }

  /** Names that {@link #named} knows, in alphabetical order. */
  public static List<String> names() {
    return new ArrayList<>(PRESETS.keySet());
  }

  /**
   * Rules by name: {@code tromp-taylor}, {@code chinese}, {@code aga}, {@code new-zealand}, {@code
   * japanese}, and variations of them that {@link #names} lists.
   *
   * @throws IllegalArgumentException if there are none of that name; the message lists the names
   */
  public static GoRules named(String name) {
    GoRules rules = PRESETS.get(name.strip().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (rules == null) {
      throw new IllegalArgumentException(
          "no Go rules \"" + name + "\"; there are " + String.join(", ", PRESETS.keySet()));
    }
    return rules;
  }

  /** The same rules with another komi. */
  public GoRules withKomi(double newKomi) {
    return new GoRules(
        ko,
        suicide,
        scoring,
        tax,
        handicap,
        button,
        whitePassesLast,
        removeDead,
        newKomi + 0.0); // no negative zero
  }

  /** The same rules with another ko rule. */
  public GoRules withKo(Ko newKo) {
    return new GoRules(
        newKo, suicide, scoring, tax, handicap, button, whitePassesLast, removeDead, komi);
  }

  /** The same rules with suicide forbidden or allowed. */
  public GoRules withSuicide(boolean allowed) {
    return new GoRules(
        ko, allowed, scoring, tax, handicap, button, whitePassesLast, removeDead, komi);
  }

  /** The same rules with another scoring. */
  public GoRules withScoring(Scoring newScoring) {
    return new GoRules(
        ko, suicide, newScoring, tax, handicap, button, whitePassesLast, removeDead, komi);
  }

  /** The same rules with another tax. */
  public GoRules withTax(Tax newTax) {
    return new GoRules(
        ko, suicide, scoring, newTax, handicap, button, whitePassesLast, removeDead, komi);
  }

  /** The same rules with another compensation for handicap stones. */
  public GoRules withHandicap(Handicap newHandicap) {
    return new GoRules(
        ko, suicide, scoring, tax, newHandicap, button, whitePassesLast, removeDead, komi);
  }

  /** The same rules with a button or without. */
  public GoRules withButton(boolean used) {
    return new GoRules(
        ko, suicide, scoring, tax, handicap, used, whitePassesLast, removeDead, komi);
  }

  /** The same rules, dead stones removed before counting or not. */
  public GoRules withRemoveDead(boolean remove) {
    return new GoRules(ko, suicide, scoring, tax, handicap, button, whitePassesLast, remove, komi);
  }

  boolean superko() {
    return ko == Ko.POSITIONAL || ko == Ko.SITUATIONAL;
  }

  /** White's points for a number of handicap stones. */
  int handicapPoints(int stones) {
    if (stones < 2 || handicap == Handicap.ZERO) {
      return 0;
    }
    return handicap == Handicap.N ? stones : stones - 1;
  }

  private static Map<String, GoRules> presets() {
    Map<String, GoRules> map = new TreeMap<>();
    GoRules trompTaylor = area(Ko.POSITIONAL, true, Handicap.ZERO, false, false);
    map.put("tromp-taylor", trompTaylor);
    map.put("chinese", area(Ko.SIMPLE, false, Handicap.N, false, true));
    map.put("chinese-superko", area(Ko.POSITIONAL, false, Handicap.N, false, true));
    map.put("aga", area(Ko.SITUATIONAL, false, Handicap.N_MINUS_1, true, true));
    map.put("new-zealand", area(Ko.SITUATIONAL, true, Handicap.ZERO, false, true));
    map.put("repetition-draws", area(Ko.REPETITION_DRAWS, false, Handicap.ZERO, false, false));
    map.put(
        "japanese",
        new GoRules(
            Ko.SIMPLE, false, Scoring.TERRITORY, Tax.SEKI, Handicap.ZERO, false, false, true, 6.5));
    map.put(
        "stone-scoring",
        new GoRules(
            Ko.SIMPLE, false, Scoring.AREA, Tax.ALL, Handicap.ZERO, false, false, true, 6.5));
    return map;
  }

  private static GoRules area(
      Ko ko, boolean suicide, Handicap handicap, boolean whitePassesLast, boolean removeDead) {
    return new GoRules(
        ko, suicide, Scoring.AREA, Tax.NONE, handicap, false, whitePassesLast, removeDead, 7.5);
  }
}
