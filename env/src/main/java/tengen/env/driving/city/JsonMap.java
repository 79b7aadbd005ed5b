package tengen.env.driving.city;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tengen.env.Nearest;
import tengen.env.driving.city.CityPlan.Junction;
import tengen.env.driving.city.CityPlan.Phase;
import tengen.env.driving.city.CityPlan.Street;

/**
 * A map as a JSON object with {@code junctions} ({@code name}, {@code x}, {@code y}, {@code
 * control}, {@code phases} of {@code green} and {@code seconds}) and {@code streets} ({@code from},
 * {@code to}, {@code lanes}, {@code oneWay}, {@code speed}, {@code crossing}, {@code parking}).
 */
final class JsonMap {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int MOST_STREETS = 4 * CityPlan.MOST_JUNCTIONS;

  private JsonMap() {}

  /**
   * Reads a map.
   *
   * @throws IllegalArgumentException if it is not one; says line and column, or the element
   */
  static CityPlan parse(String text) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          String.format(
              "line %d, column %d: not JSON: %s",
              e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
              e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
              e.getOriginalMessage().replaceAll("(?s) \\(start marker.*", "")),
          e);
    }
    keys(root, "the map", List.of("junctions", "streets"));
    List<Junction> junctions = new ArrayList<>();
    for (JsonNode node : list(root, "junctions", "the map", CityPlan.MOST_JUNCTIONS)) {
      junctions.add(junction(node, "junction " + (junctions.size() + 1)));
    }
    List<Street> streets = new ArrayList<>();
    for (JsonNode node : list(root, "streets", "the map", MOST_STREETS)) {
      streets.add(street(node, "street " + (streets.size() + 1)));
    }
    return new CityPlan(junctions, streets);
  }

  private static Junction junction(JsonNode node, String where) {
    keys(node, where, List.of("name", "x", "y", "control", "phases"));
    List<Phase> phases = new ArrayList<>();
    if (node.has("phases")) {
      for (JsonNode phase : list(node, "phases", where, 12)) {
        phases.add(phase(phase, where + ", phase " + (phases.size() + 1)));
      }
    }
    return new Junction(
        text(node, "name", where),
        number(node, "x", where, Double.NaN),
        number(node, "y", where, Double.NaN),
        control(node, where),
        phases);
  }

  private static Phase phase(JsonNode node, String where) {
    keys(node, where, List.of("green", "seconds"));
    List<String> green = new ArrayList<>();
    for (JsonNode name : list(node, "green", where, 12)) {
      if (!name.isTextual()) {
        throw new IllegalArgumentException(where + ": green lists names; got " + name);
      }
      green.add(name.textValue());
    }
    return new Phase(green, number(node, "seconds", where, 15));
  }

  private static Control control(JsonNode node, String where) {
    if (!node.has("control")) {
      return Control.PLAIN;
    }
    String wanted = text(node, "control", where);
    List<String> names = new ArrayList<>();
    for (Control control : Control.values()) {
      names.add(control.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      if (names.get(names.size() - 1).equals(wanted)) {
        return control;
      }
    }
    throw new IllegalArgumentException(
        where + ": control is one of " + names + "; got \"" + wanted + "\"");
  }

  private static Street street(JsonNode node, String where) {
    keys(node, where, List.of("from", "to", "lanes", "oneWay", "speed", "crossing", "parking"));
    double lanes = number(node, "lanes", where, 1);
    if (lanes != Math.rint(lanes)) {
      throw new IllegalArgumentException(where + ": lanes is 1 or 2; got " + lanes);
    }
    return new Street(
        text(node, "from", where),
        text(node, "to", where),
        (int) lanes,
        flag(node, "oneWay", where),
        number(node, "speed", where, 13.9),
        flag(node, "crossing", where),
        flag(node, "parking", where));
  }

  private static void keys(JsonNode node, String where, List<String> known) {
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          where + " must be a JSON object; got " + node.getNodeType());
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new IllegalArgumentException(
                    where + ": unknown key \"" + name + "\"" + Nearest.hint(name, known));
              }
            });
  }

  private static JsonNode list(JsonNode node, String key, String where, int most) {
    JsonNode list = node.get(key);
    if (list == null || !list.isArray() || list.isEmpty() || list.size() > most) {
      throw new IllegalArgumentException(
          where + ": " + key + " must be a list of 1 to " + most + " elements");
    }
    return list;
  }

  private static String text(JsonNode node, String key, String where) {
    JsonNode value = node.get(key);
    if (value == null || !value.isTextual() || !value.textValue().matches("\\S{1,40}")) {
      throw new IllegalArgumentException(
          where + ": " + key + " must be a word of at most 40 characters; got " + value);
    }
    return value.textValue();
  }

  private static double number(JsonNode node, String key, String where, double fallback) {
    JsonNode value = node.get(key);
    if (value == null && !Double.isNaN(fallback)) {
      return fallback;
    }
    if (value == null || !value.isNumber()) {
      throw new IllegalArgumentException(where + ": " + key + " must be a number; got " + value);
    }
    return value.doubleValue();
  }

  private static boolean flag(JsonNode node, String key, String where) {
    JsonNode value = node.get(key);
    if (value != null && !value.isBoolean()) {
      throw new IllegalArgumentException(
          where + ": " + key + " must be true or false; got " + value);
    }
    return value != null && value.booleanValue();
  }
}
