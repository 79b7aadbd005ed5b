package tengen.selfplay.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tengen.env.Nearest;
import tengen.env.io.AtomicFiles;

/**
 * What a user can set: the tree of a record's defaults, over it a file, over it each {@code --set
 * key=value}, bound to the record once.
 *
 * <pre>{@code
 * MyConfig config = Settings.of(MyConfig.defaults())
 *     .file(Path.of("mine.yaml"))
 *     .set("search.visits=200")
 *     .bind();
 * }</pre>
 *
 * <p>A key that the defaults lack is an error that names the nearest one they have; so is a key
 * without a value. Records hold records; a list is replaced as a whole.
 *
 * @param <T> a record whose constructor checks its values
 */
public final class Settings<T> {

  private final JavaType type;
  private final ObjectNode tree;
  private final List<String> keys = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();

  private Settings(JavaType type, ObjectNode tree) {
    this.type = type;
    this.tree = tree;
    collectKeys("", tree);
  }

  /**
   * Starts from defaults, none of which may be null.
   *
   * @param parameters the types that a generic record was made with, in the order of its own
   */
  public static <T> Settings<T> of(T defaults, Class<?>... parameters) {
    JavaType type =
        parameters.length == 0
            ? Yaml.MAPPER.constructType(defaults.getClass())
            : Yaml.MAPPER.getTypeFactory().constructParametricType(defaults.getClass(), parameters);
    return new Settings<>(type, Yaml.MAPPER.valueToTree(defaults));
  }

  /**
   * Reads back what {@link #writeTo} wrote.
   *
   * @param defaults the record, for its kinds of values
   * @param parameters as in {@link #of}
   * @throws IllegalArgumentException if the file lacks a setting, has an unknown one or a bad value
   */
  public static <T> T read(Path file, T defaults, Class<?>... parameters) {
    Settings<T> settings = of(defaults, parameters);
    ObjectNode there = parse(AtomicFiles.read(file), file.toString());
    List<String> found = new Settings<>(settings.type, there).keys;
    settings.overlay("", settings.tree, there, " in " + file);
    for (String key : settings.keys) {
      if (!found.contains(key)) {
        throw new IllegalArgumentException("setting " + key + " is missing in " + file);
      }
    }
    return settings.bind();
  }

  /**
   * One setting of a file, as a text.
   *
   * @throws IllegalArgumentException if the file lacks it
   */
  public static String value(Path file, String key) {
    JsonNode node = parse(AtomicFiles.read(file), file.toString());
    for (String part : key.split("\\.")) {
      node = node.path(part);
    }
    if (!node.isValueNode()) {
      throw new IllegalArgumentException("setting " + key + " is missing in " + file);
    }
    return node.asText();
  }

  /**
   * All settings of a file by their full names, such as {@code train.seed}; lists as JSON.
   *
   * @throws IllegalArgumentException if it is no YAML
   */
  public static Map<String, String> flat(Path file) {
    Map<String, String> all = new LinkedHashMap<>();
    flatten("", parse(AtomicFiles.read(file), file.toString()), all);
    return all;
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> all) {
    if (node.isObject()) {
      String dot = prefix.isEmpty() ? "" : prefix + ".";
      node.properties().forEach(entry -> flatten(dot + entry.getKey(), entry.getValue(), all));
    } else {
      all.put(prefix, node.isValueNode() ? node.asText() : node.toString());
    }
  }

  /**
   * Lays a YAML file over what is there.
   *
   * @throws IllegalArgumentException if it is no YAML, has an unknown key or an empty value
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public Settings<T> file(Path file) {
    ObjectNode over = parse(AtomicFiles.read(file), file.toString());
    overlay("", tree, over, " in " + file);
    return this;
  }

  /**
   * Lays one section of a YAML text over what is there, if the text has it.
   *
   * @param name of the section, a key at the top of the text
   * @param source of the text, for messages
   * @throws IllegalArgumentException if it is no YAML, has an unknown key or an empty value
   */
  public Settings<T> section(String text, String name, String source) {
    JsonNode there = parse(text, source).get(name);
    if (there instanceof ObjectNode section) {
      overlay("", tree, section, " in " + source + ", " + name);
    }
    return this;
  }

