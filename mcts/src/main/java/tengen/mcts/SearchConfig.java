package tengen.mcts;

import java.util.Objects;
import tengen.env.Require;

/**
 * How a search works. Start from {@link #puct}, {@link #gumbel} or {@link #uct} and change what you
 * need: {@code SearchConfig.puct().with().noise(0.25, 0).build()}.
 *
 * @param rule how moves are chosen
 * @param explorationInit PUCT: exploration at few visits (Silver et al. 2018: 1.25)
 * @param explorationBase PUCT: visits after which exploration grows (Silver et al. 2018: 19652);
 *     infinite for a constant
 * @param firstPlay PUCT: value of moves without visits, or by how much they are thought worse than
 *     the node, see {@code firstPlayReduces}
 * @param firstPlayReduces PUCT: whether {@code firstPlay} times the square root of the tried prior
 *     is taken from the node's value
 * @param rescaled whether values are stretched to [0, 1] between the least and greatest of a node
 *     (PUCT: as MuZero does; Gumbel: as mctx does)
 * @param noiseFraction PUCT: share of Dirichlet noise in the root's priors, in [0, 1]; 0 for none
 * @param noiseAlpha PUCT: concentration of that noise; 0 for 10.83 / legal moves (Wu 2019)
 * @param ucbExploration UCT: the constant of UCB1
 * @param consideredMoves Gumbel: most moves that the root tries
 * @param gumbelScale Gumbel: scale of the root's noise; 0 makes the search deterministic
 * @param valueScale Gumbel: what value is worth in logits, per visit
 * @param valueVisits Gumbel: visits that are always counted in that worth
 * @param solver whether proven results go up the tree; a search ends when its root is proven
 * @param reuseTree whether {@link Search#start} keeps what is below the new root
 * @param leavesPerStep positions one tree may have out for judgement at once; above 1 with virtual
 *     loss
 * @param maxNodes when a tree has that many nodes, leaves are judged but no longer expanded
 */
