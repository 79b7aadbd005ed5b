package tengen.viz.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import tengen.viz.time.Moment;

/** Steps to come back to, of each episode. */
final class Bookmarks {

  private final Map<Long, NavigableSet<Integer>> steps = new HashMap<>();

  /** Those of the episode of a moment, ascending; a live view. */
  NavigableSet<Integer> of(Moment moment) {
    return steps.computeIfAbsent(moment.course().setting().seed(), seed -> new TreeSet<>());
  }

  /** Sets one at the present step, or takes it away. */
  void toggle(Moment moment) {
    if (!of(moment).remove(moment.step())) {
      of(moment).add(moment.step());
    }
  }

  /** The next one after the present step, the first one after the last; -1 for none. */
  int next(Moment moment) {
    Integer next = of(moment).higher(moment.step());
    return next != null ? next : of(moment).isEmpty() ? -1 : of(moment).first();
  }
}
