package tengen.selfplay.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Versions of what runs. */
public final class Version {

  static final Charset CHARSET = StandardCharsets.UTF_8;

  private static final String TENGEN = load();

  private Version() {}

  /** Of Tengen, such as {@code "0.1.0"}. */
  public static String tengen() {
    return TENGEN;
  }

  /** Of the JVM, such as {@code "17.0.15 (Debian)"}. */
  public static String java() {
    return System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
  }

  /** Of the operating system, such as {@code "Linux 6.1 amd64"}. */
  public static String os() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + " "
        + System.getProperty("os.arch");
  }

  private static String load() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties", e);
    }
    return properties.getProperty("version", "unknown");
  }
}
