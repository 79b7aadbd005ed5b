package tengen.env.driving.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tengen.env.Nearest;

/** Reads the lines of a network; every error says line and column. */
final class NetworkParser {

  static final int MAX_CHARACTERS = 1 << 20;
  private static final int MAX_NODES = 2000;
  private static final int MAX_ROADS = 8000;
  private static final int MAX_LANES = 8;
  private static final int MAX_WAYS = 64;

  private static final List<String> KINDS = List.of("junction", "gate", "road", "turns", "phase");
  private static final Pattern WORD = Pattern.compile("[^\\s:=>+]+|[:=>+]");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]{0,31}");

  private final NetworkPlan plan = new NetworkPlan();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final double usualSpeed;

  private String[] words = {};
  private int[] columns = {};
  private int line;
  private int next;

  private NetworkParser(double usualSpeed) {
    this.usualSpeed = usualSpeed;
  }

  /**
   * What a text says.
   *
   * @param usualSpeed of roads that say none, in m/s
   */
  static NetworkPlan parse(String text, double usualSpeed) {
    if (text.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "a network has at most " + MAX_CHARACTERS + " characters; got " + text.length());
    }
    NetworkParser parser = new NetworkParser(usualSpeed);
    for (String line : text.split("\r?\n", -1)) {
      parser.read(line);
    }
    return parser.plan;
  }

  private void read(String text) {
    line++;
    int comment = text.indexOf('#');
    String said = comment < 0 ? text : text.substring(0, comment);
    List<String> found = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Matcher matcher = WORD.matcher(said);
    while (matcher.find()) {
      found.add(matcher.group());
      starts.add(matcher.start() + 1);
    }
    if (found.isEmpty()) {
      return;
    }
    starts.add(said.stripTrailing().length() + 1);
    words = found.toArray(String[]::new);
    columns = starts.stream().mapToInt(i -> i).toArray();
    next = 0;
    String kind = take("a kind of line");
    switch (kind) {
      case "junction" -> node(false);
      case "gate" -> node(true);
      case "road" -> road();
      case "turns" -> turns();
      case "phase" -> phase();
      default -> {
        next--;
        throw error("unknown word \"" + kind + "\"" + Nearest.hint(kind, KINDS));
      }
    }
    if (next < words.length) {
      throw error("unexpected \"" + words[next] + "\"");
    }
  }

  /** An error at the next word. */
  private IllegalArgumentException error(String why) {
    return new IllegalArgumentException(
        "line " + line + ", column " + columns[Math.min(next, words.length)] + ": " + why);
  }

  private boolean at(String word) {
    return next < words.length && words[next].equals(word);
  }

  private String take(String what) {
    if (next == words.length) {
      throw error(what + " is missing");
    }
    return words[next++];
  }

  private void skip(String word) {
    if (!at(word)) {
      throw error("\"" + word + "\" is missing");
    }
    next++;
  }

  private double number(String what, double low, double high) {
    String word = take(what);
    try {
      double value = Double.parseDouble(word);
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through to the message below
    }
    next--;
    throw error(what + " must be a number from " + low + " to " + high + "; got \"" + word + "\"");
  }

  private int known(String what) {
    String word = take(what);
    Integer number = numbers.get(word);
    if (number == null) {
      next--;
      throw error(
          "no junction or gate \""
              + word
              + "\" before this line"
              + Nearest.hint(word, numbers.keySet()));
    }
    return number;
  }

  private int junction() {
    int node = known("a junction");
    if (plan.nodes.get(node).gate()) {
      next--;
      throw error(plan.name(node) + " is a gate; only junctions have signals and turns");
    }
    return node;
  }

  private void node(boolean gate) {
    String name = take("a name");
    if (!NAME.matcher(name).matches()) {
      next--;
      throw error("a name is a letter, then letters, digits, _ or -; got \"" + name + "\"");
    }
    if (numbers.putIfAbsent(name, plan.nodes.size()) != null) {
      next--;
      throw error("a second " + name);
    }
    if (plan.nodes.size() == MAX_NODES) {
      throw error("more than " + MAX_NODES + " junctions and gates");
    }
    double x = number("x in metres", -1e6, 1e6);
    double y = number("y in metres", -1e6, 1e6);
    double rate = 0;
    if (gate && at("rate")) {
      next++;
      rate = number("rate in vehicles an hour", 0, 3600);
    }
    plan.nodes.add(new NetworkPlan.Node(line, name, gate, x, y, rate));
  }

  private void road() {
    int from = known("where the road comes from");
    int to = known("where the road goes");
    NetworkPlan.Node a = plan.nodes.get(from);
    NetworkPlan.Node b = plan.nodes.get(to);
    if (from == to || (a.gate() && b.gate())) {
      throw error("a road has a junction at one end at least and does not lead back to its start");
    }
    if (plan.road(from, to) >= 0) {
      throw error("a second road from " + a.name() + " to " + b.name());
    }
    if (plan.roads.size() == MAX_ROADS) {
      throw error("more than " + MAX_ROADS + " roads");
    }
    double metres = Math.hypot(a.x() - b.x(), a.y() - b.y());
    double speed = usualSpeed;
    while (at("length") || at("speed")) {
      if (take("").equals("length")) {
        metres = number("length in metres", 10, 10_000);
      } else {
        speed = number("speed in m/s", 1, 60);
      }
    }
    if (!(metres >= 10 && metres <= 10_000)) {
      throw error("a road is 10 to 10000 m long; this one " + metres);
    }
    List<int[]> lanes = b.gate() ? List.of() : lanes();
    plan.roads.add(new NetworkPlan.Road(line, from, to, metres, speed, lanes));
  }

  private List<int[]> lanes() {
    skip(":");
    List<int[]> lanes = new ArrayList<>();
    do {
      List<Integer> targets = new ArrayList<>();
      targets.add(known("where the lane leads"));
      while (at("+")) {
        next++;
        targets.add(known("where the lane leads"));
      }
      if (lanes.size() == MAX_LANES || targets.size() > MAX_LANES) {
        throw error("more than " + MAX_LANES + " lanes, or nodes that a lane leads to");
      }
      lanes.add(ints(targets));
    } while (next < words.length);
    return lanes;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(i -> i).toArray();
  }

  private void turns() {
    int from = known("where the vehicles come from");
    int at = junction();
    skip(":");
    List<Integer> to = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    do {
      to.add(known("where they go on to"));
      skip("=");
      shares.add(number("a share", 0, 1e6));
    } while (next < words.length && to.size() < MAX_WAYS);
    double[] share = shares.stream().mapToDouble(s -> s).toArray();
    plan.turns.add(new NetworkPlan.Turns(line, from, at, ints(to), share));
  }

  private void phase() {
    int at = junction();
    skip(":");
    List<Integer> from = new ArrayList<>();
    List<Integer> to = new ArrayList<>();
    do {
      from.add(known("where a green way comes from"));
      skip(">");
      to.add(known("where a green way goes"));
    } while (next < words.length && to.size() < MAX_WAYS);
    plan.greens.add(new NetworkPlan.Green(line, at, ints(from), ints(to)));
  }
}
