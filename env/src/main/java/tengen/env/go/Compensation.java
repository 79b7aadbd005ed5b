package tengen.env.go;

/** What a game owes White for Black's handicap, and who took the button. */
final class Compensation {

  private final GoRules rules;
  private int setupStones;
  private boolean setupHasWhite;

  /** Black's plays before White's first. */
  private int openingStones;

  private boolean whitePlayed;

  /** Colour that took the button, 0 if none did. */
  private int button;

  Compensation(GoRules rules) {
    this.rules = rules;
  }

  void clear() {
    setup(0, 0);
    openingStones = 0;
    whitePlayed = false;
    button = 0;
  }

  void setup(int black, int white) {
    setupStones = black;
    setupHasWhite = white > 0;
  }

  void played(int color) {
    if (color == GoBoard.WHITE) {
      whitePlayed = true;
    } else if (!whitePlayed) {
      openingStones++;
    }
  }

  boolean buttonLeft() {
    return rules.button() && button == 0;
  }

  void takeButton(int color) {
    button = color;
  }

  int handicapBonus() {
    return setupHasWhite ? 0 : rules.handicapPoints(setupStones + openingStones);
  }

  /** All of Black's points less White's: komi, handicap and button. */
  double blackLead() {
    double buttonLead = button == 0 ? 0 : button == GoBoard.BLACK ? 0.5 : -0.5;
    return buttonLead - rules.komi() - handicapBonus();
  }

  int digest() {
    return button;
  }

  void copyFrom(Compensation other) {
    setupStones = other.setupStones;
    setupHasWhite = other.setupHasWhite;
    openingStones = other.openingStones;
    whitePlayed = other.whitePlayed;
    button = other.button;
  }
}
