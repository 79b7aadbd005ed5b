package tengen.selfplay.train;

/** Looks at the evaluations of a run while it trains, and may end it early. */
@FunctionalInterface
public interface Judge {

  /** Why a run has ended that did not go on. */
  String REASON = "others were better";

  /** Lets every run come to its end. */
  Judge NONE = (steps, mean) -> true;

  /**
   * Whether the run goes on.
   *
   * @param steps that were made
   * @param mean return of the evaluation
   */
  boolean goesOn(long steps, double mean);
}
