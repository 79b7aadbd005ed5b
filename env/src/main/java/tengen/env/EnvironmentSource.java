package tengen.env;

import java.util.List;

/**
 * Offers environments by name. Implementations are listed in {@code
 * META-INF/services/tengen.env.EnvironmentSource} of their jar.
 */
public interface EnvironmentSource {

  /** What this source offers. */
  List<EnvironmentSpec<?>> environments();
}
