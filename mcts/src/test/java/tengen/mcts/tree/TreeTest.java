package tengen.mcts.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class TreeTest {

  @Property(tries = 200)
  void keepOnly_anyNode_keepsTheSubtreeAsItWas(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    Tree tree = randomTree(seed, size);
    int node = Rng.stream(seed, "node").nextInt(size);
    List<String> before = describe(tree, node);
    tree.keepOnly(node);
    assertThat(describe(tree, 0)).isEqualTo(before);
    assertThat(tree.nodes()).isEqualTo(before.size());
    assertThat(tree.edges).isEqualTo(tree.first(tree.nodes() - 1) + tree.count(tree.nodes() - 1));
  }

  @Test
  void clear_thenAdd_startsAfresh() {
    Tree tree = randomTree(3, 40);
    tree.clear();
    int root = tree.add(Tree.NONE, 1, new int[] {2, 3}, 2, 0.5, 1);
    assertThat(describe(tree, root)).containsExactly("1 1 0.5: 2/0/0.0/NaN 3/0/0.0/NaN");
  }

  @Test
  void open_handsOutEveryEdgeOnceInAnyOrder() {
    UniformRandomProvider random = Rng.stream(5, "order");
    int[] firsts = new int[4];
    for (int i = 0; i < 4000; i++) {
      Tree tree = new Tree();
      tree.add(Tree.NONE, 0, new int[] {0, 1, 2, 3}, 4, 0, 0);
      List<Integer> order = new ArrayList<>();
      while (tree.hasUnopened(0)) {
        order.add(tree.move(tree.open(0, random)));
      }
      assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3);
      firsts[order.get(0)]++;
    }
    // 1000 expected each; five standard deviations are 137.
    for (int n : firsts) {
      assertThat(n).isBetween(863, 1137);
    }
  }

  @Test
  void pending_addedAndRemoved_leavesValuesUntouchedToTheBit() {
    Tree tree = new Tree();
    tree.add(Tree.NONE, 0, new int[] {0, 1}, 2, 0.1, 1);
    Path path = new Path(1);
    path.push(0, 0);
    tree.backUp(path, 0.1);
    tree.backUp(path, 0.3);
    double value = tree.value[0];
    tree.addPending(path);
    tree.addPending(path);
    assertThat(tree.pending(0)).isEqualTo(2);
    assertThat(tree.waiting).isEqualTo(2);
    tree.removePending(path);
    tree.removePending(path);
    assertThat(tree.pending(0)).isZero();
    assertThat(tree.waiting).isZero();
    assertThat(tree.value[0]).isEqualTo(value);
    assertThat(tree.visits(0)).isEqualTo(2);
  }

  @Test
  void setPriors_notANumber_saysWhichMove() {
    Tree tree = new Tree();
    tree.add(Tree.NONE, 0, new int[] {0, 2}, 2, 0, 1);
    assertThatThrownBy(() -> tree.setPriors(0, new float[] {0, 0, Float.NaN}, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("move 2 is NaN");
  }

  @Test
  void setPriors_hugeLogits_neitherOverflowNorVanish() {
    Tree tree = new Tree();
    tree.add(Tree.NONE, 0, new int[] {0, 1, 3}, 3, 0, 1);
    tree.setPriors(0, new float[] {1e30f, 1e30f, 3e38f, -1e30f}, 0);
    assertThat(tree.prior(0)).isEqualTo(0.5f);
    assertThat(tree.prior(1)).isEqualTo(0.5f);
    assertThat(tree.prior(2)).isZero();
  }

  @Test
  void path_longerThanExpected_grows() {
    Path path = new Path(1);
    for (int i = 0; i < 10; i++) {
      path.push(i, 2 * i);
    }
    assertThat(path.depth()).isEqualTo(10);
    assertThat(path.lastNode()).isEqualTo(9);
    assertThat(path.lastEdge()).isEqualTo(18);
  }

  private static Tree randomTree(long seed, int size) {
    UniformRandomProvider random = Rng.stream(seed, "tree");
    Tree tree = new Tree();
    List<Integer> free = new ArrayList<>(List.of(Tree.NONE));
    for (int i = 0; i < size; i++) {
      int parent = free.remove(random.nextInt(free.size()));
      int count = 1 + random.nextInt(6);
      int[] moves = random.ints(count, 0, 30).toArray();
      int node = tree.add(parent, random.nextInt(2), moves, count, random.nextDouble(), 1);
      tree.setUniformPriors(node);
      for (int e = tree.first(node); e < tree.first(node) + count; e++) {
        tree.visits[e] = random.nextInt(100);
        tree.value[e] = random.nextDouble();
        if (random.nextInt(4) == 0) {
          tree.setExact(e, random.nextInt(3) - 1);
        }
        free.add(e);
      }
    }
    return tree;
  }

  /* A line a node, the node first, then its children from the first edge on. */
  private static List<String> describe(Tree tree, int node) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    line.append(tree.player(node)).append(' ').append(tree.nodeVisits(node));
    line.append(' ').append(tree.nodeValue(node)).append(':');
    lines.add("");
    for (int e = tree.first(node); e < tree.first(node) + tree.count(node); e++) {
      line.append(' ').append(tree.move(e)).append('/').append(tree.visits(e));
      line.append('/').append(tree.value[e]).append('/').append(tree.exact(e));
      if (tree.child(e) != Tree.NONE) {
        lines.addAll(describe(tree, tree.child(e)));
      }
    }
    lines.set(0, line.toString());
    return lines;
  }
}
