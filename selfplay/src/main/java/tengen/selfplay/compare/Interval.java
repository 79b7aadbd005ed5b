package tengen.selfplay.compare;

/**
 * An estimate.
 *
 * @param value of all runs
 * @param low lower bound of its 95 % interval
 * @param high upper bound
 */
public record Interval(double value, double low, double high) {}
