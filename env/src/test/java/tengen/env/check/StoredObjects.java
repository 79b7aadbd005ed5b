package tengen.env.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Writes any object with all that it refers to, field by field, and reads it in another JVM: what
 * serialization does, for classes that know nothing of it. An object that is referred to twice is
 * written once. Not for objects with threads, files or code in them.
 */
final class StoredObjects {

  private static final int NULL = 0;
  private static final int AGAIN = 1;
  private static final int ARRAY = 2;
  private static final int LIST = 3;
  private static final int ENUM = 4;
  private static final int CLASS = 5;
  private static final int RECORD = 6;
  private static final int JAVA = 7;
  private static final int OBJECT = 8;

  private static final List<Class<?>> PRIMITIVES =
      List.of(
          boolean.class,
          byte.class,
          short.class,
          char.class,
          int.class,
          long.class,
          float.class,
          double.class);

  private StoredObjects() {}

  /** Writes objects to a stream, one after the other. */
  static final class Writer {
    private final DataOutputStream out;
    private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void write(Object object) throws IOException, ReflectiveOperationException {
      Integer number = object == null ? null : known.get(object);
      if (object == null) {
        out.writeByte(NULL);
      } else if (number != null) {
        out.writeByte(AGAIN);
        out.writeInt(number);
      } else {
        writeNew(object);
      }
    }

    private void know(Object object) {
      known.put(object, known.size());
    }

    private void writeNew(Object object) throws IOException, ReflectiveOperationException {
      Class<?> type = object.getClass();
      if (type.isArray()) {
        out.writeByte(ARRAY);
        out.writeUTF(type.getComponentType().getName());
        out.writeInt(Array.getLength(object));
        know(object);
        writeElements(object);
      } else if (object instanceof List<?> list) {
        out.writeByte(LIST);
        out.writeBoolean(object instanceof ArrayList);
        write(list.toArray());
        know(object);
      } else if (object instanceof Enum<?> constant) {
        out.writeByte(ENUM);
        out.writeUTF(constant.getDeclaringClass().getName());
        out.writeUTF(constant.name());
      } else if (object instanceof Class<?> named) {
        out.writeByte(CLASS);
        out.writeUTF(named.getName());
      } else if (type.isRecord()) {
        out.writeByte(RECORD);
        out.writeUTF(type.getName());
        for (RecordComponent component : type.getRecordComponents()) {
          Field field = type.getDeclaredField(component.getName());
          field.setAccessible(true);
          write(field.get(object));
        }
        know(object);
      } else if (type.getName().startsWith("java.")) {
        writeJava(object);
      } else {
        out.writeByte(OBJECT);
        out.writeUTF(type.getName());
        know(object);
        for (Field field : fields(type)) {
          write(field.get(object));
        }
      }
    }

    private void writeElements(Object array) throws IOException, ReflectiveOperationException {
      int n = Array.getLength(array);
      if (array.getClass().getComponentType().isPrimitive()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream plain = new ObjectOutputStream(bytes)) {
          plain.writeObject(array);
        }
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        return;
      }
      for (int i = 0; i < n; i++) {
        write(Array.get(array, i));
      }
    }

    private void writeJava(Object object) throws IOException {
      if (!(object instanceof Serializable)) {
        throw new IOException("cannot store a " + object.getClass().getName());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream plain = new ObjectOutputStream(bytes)) {
        plain.writeObject(object);
      }
      out.writeByte(JAVA);
      out.writeInt(bytes.size());
      bytes.writeTo(out);
      know(object);
    }
  }

  /** Reads what a {@link Writer} wrote. */
  static final class Reader {
    private final DataInputStream in;
    private final List<Object> known = new ArrayList<>();

    Reader(DataInputStream in) {
      this.in = in;
    }

    Object read() throws IOException, ReflectiveOperationException {
      int kind = in.readByte();
      return switch (kind) {
        case NULL -> null;
        case AGAIN -> known.get(in.readInt());
        case ARRAY -> readArray();
        case LIST -> readList();
        case ENUM -> constant(Class.forName(in.readUTF()), in.readUTF());
        case CLASS -> Class.forName(in.readUTF());
        case RECORD -> knowing(readRecord());
        case JAVA -> knowing(readJava());
        default -> readObject();
      };
    }

    private Object readList() throws IOException, ReflectiveOperationException {
      boolean growing = in.readBoolean();
      List<Object> list = Arrays.asList((Object[]) read());
      return knowing(growing ? new ArrayList<>(list) : Collections.unmodifiableList(list));
    }

    private Object knowing(Object object) {
      known.add(object);
      return object;
    }

    private static Object constant(Class<?> type, String name) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
      throw new IllegalArgumentException(type + " has no " + name);
    }

    private Object readArray() throws IOException, ReflectiveOperationException {
      Class<?> element = named(in.readUTF());
      int n = in.readInt();
      if (element.isPrimitive()) {
        int place = known.size();
        known.add(null);
        known.set(place, readJava());
        return known.get(place);
      }
      Object array = knowing(Array.newInstance(element, n));
      for (int i = 0; i < n; i++) {
        Array.set(array, i, read());
      }
      return array;
    }

    private static Class<?> named(String name) throws ClassNotFoundException {
      for (Class<?> primitive : PRIMITIVES) {
        if (primitive.getName().equals(name)) {
          return primitive;
        }
      }
      return Class.forName(name);
    }

    private Object readJava() throws IOException, ReflectiveOperationException {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      try (ObjectInputStream plain = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
        return plain.readObject();
      }
    }

    private Object readRecord() throws IOException, ReflectiveOperationException {
      Class<?> type = Class.forName(in.readUTF());
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = read();
      }
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    }

    private Object readObject() throws IOException, ReflectiveOperationException {
      Class<?> type = Class.forName(in.readUTF());
      Object object = knowing(empty(type));
      for (Field field : fields(type)) {
        field.set(object, read());
      }
      return object;
    }

    /* An object whose constructor has not run. */
    private static Object empty(Class<?> type) throws ReflectiveOperationException {
      Class<?> unsafe = Class.forName("sun.misc.Unsafe");
      Field only = unsafe.getDeclaredField("theUnsafe");
      only.setAccessible(true);
      Method allocate = unsafe.getMethod("allocateInstance", Class.class);
      return allocate.invoke(only.get(null), type);
    }
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    return fields;
  }
}