  /**
   * Lays one setting over what is there.
   *
   * @param assignment {@code key=value}, the key with dots between records, the value as in YAML
   * @throws IllegalArgumentException if the key is unknown or the value empty
   */
  public Settings<T> set(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      throw new IllegalArgumentException(
          "--set wants key=value, such as --set "
              + (keys.isEmpty() ? "key" : keys.get(0) + "=" + leaf(keys.get(0)).asText())
              + "; got \""
              + assignment
              + "\"");
    }
    String key = assignment.substring(0, equals).strip();
    String value = assignment.substring(equals + 1).strip();
    JsonNode over = Yaml.tree(value, "the value of " + key);
    String[] path = key.split("\\.", -1);
    for (int i = path.length - 1; i >= 0; i--) {
      over = Yaml.MAPPER.createObjectNode().set(path[i], over);
    }
    overlay("", tree, (ObjectNode) over, "");
    return this;
  }

  /** A copy of its own, to be set further. */
  public Settings<T> copy() {
    return new Settings<>(type, tree.deepCopy());
  }

  /** Lays several settings over what is there, the first one first. */
  public Settings<T> setAll(List<String> assignments) {
    assignments.forEach(this::set);
    return this;
  }

  /**
   * The record.
   *
   * @throws IllegalArgumentException naming the setting whose value is of the wrong kind or out of
   *     range
   */
  public T bind() {
    try {
      return Yaml.MAPPER.treeToValue(tree, type);
    } catch (InvalidFormatException e) {
      throw wrongKind(e, e.getTargetType(), String.valueOf(e.getValue()));
    } catch (MismatchedInputException e) {
      throw wrongKind(e, e.getTargetType(), null);
    } catch (JsonMappingException e) {
      Throwable said = e.getCause() == null ? e : e.getCause();
      throw new IllegalArgumentException(prefix(e) + said.getMessage(), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("settings: " + e.getOriginalMessage(), e);
    }
  }

  /** The merged tree as YAML, every setting with its value. */
  public String yaml() {
    return Yaml.text(tree);
  }

  /** Writes the merged tree, normally as the run's {@code config.yaml}. */
  public void writeTo(Path file) {
    AtomicFiles.write(file, yaml());
  }

  /** Every setting by its full name, in the order of the records. */
  public List<String> keys() {
    return Collections.unmodifiableList(keys);
  }

  private JsonNode leaf(String key) {
    JsonNode node = tree;
    for (String part : key.split("\\.")) {
      node = node.get(part);
    }
    return node;
  }

  private void collectKeys(String prefix, JsonNode node) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = prefix + entry.getKey();
      if (entry.getValue().isObject()) {
        groups.add(key);
        collectKeys(key + ".", entry.getValue());
      } else {
        keys.add(key);
      }
    }
  }

  private void overlay(String prefix, ObjectNode base, ObjectNode over, String where) {
    for (Map.Entry<String, JsonNode> entry : over.properties()) {
      String key = prefix + entry.getKey();
      JsonNode old = base.get(entry.getKey());
      JsonNode value = entry.getValue();
      if (old == null) {
        throw new IllegalArgumentException(
            "unknown setting " + key + where + hint(key) + " (there are: " + siblings(base) + ")");
      }
      if (empty(value)) {
        throw new IllegalArgumentException(
            "setting " + key + where + " has no value; the default is " + brief(old));
      }
      if (old.isObject() && value.isObject()) {
        overlay(key + ".", (ObjectNode) old, (ObjectNode) value, where);
      } else if (old.isObject()) {
        throw new IllegalArgumentException(
            "setting " + key + where + " is a group: set " + key + "." + old.fieldNames().next());
      } else {
        base.set(entry.getKey(), value);
      }
    }
  }

  private static boolean empty(JsonNode value) {
    return value.isNull()
        || value.isMissingNode()
        || (value.isTextual() && value.asText().isBlank());
  }

  /* A group or a setting spelt much like the key, else a setting of that name in some group. */
  private String hint(String key) {
    List<String> known = new ArrayList<>(groups);
    known.addAll(keys);
    String near = Nearest.hint(key, known);
    if (!near.isEmpty()) {
      return near;
    }
    Map<String, String> byLastPart = new LinkedHashMap<>();
    keys.forEach(each -> byLastPart.putIfAbsent(lastPart(each), each));
    return Nearest.to(lastPart(key), byLastPart.keySet())
        .map(last -> "; did you mean \"" + byLastPart.get(last) + "\"?")
        .orElse("");
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static String siblings(ObjectNode base) {
    return base.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
  }

  private static String brief(JsonNode node) {
    return node.isObject() ? "a group" : node.isTextual() ? node.asText() : node.toString();
  }

  private static ObjectNode parse(String text, String name) {
    JsonNode node = Yaml.tree(text, name);
    if (node.isMissingNode() || node.isNull()) {
      return Yaml.MAPPER.createObjectNode();
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException(name + " must hold \"key: value\" lines");
  }

  private IllegalArgumentException wrongKind(JsonMappingException e, Class<?> wanted, String got) {
    String value = got == null ? valueAt(e) : got;
    return new IllegalArgumentException(
        prefix(e) + "must be " + kind(wanted) + "; got \"" + value + "\"", e);
  }

  private String valueAt(JsonMappingException e) {
    JsonNode node = tree;
    for (JsonMappingException.Reference step : e.getPath()) {
      node =
          step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
    }
    return node.isTextual() ? node.asText() : node.toString();
  }

  private static String prefix(JsonMappingException e) {
    String key =
        e.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
            .collect(Collectors.joining("."));
    return key.isEmpty() ? "" : "setting " + key + ": ";
  }

  private static String kind(Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(each -> each.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return type == String.class ? "a text" : "a " + type.getSimpleName();
  }
}
