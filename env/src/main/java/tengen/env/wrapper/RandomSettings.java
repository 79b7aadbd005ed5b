package tengen.env.wrapper;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Configuration;

/**
 * A config record some of whose components are drawn from ranges.
 *
 * @param <C> the record
 */
final class RandomSettings<C extends Record> {

  private final C base;
  private final String owner;

  /** In alphabetical order, so that the draws do not depend on the order of a map. */
  private final TreeMap<String, Range> ranges;

  private final Set<String> whole = new HashSet<>();

  /**
   * Checks that the ranges fit the record, by making it with the least and the greatest values.
   *
   * @throws IllegalArgumentException if they do not
   */
  RandomSettings(C base, Map<String, Range> ranges) {
    this.base = base;
    owner = base.getClass().getName().replaceFirst(".*\\.", "").replace('$', '.');
    this.ranges = new TreeMap<>(ranges);
    for (RecordComponent component : base.getClass().getRecordComponents()) {
      if (ranges.containsKey(component.getName())) {
        look(component.getName(), component.getType());
      }
    }
    Configuration.change(owner, base, values(Range::low));
    Configuration.change(owner, base, values(Range::high));
  }

  private void look(String name, Class<?> type) {
    if (type == int.class || type == long.class) {
      whole.add(name);
    } else if (type != double.class && type != float.class) {
      throw new IllegalArgumentException(
          owner + "'s setting " + name + " is no number: it cannot be drawn from a range");
    }
  }

  private Map<String, Double> values(Function<Range, Double> each) {
    Map<String, Double> values = new TreeMap<>();
    ranges.forEach((name, range) -> values.put(name, each.apply(range)));
    return values;
  }

  C base() {
    return base;
  }

  C draw(UniformRandomProvider random) {
    Map<String, Number> values = new TreeMap<>();
    ranges.forEach((name, range) -> values.put(name, draw(name, range, random)));
    return Configuration.change(owner, base, values);
  }

  private Number draw(String name, Range range, UniformRandomProvider random) {
    if (whole.contains(name)) {
      return random.nextLong((long) range.low(), (long) range.high() + 1);
    }
    return range.low() + random.nextDouble() * (range.high() - range.low());
  }

  @Override
  public String toString() {
    return ranges.toString();
  }
}
