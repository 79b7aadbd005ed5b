package tengen.env.go.sgf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SgfWriterTest {

  @Property(tries = 100)
  void writeThenRead_randomTree_isTheSameTree(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 26) int size) {
    Random random = new Random(seed);
    SgfTree tree = SgfTree.create(size);
    List<SgfNode> nodes = new ArrayList<>(List.of(tree.root()));
    for (int i = random.nextInt(60); i > 0; i--) {
      SgfNode node = nodes.get(random.nextInt(nodes.size())).addChild();
      node.setMove(random.nextInt(2), random.nextInt(size * size + 1));
      if (random.nextBoolean()) {
        node.setText("C", text(random));
      }
      if (random.nextInt(4) == 0) {
        node.setText("ZZ", text(random));
        node.setPoints("TR", random.nextInt(size * size));
        node.setLabels(List.of(new SgfNode.Label(random.nextInt(size * size), text(random))));
      }
      nodes.add(node);
    }
    byte[] written = SgfWriter.bytes(List.of(tree, tree));
    List<SgfTree> read = Sgf.read(written);
    assertThat(read).hasSize(2);
    assertSame(tree.root(), read.get(1).root());
    assertThat(SgfWriter.bytes(read)).isEqualTo(written);
  }

  private static String text(Random random) {
    String characters = "ab]\\:;()[ 碁é☺\n";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  private static void assertSame(SgfNode expected, SgfNode got) {
    assertThat(got.properties()).hasSameSizeAs(expected.properties());
    assertThat(got.move()).isEqualTo(expected.move());
    assertThat(got.labels()).isEqualTo(expected.labels());
    for (SgfProperty property : expected.properties()) {
      assertThat(got.raw(property.name())).isEqualTo(property.values());
      assertThat(got.text(property.name())).isEqualTo(expected.text(property.name()));
    }
    assertThat(got.children()).hasSameSizeAs(expected.children());
    for (int i = 0; i < expected.children().size(); i++) {
      assertSame(expected.children().get(i), got.children().get(i));
    }
  }

  @Property(tries = 200)
  void writeThenRead_anyText_isTheSameText(
      @ForAll("texts") String text, @ForAll("charsets") String charset) {
    SgfTree tree = tree("(;CA[" + charset + "]SZ[9])");
    tree.root().setText("C", text);
    SgfTree read = Sgf.read(SgfWriter.bytes(List.of(tree))).get(0);
    assertThat(read.root().text("C")).contains(text);
  }

  @Provide
  Arbitrary<String> texts() {
    // ソ, 表, 十 and 功 have a backslash or a bracket among their bytes in these charsets.
    return Arbitraries.strings().withChars("aZ]\\:;() \nソ表十功").ofMaxLength(20);
  }

  @Provide
  Arbitrary<String> charsets() {
    return Arbitraries.of("UTF-8", "Shift_JIS", "GB18030", "EUC-JP");
  }

  @Property(tries = 200)
  void toTree_randomRecord_readsBackEqual(@ForAll long seed) {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(24);
    List<GoRecord.Move> moves = new ArrayList<>();
    for (int i = random.nextInt(50); i > 0; i--) {
      moves.add(new GoRecord.Move(random.nextInt(2), random.nextInt(size * size + 1)));
    }
    int toMove = moves.isEmpty() ? random.nextInt(2) : moves.get(0).player();
    double komi = random.nextInt(40) / 2.0 - 5;
    GoRecord record =
        new GoRecord(
            size,
            komi,
            "Chinese",
            0,
            new int[] {0},
            new int[] {1, 2},
            toMove,
            moves,
            GoResult.score(random.nextInt(9) - 4.5),
            "Black ] 黒",
            "White");
    byte[] bytes = SgfWriter.bytes(List.of(record.toTree()));
    GoRecord read = GoRecord.of(Sgf.read(bytes).get(0));
    assertThat(read).usingRecursiveComparison().isEqualTo(record);
  }

  @Test
  void bytes_variations_keepTheirParentheses() {
    String text = "(;SZ[9];B[ee](;W[cc](;B[aa])(;B[bb];W[dd]))(;W[gg]C[x\\]y])XX[a][b])";
    String good = text.replace("XX[a][b]", "");
    assertThat(written(tree(good))).isEqualTo(good + "\n");
  }

  @Test
  void setText_recordWithoutCharset_becomesUtf8() {
    SgfTree tree = tree("(;SZ[9])");
    tree.root().setText("PB", "古力");
    assertThat(tree.charsetName()).isEqualTo("UTF-8");
    assertThat(Sgf.read(SgfWriter.bytes(List.of(tree))).get(0).root().text("PB")).contains("古力");
  }

  @Test
  void setText_guessedLatin1_keepsTheOtherTexts() {
    SgfTree tree = tree("(;PW[M\u00fcller])");
    tree.root().setText("PB", "Café");
    SgfNode read = Sgf.read(SgfWriter.bytes(List.of(tree))).get(0).root();
    assertThat(read.text("PW")).contains("Müller");
    assertThat(read.text("PB")).contains("Café");
    assertThatThrownBy(() -> tree.root().setText("PB", "古力"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ISO-8859-1 cannot write");
  }

  @Test
  void setRaw_valueThatWouldBreakTheFile_isRefused() {
    SgfNode root = tree("(;)").root();
    for (String value : List.of("a]b", "a\\", "古", "\\\\]")) {
      assertThatThrownBy(() -> root.setRaw("C", List.of(value)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> root.setRaw("Ab", List.of("x")))
        .hasMessageContaining("capital letters; got \"Ab\"");
    assertThatThrownBy(() -> root.setRaw("AB", List.of())).hasMessageContaining("at least one");
  }

  @Test
  void setReal_anyValue_hasNoExponent() {
    SgfNode root = tree("(;)").root();
    root.setReal("KM", 1e7);
    assertThat(root.raw("KM")).containsExactly("10000000");
    root.setReal("KM", -0.0);
    assertThat(root.raw("KM")).containsExactly("0");
    assertThatThrownBy(() -> root.setReal("KM", Double.NaN)).hasMessageContaining("finite");
  }

  private static SgfTree tree(String text) {
    return Sgf.read(text.getBytes(StandardCharsets.ISO_8859_1)).get(0);
  }

  private static String written(SgfTree tree) {
    return new String(SgfWriter.bytes(List.of(tree)), StandardCharsets.ISO_8859_1);
  }
}
