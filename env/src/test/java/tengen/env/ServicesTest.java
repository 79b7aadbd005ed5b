package tengen.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.game.Game;
import tengen.env.game.GameFactory;
import tengen.env.game.Games;

/** Jars of users whose classes cannot be loaded or made. */
class ServicesTest {

  @TempDir Path jar;

  /** Cannot be made. */
  public static final class Throwing implements EnvironmentSource, GameFactory {

    /** Throws. */
    public Throwing() {
      throw new IllegalStateException("no licence");
    }

    @Override
    public List<EnvironmentSpec<?>> environments() {
      return List.of();
    }

    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public Optional<Game> create(String name) {
      return Optional.empty();
    }
  }

  /** Its class cannot be initialised. */
  public static final class Uninitialised implements Environment<Integer> {

    private static final int NUMBER = Integer.parseInt("many");

    /** Needs the number. */
    public Uninitialised() {}

    @Override
    public Space.Box observationSpace() {
      return Space.Box.of(0, NUMBER, 1);
    }

    @Override
    public Space<Integer> actionSpace() {
      return new Space.Discrete(NUMBER);
    }

    @Override
    public float[] reset(long seed) {
      return new float[1];
    }

    @Override
    public Step step(Integer action) {
      return new Step(new float[1], 0, true, false);
    }

    @Override
    public Snapshot snapshot() {
      return new Snapshot() {};
    }

    @Override
    public void restore(Snapshot snapshot) {}
  }

  /** Can be made, and then needs classes that are not there. */
  public static final class Incomplete implements EnvironmentSource, GameFactory {

    /** No settings. */
    public record Config() {}

    /** Works. */
    public Incomplete() {}

    @Override
    public List<EnvironmentSpec<?>> environments() {
      return List.of(
          new EnvironmentSpec<>("Gone-v0", "", "", "", "", new Config(), config -> gone()));
    }

    private static Environment<?> gone() {
      throw new NoClassDefFoundError("com/example/Gone");
    }

    @Override
    public List<String> names() {
      throw new NoClassDefFoundError("com/example/Gone");
    }

    @Override
    public Optional<Game> create(String name) {
      throw new NoClassDefFoundError("com/example/Gone");
    }
  }

  /** Its list fails. */
  public static final class Listless implements EnvironmentSource {

    /** Works. */
    public Listless() {}

    @Override
    public List<EnvironmentSpec<?>> environments() {
      throw new NoClassDefFoundError("com/example/Gone");
    }
  }

  private void refuses(Class<?> service, String provider, ThrowingCallable call, String... message)
      throws IOException {
    Path file = jar.resolve("META-INF/services").resolve(service.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, provider);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      assertThatThrownBy(call)
          .isInstanceOf(IllegalArgumentException.class)
          .satisfies(e -> assertThat(e.getMessage()).contains(message).doesNotContain("\n"));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  void specs_missingClass_isOneSentence() throws IOException {
    refuses(
        EnvironmentSource.class,
        "com.example.Missing",
        Environments::specs,
        "a jar on the class path offers environments that cannot be loaded",
        "com.example.Missing not found");
  }

  @Test
  void specs_throwingConstructor_saysWhatItThrew() throws IOException {
    refuses(
        EnvironmentSource.class,
        Throwing.class.getName(),
        Environments::specs,
        Throwing.class.getName(),
        "no licence");
  }

  @Test
  void specs_listThatFails_namesTheClass() throws IOException {
    refuses(
        EnvironmentSource.class,
        Listless.class.getName(),
        Environments::specs,
        Listless.class.getName(),
        "com/example/Gone");
  }

  @Test
  void make_worldThatCannotBeMade_isNamed() throws IOException {
    refuses(
        EnvironmentSource.class,
        Incomplete.class.getName(),
        () -> Environments.make("Gone-v0"),
        "Gone-v0 could not be made",
        "com/example/Gone");
  }

  @Test
  void make_classThatCannotBeInitialised_saysWhy() {
    assertThatThrownBy(() -> Environments.make(Uninitialised.class.getName()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Uninitialised could not be made: ")
        .hasMessageContaining("\"many\"");
  }

  @Test
  void games_missingClass_isOneSentence() throws IOException {
    refuses(
        GameFactory.class,
        "com.example.Missing",
        () -> Games.named("othello"),
        "a jar on the class path offers games that cannot be loaded",
        "com.example.Missing not found");
  }

  @Test
  void games_throwingConstructor_saysWhatItThrew() throws IOException {
    refuses(GameFactory.class, Throwing.class.getName(), Games::names, "Throwing", "no licence");
  }

  @Test
  void games_factoryThatFails_namesTheClass() throws IOException {
    String name = Incomplete.class.getName();
    refuses(GameFactory.class, name, Games::names, name, "com/example/Gone");
    refuses(GameFactory.class, name, () -> Games.named("nothing"), name, "com/example/Gone");
  }
}
