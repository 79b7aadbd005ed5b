package tengen.env;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * What the jars on the class path offer. A jar may be broken: a class that is missing, is of
 * another version or throws becomes an IllegalArgumentException of one sentence that names it.
 */
public final class Services {

  private Services() {}

  /**
   * Makes an object of every provider of a service.
   *
   * @param offered what providers offer, for the message, such as {@code "games"}
   * @throws IllegalArgumentException if a provider cannot be loaded or made
   */
  public static <S> List<S> load(Class<S> service, String offered) {
    List<S> found = new ArrayList<>();
    try {
      ServiceLoader.load(service, loader()).forEach(found::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      String why = e.getCause() == null ? "" : ": " + root(e.getCause());
      throw new IllegalArgumentException(
          "a jar on the class path offers "
              + offered
              + " that cannot be loaded: "
              + (e instanceof LinkageError ? root(e) : e.getMessage())
              + why,
          e);
    }
    return found;
  }

  /**
   * Calls what somebody else has written.
   *
   * @param what happened if it fails, for the message, such as {@code "Corridor-v1 could not be
   *     made"}
   * @throws IllegalArgumentException the callee's own, and in place of all other failures except
   *     those of files
   */
  public static <T> T call(String what, Supplier<T> callee) {
    try {
      return callee.get();
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalArgumentException(what + ": " + root(e), e);
    }
  }

  /**
   * Makes an object of a class on the class path.
   *
   * @param name the class's full name
   * @param what it has to be, for the message, such as {@code "game"}
   * @throws IllegalArgumentException if there is no such class, it is not of that type, or cannot
   *     be made
   */
  public static <T> T create(String name, Class<T> type, String what) {
    try {
      Class<?> found = Class.forName(name, false, loader());
      if (!type.isAssignableFrom(found)) {
        throw new IllegalArgumentException(
            "class " + name + " is no " + what + ": it does not implement " + type.getName());
      }
      return found.asSubclass(type).getConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "no " + what + " \"" + name + "\": there is no such class on the class path", e);
    } catch (InvocationTargetException | LinkageError e) {
      throw new IllegalArgumentException("class " + name + " could not be made: " + root(e), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "class " + name + " must be public with a public constructor without parameters", e);
    }
  }

  /** What was thrown in the first place, where the JVM has wrapped it. */
  private static Throwable root(Throwable e) {
    boolean wraps =
        e instanceof ExceptionInInitializerError || e instanceof InvocationTargetException;
    return wraps && e.getCause() != null ? root(e.getCause()) : e;
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? Services.class.getClassLoader() : context;
  }
}
