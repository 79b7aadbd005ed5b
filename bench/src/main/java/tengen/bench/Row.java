package tengen.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * A line of the result.
 *
 * @param name of the work
 * @param peer that does the same work; null where there is none
 * @param unit per CPU second; of two threads beside one, per second of the clock
 * @param ours median over rounds
 * @param theirs median over rounds; null where it was not measured
 * @param ratio median over rounds of ours by theirs, measured one after the other; null where
 *     theirs is
 * @param versions of what was measured
 * @param note why the peer was not measured although it was wanted, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Row(
    String name,
    String peer,
    String unit,
    double ours,
    Double theirs,
    Double ratio,
    Map<String, String> versions,
    String note) {}
