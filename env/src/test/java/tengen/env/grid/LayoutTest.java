package tengen.env.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

class LayoutTest {

  private static Layout layout(int width, int height) {
    Layout layout = new Layout(new Grid(width, height));
    layout.clear(Rng.stream(3, "layout"));
    return layout;
  }

  @Test
  void place_isUniformOverEmptyCellsWithoutTheAgent() {
    Map<Integer, Integer> counts = new HashMap<>();
    Layout layout = layout(5, 4);
    for (int i = 0; i < 6000; i++) {
      layout.clear(Rng.stream(i, "layout"));
      layout.walls();
      layout.agent(1, 1, 0);
      layout.place(Thing.KEY, Colour.RED, 0, 0, 4, 4);
      counts.merge(layout.grid.find(Thing.KEY), 1, Integer::sum);
    }
    assertThat(counts).hasSize(5);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1070, 1330));
  }

  @Test
  void place_noEmptyCell_saysWhere() {
    Layout layout = layout(4, 4);
    layout.fill(0, 0, 4, 4, Thing.WALL);
    assertThatThrownBy(() -> layout.place(Thing.GOAL, Colour.GREEN, 1, 1, 2, 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no empty cell in 2 x 2 cells at 1, 1");
  }

  @Test
  void placeAgent_looksInAllDirections() {
    Set<Integer> directions = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      Layout layout = layout(4, 4);
      layout.clear(Rng.stream(i, "layout"));
      layout.placeAgent();
      directions.add(layout.direction);
    }
    assertThat(directions).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void put_wrongCells_areRefused() {
    Layout layout = layout(4, 5);
    assertThatThrownBy(() -> layout.put(4, 0, Thing.WALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a cell of the room of 4 x 5; got 4, 0");
    assertThatThrownBy(() -> layout.put(1, 1, Thing.AGENT, Colour.RED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got AGENT");
    layout.put(1, 1, Thing.WALL);
    assertThatThrownBy(() -> layout.agent(1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the agent cannot be in the cell 1, 1 with WALL");
    assertThatThrownBy(() -> layout.agent(2, 2, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("direction must be in [0, 3]; got 4");
    assertThatThrownBy(() -> layout.taskFetch(Thing.WALL, Colour.GREY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got WALL");
  }

  @Test
  void missions_wordsAndNumbers_goBothWays() {
    assertThat(Missions.VOCABULARY).doesNotHaveDuplicates().isSorted();
    String mission = "pick up the purple ball";
    float[] tokens = Missions.tokens(mission);
    assertThat(tokens).hasSize(Missions.LENGTH);
    assertThat(tokens[5]).isZero();
    assertThat(Missions.text(tokens, 0)).isEqualTo(mission);
    assertThatThrownBy(() -> Missions.tokens("go ".repeat(17)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 16 words; got 17");
    tokens[0] = Missions.VOCABULARY.size();
    assertThatThrownBy(() -> Missions.text(tokens, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
