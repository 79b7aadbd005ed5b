package tengen.mcts.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import tengen.env.check.Trace;
import tengen.mcts.tree.CompletedQ;
import tengen.mcts.tree.GumbelSelection;
import tengen.mcts.tree.PuctSelection;
import tengen.mcts.tree.SequentialHalving;

/**
 * A search with one player, rewards and a discount over numbers read from a table: what mctx does
 * and games do not need. The choices are made by the rules that {@code Search} uses.
 */
final class TableSearch {

  private static final double BARRED = -Double.MAX_VALUE;

  private final JsonNode table;
  private final int tableSize;
  private final double discount;
  private final int actions;
  private final Node root;
  private final int valid;
  private final CompletedQ completed = new CompletedQ(0.1, 50, true);

  private final class Node {
    final int number;
    final double raw;
    final double reward;
    final double[] logits;
    final Node[] children = new Node[actions];
    double sum;
    int visits = 1;

    Node(int number) {
      JsonNode entry = Trace.field(table, Integer.toString(number));
      this.number = number;
      raw = Trace.field(entry, "value").asDouble();
      reward = Trace.field(entry, "reward").asDouble();
      logits = Trace.doubles(entry, "logits");
      sum = raw;
    }

    int[] childVisits() {
      int[] result = new int[actions];
      for (int a = 0; a < actions; a++) {
        result[a] = children[a] == null ? 0 : children[a].visits;
      }
      return result;
    }

    double[] q() {
      double[] result = new double[actions];
      for (int a = 0; a < actions; a++) {
        Node child = children[a];
        result[a] = child == null ? 0 : child.reward + discount * child.sum / child.visits;
      }
      return result;
    }

    /** Logits with the completed values added. */
    double[] scores() {
      double[] result = new double[actions];
      completed.fill(logits, childVisits(), q(), actions, raw, result);
      for (int a = 0; a < actions; a++) {
        result[a] += logits[a];
      }
      return result;
    }
  }

  TableSearch(JsonNode table, int tableSize, double discount, int[] invalid) {
    this.table = table;
    this.tableSize = tableSize;
    this.discount = discount;
    actions = invalid.length;
    root = new Node(0);
    double max = Double.NEGATIVE_INFINITY;
    int allowed = 0;
    for (int a = 0; a < actions; a++) {
      max = Math.max(max, root.logits[a]);
      allowed += 1 - invalid[a];
    }
    for (int a = 0; a < actions; a++) {
      root.logits[a] = invalid[a] == 1 ? BARRED : root.logits[a] - max;
    }
    valid = allowed;
  }

  void runGumbel(int simulations, int considered) {
    int[] sequence = SequentialHalving.visits(Math.min(considered, valid), simulations);
    for (int wanted : sequence) {
      int first = GumbelSelection.best(root.scores(), root.childVisits(), actions, wanted);
      descend(root, first, this::gumbelBelow);
    }
  }

  void runMuZero(int simulations, double init, double base) {
    Chooser chooser = node -> muZero(node, init, base);
    for (int i = 0; i < simulations; i++) {
      descend(root, chooser.choose(root), chooser);
    }
  }

  int gumbelAction() {
    int most = 0;
    for (int n : root.childVisits()) {
      most = Math.max(most, n);
    }
    return GumbelSelection.best(root.scores(), root.childVisits(), actions, most);
  }

  double[] improvedPolicy() {
    double[] result = root.scores();
    CompletedQ.softmax(result, actions, result);
    return result;
  }

  double[] visitShares() {
    double[] result = counts();
    for (int a = 0; a < actions; a++) {
      result[a] /= root.visits - 1;
    }
    return result;
  }

  double[] counts() {
    return Arrays.stream(root.childVisits()).asDoubleStream().toArray();
  }

  double[] values() {
    return root.q();
  }

  double rootValue() {
    return root.sum / root.visits;
  }

  private interface Chooser {
    int choose(Node node);
  }

  private int gumbelBelow(Node node) {
    double[] policy = node.scores();
    CompletedQ.softmax(policy, actions, policy);
    return GumbelSelection.furthestBehind(policy, node.childVisits(), actions);
  }

  private int muZero(Node node, double init, double base) {
    double[] prior = new double[actions];
    CompletedQ.softmax(node.logits, actions, prior);
    for (int a = 0; a < actions; a++) {
      if (node.logits[a] == BARRED) {
        prior[a] = Double.NEGATIVE_INFINITY;
      }
    }
    return PuctSelection.bestRescaled(
        prior,
        node.childVisits(),
        node.q(),
        actions,
        node.sum / node.visits,
        PuctSelection.exploration(node.visits, init, base));
  }

  /* Returns the discounted return that was backed up through the child. */
  private double descend(Node node, int action, Chooser chooser) {
    Node child = node.children[action];
    double below;
    if (child == null) {
      child = new Node((node.number * actions + 1 + action) % tableSize);
      node.children[action] = child;
      below = child.raw;
    } else {
      below = descend(child, chooser.choose(child), chooser);
    }
    double result = child.reward + discount * below;
    node.sum += result;
    node.visits++;
    return result;
  }
}
