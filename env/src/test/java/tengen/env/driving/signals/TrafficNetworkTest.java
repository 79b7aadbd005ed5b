package tengen.env.driving.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrafficNetworkTest {

  private static final String CROSSING =
      """
      junction A 0 0
      gate w -100 0 rate 300
      gate e 100 0
      gate n 0 100
      gate s 0 -100
      road w A : n e+s
      road e A : s w+n
      road n A : e s+w
      road s A : w n+e
      road A w
      road A e
      road A n
      road A s
      """;

  private static TrafficNetwork parse(String text) {
    return TrafficNetwork.parse(text, 10);
  }

  private static void refused(String text, String... why) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(why);
  }

  private static final String PHASES =
      """
      phase A : w>e w>s e>w e>n
      phase A : w>n e>s
      phase A : n>s n>w s>n s>e
      phase A : n>e s>w
      """;

  @Test
  void parse_crossing_hasItsParts() {
    TrafficNetwork network = parse(CROSSING + PHASES);
    assertThat(network.junctionNames()).containsExactly("A");
    assertThat(network.phases(0)).isEqualTo(4);
    assertThat(network).hasToString("signals of 1 junctions, 8 roads, 8 lanes");
    assertThat(network.travel).containsOnly(10);
    assertThat(network.capacity).containsOnly(13);
  }

  @Test
  void parse_conflictingGreens_areRefused() {
    String usual = CROSSING + PHASES;
    refused(usual + "phase A : w>e n>s\n", "line 18: phase 5 of A gives green to w>e and n>s");
    refused(usual + "phase A : w>n e>w\n", "w>n and e>w");
    refused(usual + "phase A : w>s n>s\n", "w>s and n>s", "different phases");
    refused(usual + "phase A : w>n n>e\n", "w>n and n>e");
    refused(usual + "phase A : w>n s>w\n", "w>n and s>w");
  }

  @Test
  void parse_compatibleGreens_areAccepted() {
    String usual = CROSSING + PHASES;
    for (String greens :
        new String[] {
          "w>n w>e w>s", "w>s n>w", "w>s n>w e>n s>e", "w>n s>e", "w>n e>s", "w>e n>w"
        }) {
      assertThat(parse(usual + "phase A : " + greens + "\n").phases(0)).isEqualTo(5);
    }
  }

  @Test
  void parse_mistakes_nameTheLine() {
    refused("", "needs a junction");
    refused("junctoin A 0 0", "line 1, column 1", "did you mean \"junction\"");
    refused("junction A 0", "line 1, column 13: y in metres is missing");
    refused("junction A 0 zero", "line 1, column 14", "got \"zero\"");
    refused("junction A 0 0\njunction A 1 1", "line 2, column 10: a second A");
    refused("junction A 0 0 0", "column 16: unexpected \"0\"");
    refused(CROSSING + "road w A : n", "a second road");
    refused("junction A 0 0\ngate w 9 0\nroad w A : w", "10 to 10000 m");
    refused("junction A 0 0\ngate w 99 0\nroad w A", "line 3, column 9: \":\" is missing");
    refused("junction A 0 0\ngate w 99 0\nroad w B : w", "no junction or gate \"B\"");
    refused("junction A 0 0\ngate w 99 0\nroad w A : w", "line 3: a lane leads to w", "road A w");
    refused("junction A 0 0\n", "line 1: no road leads to A");
    refused(CROSSING, "line 1: A needs 1 to 16 lines");
    refused(CROSSING + "phase A : w>e", "w>n is green in no phase");
    refused(CROSSING + "phase A : w>w", "no lane leads along w>w");
    refused(CROSSING + "phase w : w>e", "w is a gate");
    refused(CROSSING + PHASES + "turns w A : n=0", "the shares add up to 0");
    refused(CROSSING + PHASES + "turns w A : n=-1", "a share must be a number");
    refused(CROSSING + PHASES + "turns w A : n=NaN", "a share must be a number");
    refused(CROSSING + PHASES + "gate x 1 1 rate 5", "x has 0");
  }

  @Test
  void parse_circle_leadsNowhere() {
    refused(
        """
        junction A 0 0
        junction B 100 0
        gate w -100 0 rate 100
        road w A : B
        road A B : A
        road B A : B
        phase A : w>B
        phase A : B>B
        phase B : A>A
        """,
        "leads nowhere");
  }

  @Test
  void read_file_namesItInErrors(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("town.net");
    Files.writeString(file, CROSSING + PHASES);
    TrafficSignals env = new TrafficSignals(TrafficConfig.SINGLE.withNetwork(file.toString()));
    assertThat(env.reset(1)).hasSize(env.observationSpace().width());
    Files.writeString(file, CROSSING + "phase A : w>e n>s");
    assertThatThrownBy(() -> TrafficNetwork.read(file, 10))
        .hasMessageStartingWith(file + ": line 14: phase 1 of A");
  }

  @Test
  void text_everyLattice_isRead() {
    for (int rows = 1; rows < 4; rows++) {
      for (int columns = 1; columns < 4; columns++) {
        TrafficNetwork network = parse(Lattice.text(TrafficConfig.GRID, rows, columns));
        assertThat(network.junctions).hasSize(rows * columns);
        assertThat(network.entries).hasSize(2 * (rows + columns));
      }
    }
    assertThat(parse(Lattice.text(TrafficConfig.GRID, 20, 20)).junctions).hasSize(400);
  }

  @Property(tries = 300)
  void parse_anyText_isReadOrRefusedInOneSentence(@ForAll String text, @ForAll int cut) {
    String mixed = CROSSING + PHASES;
    int at = Math.floorMod(cut, mixed.length());
    String broken = mixed.substring(0, at) + text + mixed.substring(at);
    try {
      parse(broken);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("Exception");
    }
  }
}
