package tengen.agents.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.Rng;
import tengen.env.io.AtomicFiles;

final class ReplayFilesTest {

  private static final Fields FIELDS = Past.anyBuffer(1).fields();

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

  /** So small that nothing is written again, or large enough. */
  private static ReplayBuffer bufferFor(long seed) {
    return seed % 2 == 0 ? Past.anyBuffer(seed) : new ReplayBuffer(FIELDS, 1000, 2, false);
  }

  @Property(tries = 15)
  void restore_anyState_isEqualToTheBit(@ForAll long seed) throws IOException {
    Path files = Files.createTempDirectory("replay");
    try {
      var past = new Past(bufferFor(seed), seed);
      var replay = new PrioritizedReplay(past.buffer, PrioritizedReplay.Config.DEFAULT);
      var saver = new ReplayFiles(replay);
      UniformRandomProvider random = Rng.stream(seed, "events");
      for (int save = 1; save <= 8; save++) {
        past.grow(random.nextInt(random.nextInt(5) == 0 ? 700 : 40));
        learn(replay, random);
        Path previous = save == 1 ? null : files.resolve("state-" + (save - 1));
        Path into = files.resolve("state-" + save);
        saver.save(into, previous);
        if (previous != null && random.nextInt(3) > 0) {
          AtomicFiles.delete(previous);
        }
        PrioritizedReplay restored = copyOf(past.buffer);
        var restorer = new ReplayFiles(restored);
        restorer.restore(into);
        assertThat(contents(restored)).isEqualTo(contents(replay));
        if (random.nextInt(3) == 0) {
          replay = restored; // a process that was killed goes on from here
          past = past.goingOn(restored.buffer());
          saver = restorer;
        }
      }
    } finally {
      AtomicFiles.delete(files);
    }
  }

  private Path state(int save) {
    return directory.resolve("state-" + save);
  }

  private Past saved(int saves) {
    return saved(new ReplayBuffer(FIELDS, 1000, 1, false), saves);
  }

  private Past saved(ReplayBuffer buffer, int saves) {
    var past = new Past(buffer, 7);
    var saver = new ReplayFiles(buffer);
    for (int save = 1; save <= saves; save++) {
      past.grow(100);
      saver.save(state(save), save == 1 ? null : state(save - 1));
    }
    return past;
  }

  private static ReplayFiles empty(Past past) {
    return new ReplayFiles(copyOf(past.buffer).buffer());
  }

  private static Path file(Path state, int number) {
    return state.resolve(String.format(Locale.ROOT, "replay-%06d.bin", number));
  }

  private static List<Path> files(Path state) throws IOException {
    try (Stream<Path> files = Files.list(state)) {
      return files.sorted().toList();
    }
  }

