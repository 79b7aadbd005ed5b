package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.ActionMask;
import tengen.env.Actions;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.EnvironmentSpec;
import tengen.env.Environments;
import tengen.env.Measures;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Worlds with much hidden state: what follows a snapshot in another JVM is what happens here, where
 * nobody takes snapshots. Snapshots stay in the process that took them, so the other JVM comes to
 * each state by the seed and the actions, takes its snapshot, plays another episode and goes back.
 */
final class FreshProcessTest {

  private static final List<String> PACKAGES =
      List.of("tengen.env.driving.", "tengen.env.robot.", "tengen.env.scheduling");

  private static final Charset UTF = StandardCharsets.UTF_8;
  private static final int EPISODES = 2;
  private static final int STEPS = 30;

  /** How many steps follow a snapshot. */
  private static final int AFTERWARDS = 4;

  /** Prints a line for each world, with a digest of what follows restored snapshots. */
  public static void main(String[] args) {
    lines(true).forEach(System.out::println);
  }

  private static List<String> lines(boolean restored) {
    List<String> lines = new ArrayList<>();
    for (String id : Environments.specs().stream().map(EnvironmentSpec::id).toList()) {
      try (Environment<?> env = Environments.make(id)) {
        if (PACKAGES.stream().anyMatch(env.getClass().getName()::startsWith)) {
          lines.add(id + " " + digest(id, env, restored));
        }
      }
    }
    return lines;
  }

  private static <A> String digest(String id, Environment<A> env, boolean restored) {
    UniformRandomProvider random = Rng.stream(5, id);
    Hasher hasher = Hashing.sha256().newHasher();
    for (int seed = 0; seed < EPISODES; seed++) {
      List<A> actions = new ArrayList<>();
      List<Snapshot> snapshots = new ArrayList<>();
      List<String> seen = new ArrayList<>();
      hasher.putString(told(env, new Step(env.reset(seed), 0, false, false)), UTF);
      boolean ended = false;
      while (!ended && actions.size() < STEPS) {
        snapshots.add(restored ? env.snapshot() : null);
        A action = choose(env, random);
        actions.add(Actions.copy(action));
        Step step = env.step(action);
        seen.add(told(env, step));
        ended = step.ended();
      }
      for (int at = actions.size() - 1; at >= 0; at--) {
        int end = Math.min(at + AFTERWARDS, actions.size());
        List<String> following =
            restored
                ? again(env, snapshots.get(at), actions.subList(at, end))
                : seen.subList(at, end);
        following.forEach(text -> hasher.putString(text, UTF));
      }
    }
    return hasher.hash().toString();
  }

  private static <A> List<String> again(Environment<A> env, Snapshot snapshot, List<A> actions) {
    env.reset(77);
    env.step(choose(env, Rng.stream(6, "elsewhere")));
    env.restore(snapshot);
    return actions.stream().map(action -> told(env, env.step(action))).toList();
  }

  @SuppressWarnings("unchecked") // a mask belongs to integer actions
  private static <A> A choose(Environment<A> env, UniformRandomProvider random) {
    if (!(env instanceof ActionMask masked && env.actionSpace() instanceof Space.Discrete space)) {
      return env.actionSpace().sample(random);
    }
    boolean[] mask = new boolean[space.n()];
    int skip = random.nextInt(masked.actionMask(mask));
    int action = 0;
    while (!mask[action] || skip-- > 0) {
      action++;
    }
    return (A) (Integer) action;
  }

  /* Everything that can be seen of a step, to the last bit. */
  private static String told(Environment<?> env, Step step) {
    Hasher hasher = Hashing.murmur3_128().newHasher();
    for (float number : step.observation()) {
      hasher.putFloat(number);
    }
    hasher.putDouble(step.reward()).putBoolean(step.terminated()).putBoolean(step.truncated());
    if (env instanceof Measures world) {
      double[] measures = new double[world.measures().size()];
      world.measures(measures);
      for (double measure : measures) {
        hasher.putDouble(measure);
      }
    }
    if (env instanceof CostSource world) {
      hasher.putDouble(world.cost());
    }
    return hasher.hash().toString();
  }

  @Test
  void restore_anyStepInAnotherJvm_givesTheTrajectoryOfThisOne()
      throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                FreshProcessTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> here = lines(false);
    List<String> there =
        new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(here).hasSizeGreaterThan(20);
    assertThat(there).containsExactlyElementsOf(here);
  }
}
