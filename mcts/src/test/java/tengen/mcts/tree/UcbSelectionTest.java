package tengen.mcts.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class UcbSelectionTest {

  @Property
  void log_anyCount_isTheLogarithm(@ForAll @IntRange(min = 1) int n) {
    assertThat(UcbSelection.log(n)).isCloseTo(Math.log(n), within(1e-9));
  }

  @Property(tries = 300)
  void select_anyCounts_isTheGreatestOfTheFormula(@ForAll long seed) {
    UniformRandomProvider random = Rng.stream(seed, "edges");
    Tree tree = new Tree();
    int count = 2 + random.nextInt(6);
    int node = tree.add(Tree.NONE, 0, new int[8], count, 0, 0);
    UcbSelection rule = new UcbSelection(1.4, random);
    for (int i = 0; i < count; i++) {
      visit(tree, rule.select(tree, node), random.nextDouble(-1, 1));
    }
    for (int i = random.nextInt(10_000); i > 0; i--) {
      visit(tree, random.nextInt(count), random.nextDouble(-1, 1));
    }
    int chosen = rule.select(tree, node);
    double best = score(tree, chosen);
    for (int e = 0; e < count; e++) {
      assertThat(score(tree, e)).isLessThanOrEqualTo(best + 1e-9);
    }
  }

  @Test
  void select_freshNode_triesEveryEdgeOnceFirst() {
    Tree tree = new Tree();
    int node = tree.add(Tree.NONE, 0, new int[] {0, 1, 2, 3, 4}, 5, 0, 0);
    UcbSelection rule = new UcbSelection(1.4, Rng.stream(1, "ucb"));
    for (int i = 0; i < 5; i++) {
      visit(tree, rule.select(tree, node), i == 0 ? 1 : -1);
    }
    for (int e = 0; e < 5; e++) {
      assertThat(tree.visits(e)).isEqualTo(1);
    }
  }

  @Test
  void select_pendingDescents_steerElsewhere() {
    Tree tree = new Tree();
    int node = tree.add(Tree.NONE, 0, new int[] {0, 1}, 2, 0, 0);
    UcbSelection rule = new UcbSelection(1.4, Rng.stream(1, "ucb"));
    visit(tree, rule.select(tree, node), 0.5);
    visit(tree, rule.select(tree, node), 0.4);
    assertThat(rule.select(tree, node)).isZero();
    Path path = new Path(1);
    path.push(node, 0);
    tree.addPending(path);
    assertThat(rule.select(tree, node)).isEqualTo(1);
    tree.removePending(path);
    assertThat(rule.select(tree, node)).isZero();
  }

  private static double score(Tree tree, int e) {
    return tree.value[e] / tree.visits(e)
        + 1.4 * Math.sqrt(Math.log(tree.nodeVisits(0)) / tree.visits(e));
  }

  private static void visit(Tree tree, int edge, double value) {
    Path path = new Path(1);
    path.push(0, edge);
    tree.backUp(path, value);
  }
}
