package tengen.env.grid;

/**
 * What ends an episode beside goals and lava.
 *
 * @param kind of task
 * @param first a place, or the code of a cell for FETCH; 0 if the kind has none
 * @param second the wrong place of STAND
 */
record Aim(Kind kind, int first, int second) {

  static final Aim GOAL = new Aim(Kind.GOAL, 0, 0);

  enum Kind {
    /** Nothing more. */
    GOAL,
    /** Toggle until the door at the first place is open. */
    OPEN,
    /** Pick up what the first number says. */
    FETCH,
    /** Be at the first place and not at the second; picking up acts as toggling. */
    STAND,
    /** Say DONE beside the first place; toggling fails. */
    VISIT
  }
}
