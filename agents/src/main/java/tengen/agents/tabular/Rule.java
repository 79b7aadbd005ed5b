package tengen.agents.tabular;

/** What an action is worth that was just taken: the reward, and the discounted worth of this. */
public enum Rule {
  /** The best action that follows (Watkins 1989; Sutton and Barto 2018, equation 6.8). */
  Q_LEARNING("q-learning"),
  /** The action that is going to be taken (Rummery and Niranjan 1994; equation 6.7). */
  SARSA("sarsa"),
  /** The mean over what may be taken (van Seijen and others 2009; equation 6.9). */
  EXPECTED_SARSA("expected-sarsa");

  private final String title;

  Rule(String title) {
    this.title = title;
  }

  /** Its name on the command line and in files. */
  public String title() {
    return title;
  }
}
