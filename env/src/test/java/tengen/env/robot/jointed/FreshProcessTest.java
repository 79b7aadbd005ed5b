package tengen.env.robot.jointed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tengen.env.Environments;
import tengen.env.Rng;

/** The engine gives the same trajectories, bit for bit, in another JVM. */
final class FreshProcessTest {

  private static final String[] WORLDS = {"Quadruped-v0", "Hopper-v0", "ArmPick-v0"};

  /** Prints the digest of random episodes. */
  public static void main(String[] args) {
    System.out.print(digest());
  }

  private static String digest() {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String id : WORLDS) {
      try (JointedWorld world = (JointedWorld) Environments.make(id)) {
        var random = Rng.stream(5, id);
        for (int seed = 0; seed < 5; seed++) {
          put(hasher, world.reset(seed));
          for (int t = 0; t < 60; t++) {
            var step = world.step(world.actionSpace().sample(random));
            put(hasher, step.observation());
            if (step.ended()) {
              break;
            }
          }
        }
      }
    }
    return hasher.hash().toString();
  }

  private static void put(Hasher hasher, float[] numbers) {
    for (float number : numbers) {
      hasher.putFloat(number);
    }
  }

  @Test
  void episodes_inAnotherJvm_areTheSame() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FreshProcessTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String there =
        new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(there).isEqualTo(digest());
  }
}
