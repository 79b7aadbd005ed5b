package tengen.mcts.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PuctSelectionTest {

  private static final int FROM = 0;

  /* Three edges with priors 0.5, 0.3, 0.2; the node judged once. */
  private final Tree tree = new Tree();
  private final int root = tree.add(Tree.NONE, 0, new int[] {4, 5, 7}, 3, 0.1, 1);

  PuctSelectionTest() {
    float[] logits = new float[9];
    logits[4] = (float) Math.log(0.5);
    logits[5] = (float) Math.log(0.3);
    logits[7] = (float) Math.log(0.2);
    logits[0] = 50; // illegal, and the network's favourite
    tree.setPriors(root, logits, 0);
  }

  @Test
  void setPriors_illegalFavourite_isIgnored() {
    assertThat(tree.prior(FROM)).isCloseTo(0.5f, within(1e-6f));
    assertThat(tree.prior(FROM + 1)).isCloseTo(0.3f, within(1e-6f));
    assertThat(tree.prior(FROM + 2)).isCloseTo(0.2f, within(1e-6f));
  }

  @Test
  void exploration_byHand() {
    assertThat(PuctSelection.exploration(4, 1.25, 19652))
        .isCloseTo((Math.log(19657.0 / 19652) + 1.25) * 2, within(1e-12));
  }

  @Test
  void select_noVisits_followsThePrior() {
    assertThat(puct(0, false).select(tree, root)).isEqualTo(FROM);
  }

  @Test
  void select_threeEdges_byHand() {
    visit(FROM, 0.2);
    visit(FROM, -0.4);
    visit(FROM + 1, 0.3);
    // N = 4, c sqrt(N) = 2.5 (+ 2 * 2.5e-4): Q + U is
    //   edge 0: -0.1 + 2.5 * 0.5 / 3 = 0.3167
    //   edge 1:  0.3 + 2.5 * 0.3 / 2 = 0.675
    //   edge 2:    f + 2.5 * 0.2     = f + 0.5
    assertThat(puct(0, false).select(tree, root)).isEqualTo(FROM + 1);
    assertThat(puct(0.17, false).select(tree, root)).isEqualTo(FROM + 1);
    assertThat(puct(0.18, false).select(tree, root)).isEqualTo(FROM + 2);
  }

  @Test
  void select_firstPlayReduction_isTakenFromTheNodesValue() {
    visit(FROM, 0.2);
    visit(FROM, -0.4);
    visit(FROM + 1, 0.3);
    // The node's value is (0.1 + 0.2 - 0.4 + 0.3) / 4 = 0.05, the tried prior 0.8: an edge without
    // visits counts 0.05 - r sqrt(0.8); it is chosen if that exceeds 0.175: for r < -0.1398.
    assertThat(puct(-0.13, true).select(tree, root)).isEqualTo(FROM + 1);
    assertThat(puct(-0.15, true).select(tree, root)).isEqualTo(FROM + 2);
  }

  @Test
  void select_provenLoss_isLeftAlone() {
    tree.setExact(FROM, -1);
    assertThat(puct(0, false).select(tree, root)).isEqualTo(FROM + 1);
  }

  @Test
  void select_pendingDescent_countsAsALoss() {
    visit(FROM + 1, 0.3);
    Path path = new Path(1);
    path.push(root, FROM + 1);
    tree.addPending(path);
    // N = 3: c sqrt(N) = 2.165; edge 1: (0.3 - 1) / 2 + 2.165 * 0.3 / 3 = -0.13.
    assertThat(puct(-0.9, false).select(tree, root)).isEqualTo(FROM);
    tree.removePending(path);
    assertThat(puct(-0.9, false).select(tree, root)).isEqualTo(FROM + 1);
  }

  private void visit(int edge, double value) {
    Path path = new Path(1);
    path.push(root, edge);
    tree.backUp(path, value);
  }

  private static PuctSelection puct(double fpu, boolean reduces) {
    return new PuctSelection(1.25, 19652, fpu, reduces, false);
  }
}
