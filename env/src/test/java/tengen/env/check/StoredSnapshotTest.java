package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.ActionMask;
import tengen.env.Actions;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.EnvironmentSpec;
import tengen.env.Environments;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Snapshots of roads, robots and workshops, taken at any step and put back in another JVM, are
 * followed by the same trajectory, bit for bit.
 */
final class StoredSnapshotTest {

  private static final int SNAPSHOTS = 3;
  private static final int STEPS = 60;
  private static final int STRETCH = 25;

  @TempDir private Path directory;

  /** Those that this machine has; MuJoCo's are not everywhere. */
  private static List<String> worlds() {
    return Environments.specs().stream()
        .filter(StoredSnapshotTest::isCovered)
        .map(EnvironmentSpec::id)
        .toList();
  }

  private static boolean isCovered(EnvironmentSpec<?> spec) {
    return spec.defaults().getClass().getName().matches("tengen\\.env\\.(driving|robot|sch).*");
  }

  /** Puts every snapshot of a file back and says of each world how it went on. */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[0]))))) {
      StoredObjects.Reader reader = new StoredObjects.Reader(in);
      for (Object id = reader.read(); id != null; id = reader.read()) {
        try (Environment<?> world = Environments.make((String) id)) {
          for (int i = 0; i < SNAPSHOTS; i++) {
            System.out.println(id + " " + compare(world, reader));
          }
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // the actions were written by the same world
  private static <A> String compare(Environment<A> world, StoredObjects.Reader reader)
      throws IOException, ReflectiveOperationException {
    world.restore((Snapshot) reader.read());
    Object[] actions = (Object[]) reader.read();
    Object[] expected = (Object[]) reader.read();
    String result = "same";
    for (int i = 0; i < actions.length; i++) {
      long[] now = bits(world, world.step((A) actions[i]));
      if (result.equals("same") && !Arrays.equals(now, (long[]) expected[i])) {
        result = "differs at step " + i;
      }
    }
    return result;
  }

  private static long[] bits(Environment<?> world, Step step) {
    float[] seen = step.observation();
    long[] bits = new long[seen.length + 3];
    for (int i = 0; i < seen.length; i++) {
      bits[i] = Float.floatToRawIntBits(seen[i]);
    }
    bits[seen.length] = Double.doubleToRawLongBits(step.reward());
    double cost = world.as(CostSource.class).map(CostSource::cost).orElse(0.0);
    bits[seen.length + 1] = Double.doubleToRawLongBits(cost);
    bits[seen.length + 2] = (step.terminated() ? 1L : 0) + (step.truncated() ? 2L : 0);
    return bits;
  }

  private static <A> void play(Environment<A> world, String id, StoredObjects.Writer writer)
      throws IOException, ReflectiveOperationException {
    UniformRandomProvider random = Rng.stream(7, id);
    for (int i = 0; i < SNAPSHOTS; i++) {
      world.reset(i);
      int wait = random.nextInt(STEPS);
      for (int step = 0; step < wait; step++) {
        if (world.step(action(world, random)).ended()) {
          world.reset(100 + i);
        }
      }
      writer.write(world.snapshot());
      List<Object> actions = new ArrayList<>();
      List<Object> seen = new ArrayList<>();
      boolean ended = false;
      for (int step = 0; step < STRETCH && !ended; step++) {
        A action = action(world, random);
        actions.add(Actions.copy(action));
        Step next = world.step(action);
        seen.add(bits(world, next));
        ended = next.ended();
      }
      writer.write(actions.toArray());
      writer.write(seen.toArray());
    }
  }

  @SuppressWarnings("unchecked") // a mask belongs to integer actions
  private static <A> A action(Environment<A> world, UniformRandomProvider random) {
    if (world.as(ActionMask.class).isEmpty()
        || !(world.actionSpace() instanceof Space.Discrete discrete)) {
      return world.actionSpace().sample(random);
    }
    boolean[] mask = new boolean[discrete.n()];
    int skip = random.nextInt(world.as(ActionMask.class).orElseThrow().actionMask(mask));
    int action = 0;
    while (!mask[action] || skip-- > 0) {
      action++;
    }
    return (A) (Integer) action;
  }

  @Test
  void restore_inAnotherJvm_sameTrajectories() throws Exception {
    Path file = directory.resolve("snapshots");
    List<String> expected = new ArrayList<>();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      StoredObjects.Writer writer = new StoredObjects.Writer(out);
      for (String id : worlds()) {
        writer.write(id);
        try (Environment<?> world = Environments.make(id)) {
          play(world, id, writer);
        }
        for (int i = 0; i < SNAPSHOTS; i++) {
          expected.add(id + " same");
        }
      }
      writer.write(null);
    }
    assertThat(expected.size()).isGreaterThan(SNAPSHOTS * 20);
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoredSnapshotTest.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(said.lines().toList()).isEqualTo(expected);
    Environments.absent().keySet().forEach(id -> System.out.println("not here: " + id));
  }
}
