package tengen.viz.scene;

/**
 * How one kind of world is seen. Found through {@link java.util.ServiceLoader}: name the class in
 * {@code META-INF/services/tengen.viz.scene.Scene}.
 *
 * @param <W> what must be known of a world, its class or an interface that offers what moves
 */
public interface Scene<W> {

  /** What this scene draws: what {@code Environment.as} is asked for, or a kind of game state. */
  Class<W> world();

  /** A world as it is now. Reads it only, and copies what can change. */
  Frame capture(W world);
}
