package tengen.env.grid;

/** What the agent can do; an action of {@link GridWorld} is the number. */
public enum Action {
  /** 0: turns left. */
  LEFT(0),
  /** 1: turns right. */
  RIGHT(1),
  /** 2: walks into the cell ahead. */
  FORWARD(2),
  /** 3: picks up the key, ball or box ahead if the hands are empty. */
  PICKUP(3),
  /** 4: puts down what it carries if the cell ahead is empty. */
  DROP(4),
  /** 5: opens or closes the door ahead, or breaks the box ahead. */
  TOGGLE(5),
  /** 6: nothing but in rooms where it says that the task is done. */
  DONE(6);

  static final int COUNT = values().length;

  private final int number;

  Action(int number) {
    this.number = number;
  }

  /** What {@link GridWorld#step} takes, 0 to 6. */
  public int number() {
    return number;
  }
}
