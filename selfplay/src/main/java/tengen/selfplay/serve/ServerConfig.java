package tengen.selfplay.serve;

import tengen.env.Require;

/**
 * What a server allows.
 *
 * @param host address that it listens at; others than those of this machine let others in
 * @param port 0 for any that is free
 * @param maxBytes of a request's body
 * @param maxRows observations of a request, and of a batch
 * @param perSecond requests of one address in a second, on average; as many may come at once
 * @param patience seconds that a request may take to arrive
 */
public record ServerConfig(
    String host, int port, int maxBytes, int maxRows, double perSecond, int patience) {

  /** Checks the ranges. */
  public ServerConfig {
    Require.inRange("--port", port, 0, 65_535);
    Require.inRange("--max-bytes", maxBytes, 64, 1 << 30);
    Require.inRange("--max-rows", maxRows, 1, 1 << 20);
    Require.inRange("--rate", perSecond, 1e-3, 1e9);
    Require.inRange("--patience", patience, 1, 3600);
  }
}
