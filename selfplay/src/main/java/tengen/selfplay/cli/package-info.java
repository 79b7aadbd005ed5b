/**
 * The {@code tengen} command: one class per subcommand, which parses, builds and calls, and holds
 * no logic of its own.
 *
 * <p>Start at {@link tengen.selfplay.cli.Main}; other modules add subcommands by implementing
 * {@link tengen.selfplay.cli.Subcommand}. Imports the rest of {@code tengen.selfplay} and the
 * modules below it; nothing outside this package imports it but subcommands of other modules.
 */
package tengen.selfplay.cli;
