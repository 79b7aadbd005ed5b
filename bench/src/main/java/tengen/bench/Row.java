package tengen.bench;

import java.util.Map;

/**
 * A line of the result.
 *
 * @param name of the work
 * @param peer what it was compared with; null where it was not
 * @param unit per CPU second
 * @param ours median over rounds
 * @param theirs median over rounds; null without a peer
 * @param ratio median over rounds of ours by theirs, measured one after the other; null without a
 *     peer
 * @param versions of what was measured
 */
record Row(
    String name,
    String peer,
    String unit,
    double ours,
    Double theirs,
    Double ratio,
    Map<String, String> versions) {}