  /** Of the files that are not links to those of another state. */
  private static long bytesWritten(Path state, Path before) throws IOException {
    long bytes = 0;
    for (Path file : files(state)) {
      Path other = before.resolve(file.getFileName());
      if (!Files.exists(other) || !Files.isSameFile(file, other)) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  @Test
  void save_again_writesWhatWasAddedWhateverTheSizeOfTheBuffer() throws IOException {
    long[] bytes = new long[2];
    for (int i = 0; i < 2; i++) {
      int capacity = i == 0 ? 500 : 20_000;
      var past = new Past(new ReplayBuffer(FIELDS, capacity, 1, false), 7);
      past.grow(capacity - 100);
      var saver = new ReplayFiles(past.buffer);
      Path first = directory.resolve(capacity + "-1");
      Path second = directory.resolve(capacity + "-2");
      saver.save(first, null);
      past.grow(300);
      saver.save(second, first);
      assertThat(Files.isSameFile(file(first, 1), file(second, 1))).isTrue();
      bytes[i] = bytesWritten(second, first);
    }
    assertThat(bytes[1])
        .isEqualTo(bytes[0])
        .isLessThan(Files.size(file(directory.resolve("500-1"), 1)));
  }

  @Test
  void save_ringHasWrapped_linksOnlyWhatItStillHolds() throws IOException {
    saved(new ReplayBuffer(FIELDS, 350, 1, false), 7);
    assertThat(files(state(7)))
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "replay-000004.bin",
            "replay-000005.bin",
            "replay-000006.bin",
            "replay-000007.bin",
            "replay.bin");
  }

  @Test
  void save_manyTimesALittle_leavesFewFiles() throws IOException {
    var past = new Past(new ReplayBuffer(FIELDS, 1000, 1, false), 7);
    var saver = new ReplayFiles(past.buffer);
    Path previous = null;
    for (int save = 1; save <= 100; save++) {
      past.grow(1);
      saver.save(state(save), previous);
      if (previous != null) {
        AtomicFiles.delete(previous);
      }
      previous = state(save);
    }
    assertThat(files(previous)).hasSizeLessThan(15);
    ReplayBuffer restored = copyOf(past.buffer).buffer();
    new ReplayFiles(restored).restore(previous);
    assertThat(restored.size()).isEqualTo(past.buffer.size());
  }

  @Test
  void save_previousIsNotWhatWasSavedLast_writesEverything() throws IOException {
    var past = new Past(new ReplayBuffer(FIELDS, 1000, 1, false), 7);
    var saver = new ReplayFiles(past.buffer);
    past.grow(300);
    saver.save(state(1), null);
    past.grow(300);
    saver.save(state(2), state(1));
    var other = new Past(new ReplayBuffer(FIELDS, 1000, 1, false), 8);
    other.grow(300);
    new ReplayFiles(other.buffer).save(state(3), null);
    List<Path> unfit = new ArrayList<>();
    unfit.add(null);
    unfit.add(state(3));
    unfit.add(directory.resolve("none"));
    for (Path previous : unfit) {
      past.grow(10);
      Path into = state(4 + unfit.indexOf(previous));
      saver.save(into, previous);
      assertThat(files(into)).containsExactly(file(into, 1), into.resolve("replay.bin"));
      ReplayBuffer restored = copyOf(past.buffer).buffer();
      new ReplayFiles(restored).restore(into);
      assertThat(restored.size()).isEqualTo(past.buffer.size());
    }
  }

  @Test
  void save_checkpointFailedAfterwards_goesOnFromTheOneBefore() throws IOException {
    var past = new Past(new ReplayBuffer(FIELDS, 1000, 1, false), 7);
    var replay = new PrioritizedReplay(past.buffer, PrioritizedReplay.Config.DEFAULT);
    var saver = new ReplayFiles(replay);
    past.grow(300);
    saver.save(state(1), null);
    past.grow(300);
    saver.save(state(2), state(1));
    AtomicFiles.delete(state(2));
    past.grow(300);
    saver.save(state(3), state(1));
    PrioritizedReplay restored = copyOf(past.buffer);
    new ReplayFiles(restored).restore(state(3));
    assertThat(contents(restored)).isEqualTo(contents(replay));
  }

  @Test
  void save_aFileOfThePreviousIsGoneOrCutShort_writesEverything() throws IOException {
    var past = new Past(new ReplayBuffer(FIELDS, 1000, 1, false), 7);
    var saver = new ReplayFiles(past.buffer);
    past.grow(300);
    saver.save(state(1), null);
    Files.write(file(state(1), 1), new byte[] {1, 2});
    past.grow(300);
    saver.save(state(2), state(1));
    Files.delete(file(state(2), 1));
    past.grow(100);
    saver.save(state(3), state(2));
    ReplayBuffer restored = copyOf(past.buffer).buffer();
    new ReplayFiles(restored).restore(state(3));
    assertThat(restored.size()).isEqualTo(past.buffer.size());
  }

  @Test
  void save_whereAStateIs_isRefused() {
    Past past = saved(1);
    assertThatThrownBy(() -> new ReplayFiles(past.buffer).save(state(1), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(state(1) + " holds a replay already; save each into a directory of its own");
  }

  @Test
  void restore_cutShort_saysSo() throws IOException {
    Past past = saved(2);
    for (Path file : files(state(2))) {
      byte[] bytes = Files.readAllBytes(file);
      for (int length : new int[] {0, 3, bytes.length / 2, bytes.length - 1}) {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertThatThrownBy(() -> empty(past).restore(state(2)))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessage("cannot read " + file + ": it is cut short");
      }
      Files.write(file, bytes);
    }
    empty(past).restore(state(2));
  }

  @Test
  void restore_aBitChanged_isRefusedAndLeavesNothing() throws IOException {
    Past past = saved(2);
    for (Path file : files(state(2))) {
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at += 97) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= 4;
        Files.write(file, damaged);
        var buffer = copyOf(past.buffer).buffer();
        assertThatThrownBy(() -> new ReplayFiles(buffer).restore(state(2)))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageStartingWith("cannot read " + file + ": ");
        assertThat(buffer.size()).isZero();
      }
      Files.write(file, bytes);
    }
  }

  /** A link shares its bytes with the file, so damage to one is damage to all. */
  @Test
  void restore_linkedFileDamaged_isRefusedByName() throws IOException {
    Past past = saved(2);
    byte[] bytes = Files.readAllBytes(file(state(1), 1));
    bytes[bytes.length / 2] ^= 1;
    Files.write(file(state(1), 1), bytes);
    assertThatThrownBy(() -> empty(past).restore(state(2)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read " + file(state(2), 1) + ": it is damaged");
  }

  @Test
  void restore_missingOrForeignFiles_saysWhich() throws IOException {
    Past past = saved(3);
    assertThatThrownBy(() -> empty(past).restore(directory.resolve("none")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("replay.bin: no such file or directory");
    var other = new ReplayBuffer(FIELDS, 900, 1, false);
    assertThatThrownBy(() -> new ReplayFiles(other).restore(state(3)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("it is of a replay of another shape");
    assertThatThrownBy(() -> new ReplayFiles(copyOf(past.buffer)).restore(state(3)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("replay.bin: it has 0 priorities, and 1000 are needed");
    Files.delete(file(state(3), 2));
    assertThatThrownBy(() -> empty(past).restore(state(3)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("replay-000002.bin: no such file or directory");
    Files.copy(file(state(3), 1), file(state(3), 2));
    assertThatThrownBy(() -> empty(past).restore(state(3)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("replay-000002.bin: it is file 1 of a replay");
  }

  @Test
  void restore_fileOfAnotherRun_isRefused() throws IOException {
    Past past = saved(2);
    var buffer = copyOf(past.buffer).buffer();
    var other = new Past(buffer, 8);
    var saver = new ReplayFiles(buffer);
    for (int save = 3; save <= 4; save++) {
      other.grow(150);
      saver.save(state(save), save == 3 ? null : state(3));
    }
    Files.copy(file(state(4), 1), file(state(2), 1), StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> empty(past).restore(state(2)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith(
            "replay-000002.bin: it belongs to another run than the file before it");
    Files.copy(file(state(4), 2), file(state(2), 2), StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> empty(past).restore(state(2)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("replay-000002.bin: it belongs to another run than replay.bin");
  }

  @Test
  void restore_savedEmpty_isEmpty() {
    Past past = saved(1);
    empty(past).save(state(2), null);
    var replay = new ReplayFiles(past.buffer);
    replay.restore(state(2));
    assertThat(past.buffer.begun()).isFalse();
    assertThat(past.buffer.size()).isZero();
  }
}
