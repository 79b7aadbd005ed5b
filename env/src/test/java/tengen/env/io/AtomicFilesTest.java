package tengen.env.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFilesTest {

  @TempDir Path folder;

  @Test
  void write_newFile_makesTheDirectoriesAboveIt() throws IOException {
    Path file = folder.resolve("a/b/c.txt");
    AtomicFiles.write(file, "天元\n");
    assertThat(Files.readString(file)).isEqualTo("天元\n");
    assertThat(names(file.getParent())).containsExactly("c.txt");
  }

  @Test
  void write_contentFails_keepsTheOldFileAndLeavesNothingBeside() throws IOException {
    Path file = folder.resolve("c.txt");
    AtomicFiles.write(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + file + ": the disk is full");
    assertThat(Files.readString(file)).isEqualTo("old");
    assertThat(names(folder)).containsExactly("c.txt");
  }

  @Test
  void link_firstNameDeleted_secondHasTheContent() throws IOException {
    Path first = folder.resolve("a/c.txt");
    Path second = folder.resolve("b/c.txt");
    AtomicFiles.write(first, "content");
    AtomicFiles.link(first, second);
    assertThat(Files.isSameFile(first, second)).isTrue();
    AtomicFiles.delete(first);
    assertThat(Files.readString(second)).isEqualTo("content");
  }

  @Test
  void link_fileSystemWithoutLinks_copies() throws IOException {
    URI zip = URI.create("jar:" + folder.resolve("c.zip").toUri());
    try (FileSystem system = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path second = system.getPath("/b/c.txt");
      AtomicFiles.write(system.getPath("/a/c.txt"), "content");
      AtomicFiles.link(system.getPath("/a/c.txt"), second);
      assertThat(Files.readString(second)).isEqualTo("content");
    }
  }

  @Test
  void link_nothingThere_saysSo() {
    Path second = folder.resolve("c.txt");
    assertThatThrownBy(() -> AtomicFiles.link(folder.resolve("none"), second))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write " + second + ": no such file or directory");
    assertThat(second).doesNotExist();
  }

  @Test
  void write_contentThrowsUnchecked_leavesNothingBeside() throws IOException {
    Path file = folder.resolve("c.txt");
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    file,
                    out -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void write_aboveIsAFile_namesThePath() {
    Path file = folder.resolve("c.txt");
    AtomicFiles.write(file, "x");
    assertThatThrownBy(() -> AtomicFiles.write(file.resolve("d.txt"), "y"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.resolve("d.txt").toString());
  }

  @Test
  void writeDirectory_existing_replacesIt() throws IOException {
    Path directory = folder.resolve("n/000001");
    AtomicFiles.writeDirectory(directory, d -> Files.writeString(d.resolve("old"), "1"));
    AtomicFiles.writeDirectory(directory, d -> Files.writeString(d.resolve("new"), "2"));
    assertThat(names(directory)).containsExactly("new");
    assertThat(names(directory.getParent())).containsExactly("000001");
  }

  @Test
  void writeDirectory_fillerFails_keepsTheOldOne() throws IOException {
    Path directory = folder.resolve("d");
    AtomicFiles.writeDirectory(directory, d -> Files.writeString(d.resolve("old"), "1"));
    assertThatThrownBy(
            () ->
                AtomicFiles.writeDirectory(
                    directory,
                    d -> {
                      Files.writeString(d.resolve("new"), "2");
                      throw new IOException("Disk quota exceeded");
                    }))
        .hasMessageContaining("the disk is full");
    assertThat(names(directory)).containsExactly("old");
    assertThat(names(folder)).containsExactly("d");
  }

  @Test
  void sweep_leftovers_removesOnlyThem() throws IOException {
    Files.createDirectories(folder.resolve("n/.000002.77-1.tmp"));
    Files.writeString(folder.resolve("n/.000002.77-1.tmp/model.json"), "half");
    Files.writeString(folder.resolve(".x.77-2.tmp"), "half");
    Files.writeString(folder.resolve("kept.tmp"), "whole");
    Files.writeString(folder.resolve(".hidden"), "whole");
    AtomicFiles.sweep(folder);
    assertThat(names(folder)).containsExactly(".hidden", "kept.tmp", "n");
    assertThat(names(folder.resolve("n"))).isEmpty();
  }

  @Test
  void read_missing_namesThePath() {
    Path file = folder.resolve("none.json");
    assertThatThrownBy(() -> AtomicFiles.read(file))
        .hasMessage("cannot read " + file + ": no such file or directory");
  }

  private static Stream<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }
}