public record SearchConfig(
    Rule rule,
    double explorationInit,
    double explorationBase,
    double firstPlay,
    boolean firstPlayReduces,
    boolean rescaled,
    double noiseFraction,
    double noiseAlpha,
    double ucbExploration,
    int consideredMoves,
    double gumbelScale,
    double valueScale,
    double valueVisits,
    boolean solver,
    boolean reuseTree,
    int leavesPerStep,
    int maxNodes) {

  /** How moves are chosen. */
  public enum Rule {
    /** AlphaZero's: priors and values of a network. */
    PUCT,
    /** Sequential halving at the root (Danihelka et al. 2022): sound with few simulations. */
    GUMBEL,
    /** UCB1 without priors, for values from rollouts. */
    UCT
  }

  /** Checks every number. */
  public SearchConfig {
    Objects.requireNonNull(rule, "rule");
    Require.inRange("explorationInit", explorationInit, 0, 1e6);
    Require.inRange("explorationBase", explorationBase, 1, Double.POSITIVE_INFINITY);
    Require.inRange("firstPlay", firstPlay, -2, 2);
    Require.inRange("noiseFraction", noiseFraction, 0, 1);
    Require.inRange("noiseAlpha", noiseAlpha, 0, 1e3);
    Require.inRange("ucbExploration", ucbExploration, 0, 1e6);
    Require.inRange("consideredMoves", consideredMoves, 1, Short.MAX_VALUE);
    Require.inRange("gumbelScale", gumbelScale, 0, 1e3);
    Require.inRange("valueScale", valueScale, 0, 1e6);
    Require.inRange("valueVisits", valueVisits, 0, 1e6);
    Require.inRange("leavesPerStep", leavesPerStep, 1, 4096);
    Require.inRange("maxNodes", maxNodes, 1, Integer.MAX_VALUE);
  }

  /** AlphaZero's search with a network, for play: no noise, first-play urgency by reduction. */
  public static SearchConfig puct() {
    return new SearchConfig(
        Rule.PUCT,
        1.25,
        19652,
        0.2,
        true,
        false,
        0,
        0,
        1.4,
        16,
        1,
        0.1,
        50,
        true,
        true,
        1,
        20_000_000);
  }

  /** Gumbel search with mctx's constants, for self-play; {@code gumbelScale(0)} for play. */
  public static SearchConfig gumbel() {
    return puct().with().rule(Rule.GUMBEL).rescaled(true).reuseTree(false).build();
  }

  /** UCT for rollouts. */
  public static SearchConfig uct() {
    return puct().with().rule(Rule.UCT).build();
  }

  /** A builder that starts from this configuration. */
  public Builder with() {
    return new Builder(this);
  }

  /** Changes some settings of a configuration. */
  public static final class Builder {

    private Rule rule;
    private double explorationInit;
    private double explorationBase;
    private double firstPlay;
    private boolean firstPlayReduces;
    private boolean rescaled;
    private double noiseFraction;
    private double noiseAlpha;
    private double ucbExploration;
    private int consideredMoves;
    private double gumbelScale;
    private double valueScale;
    private double valueVisits;
    private boolean solver;
    private boolean reuseTree;
    private int leavesPerStep;
    private int maxNodes;

    private Builder(SearchConfig from) {
      rule = from.rule;
      explorationInit = from.explorationInit;
      explorationBase = from.explorationBase;
      firstPlay = from.firstPlay;
      firstPlayReduces = from.firstPlayReduces;
      rescaled = from.rescaled;
      noiseFraction = from.noiseFraction;
      noiseAlpha = from.noiseAlpha;
      ucbExploration = from.ucbExploration;
      consideredMoves = from.consideredMoves;
      gumbelScale = from.gumbelScale;
      valueScale = from.valueScale;
      valueVisits = from.valueVisits;
      solver = from.solver;
      reuseTree = from.reuseTree;
      leavesPerStep = from.leavesPerStep;
      maxNodes = from.maxNodes;
    }

    /** How moves are chosen. */
    public Builder rule(Rule value) {
      rule = value;
      return this;
    }

    /** PUCT: exploration at few visits, and visits after which it grows. */
    public Builder exploration(double init, double base) {
      explorationInit = init;
      explorationBase = base;
      return this;
    }

    /** PUCT: moves without visits have this value. */
    public Builder firstPlayValue(double value) {
      firstPlay = value;
      firstPlayReduces = false;
      return this;
    }

    /** PUCT: moves without visits are worse than the node by up to this much. */
    public Builder firstPlayReduction(double value) {
      firstPlay = value;
      firstPlayReduces = true;
      return this;
    }

    /** Whether values are stretched to [0, 1] within a node. */
    public Builder rescaled(boolean value) {
      rescaled = value;
      return this;
    }

    /** PUCT: share and concentration of Dirichlet noise; alpha 0 for 10.83 / legal moves. */
    public Builder noise(double fraction, double alpha) {
      noiseFraction = fraction;
      noiseAlpha = alpha;
      return this;
    }

    /** UCT: the constant of UCB1. */
    public Builder ucbExploration(double value) {
      ucbExploration = value;
      return this;
    }

    /** Gumbel: most moves that the root tries. */
    public Builder consideredMoves(int value) {
      consideredMoves = value;
      return this;
    }

    /** Gumbel: scale of the root's noise. */
    public Builder gumbelScale(double value) {
      gumbelScale = value;
      return this;
    }

    /** Gumbel: what value is worth in logits per visit, and visits that are always counted. */
    public Builder valueWorth(double scale, double visits) {
      valueScale = scale;
      valueVisits = visits;
      return this;
    }

    /** Whether proven results go up the tree. */
    public Builder solver(boolean value) {
      solver = value;
      return this;
    }

    /** Whether a new search keeps what is below its root. */
    public Builder reuseTree(boolean value) {
      reuseTree = value;
      return this;
    }

    /** Positions out for judgement at once. */
    public Builder leavesPerStep(int value) {
      leavesPerStep = value;
      return this;
    }

    /** Bound on the tree's nodes. */
    public Builder maxNodes(int value) {
      maxNodes = value;
      return this;
    }

    /**
     * The configuration.
     *
     * @throws IllegalArgumentException if a setting is out of range
     */
    public SearchConfig build() {
      return new SearchConfig(
          rule,
          explorationInit,
          explorationBase,
          firstPlay,
          firstPlayReduces,
          rescaled,
          noiseFraction,
          noiseAlpha,
          ucbExploration,
          consideredMoves,
          gumbelScale,
          valueScale,
          valueVisits,
          solver,
          reuseTree,
          leavesPerStep,
          maxNodes);
    }
  }
}
