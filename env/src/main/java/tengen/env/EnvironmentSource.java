package tengen.env;

import java.util.List;
import java.util.Map;

/**
 * Offers environments by name. Implementations are listed in {@code
 * META-INF/services/tengen.env.EnvironmentSource} of their jar.
 */
public interface EnvironmentSource {

  /** What this source offers. */
  List<EnvironmentSpec<?>> environments();

  /**
   * Ids that it would offer if this machine had what they need, each with what is missing and how
   * to get it, as a clause.
   */
  default Map<String, String> absent() {
    return Map.of();
  }
}
