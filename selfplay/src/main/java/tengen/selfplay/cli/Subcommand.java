package tengen.selfplay.cli;

import java.util.concurrent.Callable;

/**
 * A subcommand of {@code tengen}: a public class with a public constructor without parameters and a
 * picocli {@code @Command} annotation, listed in {@code
 * META-INF/services/tengen.selfplay.cli.Subcommand} of its jar.
 *
 * <pre>{@code
 * @Command(name = "hello", description = "Says hello.")
 * public final class HelloCommand implements Subcommand {
 *   @Mixin CommonOptions common;
 *
 *   @Override
 *   public Integer call() {
 *     common.say("hello");
 *     return 0;
 *   }
 * }
 * }</pre>
 *
 * <p>It returns 0 if it did its work and 1 if it failed. A mistake of the user's is an {@code
 * IllegalArgumentException}, an {@code IllegalStateException} or an {@code UncheckedIOException}
 * whose message is a sentence with the cure: {@link Main} prints it without a stack trace.
 */
public interface Subcommand extends Callable<Integer> {}
