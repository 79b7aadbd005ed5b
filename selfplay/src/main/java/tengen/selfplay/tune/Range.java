package tengen.selfplay.tune;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tengen.env.Nearest;

/** Values that a setting may take, laid out on [0, 1]. */
sealed interface Range {

  List<String> KINDS = List.of("real", "log", "log1m", "int", "choice");

  /**
   * The value at a place.
   *
   * @param unit in [0, 1]
   * @return as in YAML
   */
  String at(double unit);

  /** Where a value lies, in [0, 1]. */
  double unit(String value);

  /** Values without an order; 0 where they have one. */
  default int choices() {
    return 0;
  }

  /**
   * Numbers.
   *
   * @param scale how they are laid out
   */
  record Real(double low, double high, Scale scale) implements Range {

    /** How numbers are laid out. */
    enum Scale {
      /** Evenly. */
      LINEAR,
      /** By their logarithm. */
      LOG,
      /** By the logarithm of what they lack of 1, as discounts are. */
      LOG1M
    }

    public Real {
      boolean fits =
          switch (scale) {
            case LINEAR -> low < high;
            case LOG -> 0 < low && low < high;
            case LOG1M -> low < high && high < 1;
          };
      if (!fits) {
        throw new IllegalArgumentException(
            "a range goes from a lower number to a higher one, above 0 for log and below 1 for"
                + " log1m; got "
                + low
                + " to "
                + high);
      }
    }

    private double in(double x) {
      return switch (scale) {
        case LINEAR -> x;
        case LOG -> Math.log(x);
        case LOG1M -> -Math.log(1 - x);
      };
    }

    private double out(double y) {
      return switch (scale) {
        case LINEAR -> y;
        case LOG -> Math.exp(y);
        case LOG1M -> 1 - Math.exp(-y);
      };
    }

    @Override
    public String at(double unit) {
      double value = out(in(low) + unit * (in(high) - in(low)));
      // Three digits of what is laid out are enough, and can be read.
      double shown = scale == Scale.LOG1M ? 1 - rounded(1 - value) : rounded(value);
      return Double.toString(rounded(Math.max(low, Math.min(high, shown)), 7));
    }

    private static double rounded(double value) {
      return rounded(value, 3);
    }

    private static double rounded(double value, int digits) {
      return Double.parseDouble(String.format(Locale.ROOT, "%." + (digits - 1) + "e", value));
    }

    @Override
    public double unit(String value) {
      double x = Math.max(low, Math.min(high, Double.parseDouble(value)));
      return (in(x) - in(low)) / (in(high) - in(low));
    }
  }

  /** Whole numbers, all alike. */
  record Whole(int low, int high) implements Range {

    public Whole {
      if (low >= high) {
        throw new IllegalArgumentException(
            "a range goes from a lower number to a higher one; got " + low + " to " + high);
      }
    }

    @Override
    public String at(double unit) {
      int count = high - low + 1;
      return Integer.toString(low + Math.min(count - 1, (int) (unit * count)));
    }

    @Override
    public double unit(String value) {
      return (Integer.parseInt(value) - low + 0.5) / (high - low + 1);
    }
  }

  /** A few values. */
  record Choice(List<String> values) implements Range {

    public Choice {
      values = List.copyOf(values);
      if (values.size() < 2) {
        throw new IllegalArgumentException("a choice has at least two values; got " + values);
      }
    }

    @Override
    public String at(double unit) {
      return values.get(Math.min(values.size() - 1, (int) (unit * values.size())));
    }

    @Override
    public double unit(String value) {
      return (values.indexOf(value) + 0.5) / values.size();
    }

    @Override
    public int choices() {
      return values.size();
    }
  }

  /**
   * Reads {@code real:LOW:HIGH}, {@code log:LOW:HIGH}, {@code log1m:LOW:HIGH}, {@code int:LOW:HIGH}
   * or {@code choice:A|B|C}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Range parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String rest = text.substring(colon + 1);
    if (kind.equals("choice")) {
      return new Choice(Arrays.asList(rest.split("\\|")));
    }
    String[] ends = rest.split(":");
    if (!KINDS.contains(kind) || ends.length != 2) {
      throw new IllegalArgumentException(
          "a range is real:LOW:HIGH, log:LOW:HIGH, log1m:LOW:HIGH, int:LOW:HIGH or choice:A|B|C;"
              + " got \""
              + text
              + "\""
              + Nearest.hint(kind, KINDS));
    }
    try {
      if (kind.equals("int")) {
        return new Whole(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
      }
      Real.Scale scale =
          kind.equals("real")
              ? Real.Scale.LINEAR
              : Real.Scale.valueOf(kind.toUpperCase(Locale.ROOT));
      return new Real(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]), scale);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" holds no two numbers", e);
    }
  }
}
