package tengen.env.go.sgf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SgfHostileTest {

  private static final long GIGABYTE = 1L << 30;

  @Test
  void read_aGigabyteOfParentheses_isRefusedAtTheByteLimit() {
    SgfLimits limits = new SgfLimits(GIGABYTE / 64, 1_000_000, 1_000_000, 4_096, 1 << 20);
    SgfException e = refused(new Endless("", "(", GIGABYTE), limits);
    assertThat(e).hasMessageContaining("larger than");
    assertThat(e.line()).isEqualTo(1);
    assertThat(e.column()).isEqualTo((int) limits.bytes());
  }

  @Test
  void read_aGigabyteOfVariations_isRefusedByDepth() {
    SgfException e = refused(new Endless("", "(;", GIGABYTE), SgfLimits.DEFAULT);
    assertThat(e).hasMessage("line 1, column 8193: variations are nested deeper than 4096");
  }

  @Test
  void read_depthOneHundredThousandOnLines_isRefusedWithItsLine() {
    SgfException e = refused("(;B[aa]\n".repeat(100_000));
    assertThat(e).hasMessage("line 4097, column 1: variations are nested deeper than 4096");
  }

  @Test
  void read_twoGigabyteValue_isRefusedWithThePlaceWhereItBegins() {
    SgfException e = refused(new Endless("(;\nC[", "text ", 2 * GIGABYTE), SgfLimits.DEFAULT);
    assertThat(e).hasMessage("line 2, column 2: a value longer than 4194304 bytes");
  }

  @Test
  void read_endlessValues_areRefused() {
    SgfLimits limits = new SgfLimits(GIGABYTE, 1_000_000, 300_000, 4_096, 1 << 20);
    SgfException e = refused(new Endless("(;AB", "[]", GIGABYTE), limits);
    assertThat(e).hasMessageContaining("more than 300000 property values");
  }

  @Test
  void read_endlessRepetitionOfAProperty_isRefused() {
    SgfLimits limits = new SgfLimits(GIGABYTE, 1_000_000, 300_000, 4_096, 1 << 20);
    SgfException e = refused(new Endless("(;", "C[]", GIGABYTE), limits);
    assertThat(e).hasMessageContaining("more than 300000 property values");
  }

  @Test
  void read_endlessNodes_areRefused() {
    SgfLimits limits = new SgfLimits(GIGABYTE, 100_000, 1_000_000, 4_096, 1 << 20);
    assertThat(refused(new Endless("(", ";", GIGABYTE), limits))
        .hasMessage("line 1, column 100003: more than 100000 nodes");
    assertThat(refused(new Endless("", "(;)", GIGABYTE), limits))
        .hasMessageContaining("more than 100000 nodes");
  }

  @Test
  void read_endlessPropertyName_isRefused() {
    assertThat(refused(new Endless("(;", "A", GIGABYTE), SgfLimits.DEFAULT))
        .hasMessageContaining("name longer than 64");
  }

  @Test
  void read_thousandsOfDifferentProperties_areRefused() {
    StringBuilder text = new StringBuilder("(;");
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        text.append(a).append(b).append("[]");
      }
    }
    assertThat(refused(text + ")")).hasMessageContaining("more than 256 properties");
  }

  @Test
  void readAndWrite_longMainLine_needsNoStack() {
    String text = "(" + ";B[aa]".repeat(200_000) + ")\n";
    var trees = Sgf.read(text.getBytes(StandardCharsets.US_ASCII));
    assertThat(trees.get(0).mainLine()).hasSize(200_000);
    assertThat(new String(SgfWriter.bytes(trees), StandardCharsets.US_ASCII)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(;SZ[60])|line 1, column 3: SZ: boards are square, from 1 to 26; got 60",
        "(;SZ[9:13])|line 1, column 3: SZ: expected a whole number; got \"9:13\"",
        "(;CA[EBCDIC-X])|line 1, column 3: CA: unknown charset \"EBCDIC-X\"",
        "(;CA[UTF-16])|line 1, column 3: CA: unknown charset \"UTF-16\"",
        "(;C)|line 1, column 3: property C has no value",
        "(;C[a|line 1, column 4: a value without its closing bracket",
        "(;C[a\\]|line 1, column 4: a value without its closing bracket",
        "(;C[a]|line 1, column 7: the file ends inside a game",
        "(;B[aa](;W[bb])C[x])|line 1, column 16: a property after a variation",
        "(;B[aa](;W[bb]);W[x])|line 1, column 16: a node after a variation",
        "(;B[aa](W[bb]))|line 1, column 9: a variation must begin with a node",
        "(;B[aa]7)|line 1, column 8: unexpected \"7\" between properties",
        "(;B[aa]])|line 1, column 8: unexpected \"]\" between properties",
        "()|no game record",
        "hello|no game record",
      })
  void read_brokenText_isRefusedWithItsPlace(String text, String message) {
    assertThat(refused(text)).hasMessageContaining(message);
  }

  @Test
  void read_nothing_isRefused() {
    assertThat(refused("")).hasMessageContaining("no game record");
  }

  @Test
  void read_truncatedGzip_isRefused() {
    byte[] magic = {0x1f, (byte) 0x8b, 8, 0, 0};
    assertThatThrownBy(() -> Sgf.read(magic)).isInstanceOf(SgfException.class);
  }

  @Property(tries = 1_000)
  void read_anyText_givesTreesOrAnSgfException(@ForAll("almostSgf") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try {
      for (SgfTree tree : Sgf.read(bytes)) {
        SgfAnswers.read(SgfWriter.bytes(List.of(tree)));
        GoRecord.of(tree);
      }
    } catch (SgfException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property(tries = 300)
  void read_anyBytes_giveTreesOrAnSgfException(@ForAll byte[] bytes) {
    try {
      assertThat(Sgf.read(bytes)).isNotEmpty();
    } catch (SgfException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> almostSgf() {
    return Arbitraries.of(
            "(;",
            "(",
            ")",
            ";",
            "[",
            "]",
            "\\",
            ":",
            "B[aa]",
            "W[]",
            "AB[aa:cc]",
            "SZ[9]",
            "SZ[",
            "KM[6.5]",
            "HA[",
            "CA[UTF-8]",
            "PL[W]",
            "LB[aa:x]",
            "C[",
            "x",
            "\n",
            "\r",
            " ",
            "é",
            "RE[B+",
            "GM[1]",
            "LB[",
            "AP[",
            "AR[aa:bb]",
            "0")
        .list()
        .ofMaxSize(30)
        .map(parts -> "(;" + String.join("", parts));
  }

  private static SgfException refused(String text) {
    return catchThrowableOfType(
        SgfException.class, () -> Sgf.read(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static SgfException refused(InputStream in, SgfLimits limits) {
    return catchThrowableOfType(SgfException.class, () -> Sgf.read(in, limits));
  }

  /** A stream far larger than the heap. */
  private static final class Endless extends InputStream {

    private final byte[] head;
    private final byte[] unit;
    private final long length;
    private long at;

    Endless(String head, String unit, long length) {
      this.head = head.getBytes(StandardCharsets.US_ASCII);
      this.unit = unit.getBytes(StandardCharsets.US_ASCII);
      this.length = length;
    }

    @Override
    public int read() {
      if (at == length) {
        return -1;
      }
      long i = at++;
      return i < head.length ? head[(int) i] : unit[(int) ((i - head.length) % unit.length)];
    }

    @Override
    public int read(byte[] out, int from, int count) throws IOException {
      int n = 0;
      while (n < count && at < length) {
        out[from + n++] = (byte) read();
      }
      return n == 0 ? -1 : n;
    }
  }
}
