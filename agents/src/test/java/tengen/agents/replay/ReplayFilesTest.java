package tengen.agents.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.Rng;
import tengen.env.io.AtomicFiles;

final class ReplayFilesTest {

  @TempDir private Path directory;

  /** All that can be drawn, with the places where it lies, and where the next step goes. */
  private static List<Object> contents(PrioritizedReplay replay) throws IOException {
    var result = new ArrayList<Object>();
    ReplayBuffer buffer = replay.buffer();
    result.add(buffer.size());
    result.add(replay.greatest());
    Ring ring = buffer.ring();
    for (int row = 0; row < ring.rows; row++) {
      result.add(ring.written[row]);
      result.add(ring.open[row]);
    }
    var bytes = new ByteArrayOutputStream();
    var writer = new BlockWriter(bytes);
    for (int row = 0; row < ring.rows; row++) {
      for (int i = 0; i < ring.filled(row); i++) {
        ring.write(ring.entry(row, i), writer);
        writer.real(replay.priority(ring.entry(row, i)));
      }
    }
    result.add(writer.close());
    if (buffer.size() > 0) {
      var batch = new Batch(buffer.fields(), 5);
      replay.sample(batch, new NStep(3, 0.9), 0.4, Rng.stream(1, "draw"));
      for (int b = 0; b < 5; b++) {
        result.add(batch.index[b]);
        result.add(batch.weight[b]);
        result.add(batch.reward[b]);
      }
    }
    return result;
  }

  private static PrioritizedReplay copyOf(ReplayBuffer buffer) {
    var copy =
        new ReplayBuffer(buffer.fields(), buffer.capacity(), buffer.rows(), buffer.ring().bytes);
    return new PrioritizedReplay(copy, PrioritizedReplay.Config.DEFAULT);
  }

  private static void learn(PrioritizedReplay replay, UniformRandomProvider random) {
    if (replay.buffer().size() > 0) {
      var batch = new Batch(replay.buffer().fields(), 4);
      replay.sample(batch, NStep.one(0.9), 0.4, random);
      float[] error = new float[4];
      for (int b = 0; b < 4; b++) {
        error[b] = 3 * random.nextFloat();
      }
      replay.update(batch, error);
    }
  }

  @Property(tries = 40)
  void restore_anyState_isEqualToTheBit(@ForAll long seed) throws IOException {
    Path files = Files.createTempDirectory("replay");
    try {
      var past = new Past(Past.anyBuffer(seed), seed);
      var replay = new PrioritizedReplay(past.buffer, PrioritizedReplay.Config.DEFAULT);
      var saver = new ReplayFiles(replay, files);
      UniformRandomProvider random = Rng.stream(seed, "events");
      var states = new ArrayList<List<Object>>();
      for (int save = 1; save <= 6; save++) {
        past.grow(random.nextInt(40));
        learn(replay, random);
        assertThat(saver.save()).isEqualTo(save);
        states.add(contents(replay));
      }
      for (int state = 1; state <= 6; state++) {
        PrioritizedReplay restored = copyOf(past.buffer);
        new ReplayFiles(restored, files).restore(state);
        assertThat(contents(restored)).isEqualTo(states.get(state - 1));
      }
      pruneAndGoOn(files, past, saver, states.get(4));
    } finally {
      AtomicFiles.delete(files);
    }
  }

  private static void pruneAndGoOn(Path files, Past past, ReplayFiles saver, List<Object> fifth)
      throws IOException {
    saver.prune(5);
    PrioritizedReplay restored = copyOf(past.buffer);
    var restorer = new ReplayFiles(restored, files);
    restorer.restore(5);
    assertThat(contents(restored)).isEqualTo(fifth);
    // What a killed process saved after its last checkpoint is replaced.
    var other = new Past(restored.buffer(), 1);
    other.grow(30);
    assertThat(restorer.save()).isEqualTo(6);
    PrioritizedReplay again = copyOf(past.buffer);
    new ReplayFiles(again, files).restore(6);
    assertThat(contents(again)).isEqualTo(contents(restored));
  }

  private Past saved(int saves) {
    var buffer = new ReplayBuffer(Past.anyBuffer(1).fields(), 1000, 1, false);
    var past = new Past(buffer, 7);
    var saver = new ReplayFiles(buffer, directory);
    for (int i = 0; i < saves; i++) {
      past.grow(100);
      saver.save();
    }
    return past;
  }

  private static ReplayFiles empty(Past past, Path directory) {
    return new ReplayFiles(copyOf(past.buffer).buffer(), directory);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  @Test
  void save_little_writesLittle() throws IOException {
    Past past = saved(5);
    long first = Files.size(files().get(0));
    assertThat(Files.size(files().get(4))).isLessThan(first + 200);
    assertThat(past.buffer.size()).isGreaterThan(300);
  }

  @Test
  void latest_killedInTheMiddleOfASave_isTheStateBefore() throws IOException {
    Past past = saved(2);
    Files.write(directory.resolve(".replay-000003.bin.77-1.tmp"), new byte[100]);
    ReplayFiles reader = empty(past, directory);
    assertThat(reader.latest()).isEqualTo(2);
    reader.restore(2);
    assertThat(reader.save()).isEqualTo(3);
  }

  @Test
  void restore_cutShort_saysSo() throws IOException {
    Past past = saved(2);
    Path file = files().get(0);
    byte[] bytes = Files.readAllBytes(file);
    for (int length : new int[] {0, 3, 50, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> empty(past, directory).restore(2))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot read " + file + ": it is cut short");
    }
  }

  @Test
  void restore_aBitChanged_isRefusedAndLeavesNothing() throws IOException {
    Past past = saved(2);
    Path file = files().get(1);
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length; at += 97) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 4;
      Files.write(file, damaged);
      var buffer = copyOf(past.buffer).buffer();
      assertThatThrownBy(() -> new ReplayFiles(buffer, directory).restore(2))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith("cannot read " + file + ": ");
      assertThat(buffer.size()).isZero();
    }
  }

  @Test
  void restore_missingOrForeignFiles_saysWhich() throws IOException {
    Past past = saved(3);
    assertThatThrownBy(() -> empty(past, directory).restore(9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no replay 9 in " + directory);
    var other = new ReplayBuffer(Past.anyBuffer(1).fields(), 900, 1, false);
    assertThatThrownBy(() -> new ReplayFiles(other, directory).restore(3))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("it is of a replay of another shape");
    Files.delete(files().get(1));
    assertThatThrownBy(() -> empty(past, directory).restore(3))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("replay-000002.bin: no such file or directory");
  }

  @Test
  void restore_fileOfAnotherRun_isRefused() throws IOException {
    Past past = saved(2);
    Path first = files().get(0);
    byte[] second = Files.readAllBytes(files().get(1));
    var buffer = copyOf(past.buffer).buffer();
    new Past(buffer, 8).grow(150);
    new ReplayFiles(buffer, directory).save();
    assertThat(files()).containsExactly(first);
    Files.write(directory.resolve("replay-000002.bin"), second);
    assertThatThrownBy(() -> empty(past, directory).restore(2))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("it belongs to another run than the file before it");
  }

  @Test
  void restore_stateZero_isEmpty() {
    Past past = saved(1);
    new ReplayFiles(past.buffer, directory).restore(0);
    assertThat(past.buffer.size()).isZero();
    assertThat(new ReplayFiles(past.buffer, directory.resolve("none")).latest()).isZero();
  }
}
