package tengen.env;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Changes single settings of a record by their names. A component that is a record itself stands
 * for its components: what several worlds have in common is written once.
 */
public final class Configuration {

  private Configuration() {}

  /**
   * A copy of a record with other settings.
   *
   * @param owner for messages, such as {@code "CartPole-v1"}
   * @param settings by name; a value of the component's type, or its text
   * @throws IllegalArgumentException if a name is unknown (names the nearest), a value is of
   *     another type, or the record refuses it
   */
  public static <C extends Record> C change(String owner, C defaults, Map<String, ?> settings) {
    List<String> names = List.copyOf(read(defaults).keySet());
    for (String name : settings.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            owner
                + " has no setting \""
                + name
                + "\" (there are: "
                + (names.isEmpty() ? "none" : String.join(", ", names))
                + ")"
                + Nearest.hint(name, names));
      }
    }
    return replace(owner, defaults, settings);
  }

  private static <C extends Record> C replace(String owner, C defaults, Map<String, ?> settings) {
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      types[i] = components[i].getType();
      Object value = read(components[i], defaults);
      if (value instanceof Record part) {
        values[i] = replace(owner, part, settings);
      } else if (settings.containsKey(name)) {
        values[i] = convert(owner + "'s setting " + name, settings.get(name), types[i]);
      } else {
        values[i] = value;
      }
    }
    return make(owner, defaults, types, values);
  }

  /** The settings of a record by name, in their order. */
  static Map<String, Object> read(Record record) {
    Map<String, Object> values = new LinkedHashMap<>();
    read(record, values);
    return Collections.unmodifiableMap(values);
  }

  private static void read(Record record, Map<String, Object> values) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = read(component, record);
      if (value instanceof Record part) {
        read(part, values);
      } else if (values.containsKey(component.getName())) {
        throw new IllegalArgumentException(
            record.getClass().getName() + " has two settings called " + component.getName());
      } else {
        values.put(component.getName(), value);
      }
    }
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  @SuppressWarnings("unchecked") // the constructor of C's class makes a C
  private static <C extends Record> C make(
      String owner, C defaults, Class<?>[] types, Object[] values) {
    try {
      var constructor = defaults.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (C) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(owner + ": " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + defaults.getClass(), e);
    }
  }

  private static Object convert(String what, Object value, Class<?> type) {
    if (value != null && type.isInstance(value)) {
      return value;
    }
    String text = String.valueOf(value).strip();
    try {
      if (type == boolean.class) {
        return flag(text);
      } else if (type == int.class) {
        return Math.toIntExact(whole(text));
      } else if (type == long.class) {
        return whole(text);
      } else if (type == double.class) {
        return Double.parseDouble(text);
      } else if (type == float.class) {
        return Float.parseFloat(text);
      } else if (type.isEnum()) {
        return constant(type, text);
      } else if (type == List.class) {
        return Arrays.stream(text.split("[,\n]")).map(String::strip).toList();
      }
    } catch (ArithmeticException | IllegalArgumentException e) {
      // falls through to the message below
    }
    throw new IllegalArgumentException(
        what + " must be " + expected(type) + "; got \"" + text + "\"");
  }

  private static boolean flag(String text) {
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw new IllegalArgumentException(text);
    }
    return Boolean.parseBoolean(text);
  }

  /* 3, and 3.0 from a file that knows real numbers only. */
  private static long whole(String text) {
    double number = Double.parseDouble(text);
    long whole = (long) number;
    if (whole != number) {
      throw new IllegalArgumentException(text);
    }
    return text.matches("[+-]?\\d+") ? Long.parseLong(text) : whole;
  }

  private static Object constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (constant.toString().equalsIgnoreCase(text.replace('-', '_'))) {
        return constant;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private static String expected(Class<?> type) {
    if (type == boolean.class) {
      return "true or false";
    } else if (type == int.class || type == long.class) {
      return "a whole number";
    } else if (type == double.class || type == float.class) {
      return "a number";
    } else if (type.isEnum()) {
      return "one of "
          + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return "a " + type.getSimpleName();
  }
}
