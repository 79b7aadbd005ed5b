package tengen.env.cards;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tengen.env.check.OpenSpielGame;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/** The games of this package as OpenSpiel shows them. */
public final class OpenSpielCards implements OpenSpielGame.Source {

  private static final Pattern NAME =
      Pattern.compile("(\\w+)(?:\\((?:players|dice_sides)=(\\d+)\\))?");

  /** For {@link java.util.ServiceLoader}. */
  public OpenSpielCards() {}

  @Override
  public Optional<OpenSpielGame> find(String name) {
    Matcher match = NAME.matcher(name);
    if (!match.matches()) {
      return Optional.empty();
    }
    int number = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
    return switch (match.group(1)) {
      case "kuhn_poker" -> of(new KuhnPoker(number == 0 ? 2 : number), new KuhnView());
      case "leduc_poker" -> of(new LeducPoker(), new LeducView());
      case "liars_dice" -> of(new LiarsDice(number == 0 ? 6 : number), new OpenSpielGame.View() {});
      case "backgammon" -> of(new Backgammon(), new BackgammonView());
      default -> Optional.empty();
    };
  }

  private static Optional<OpenSpielGame> of(Game game, OpenSpielGame.View view) {
    return Optional.of(new OpenSpielGame(game, view));
  }

  /** What we call the observation is OpenSpiel's information-state tensor. */
  private static class TensorView implements OpenSpielGame.View {

    @Override
    public double[] informationTensor(GameState state, int player) {
      float[] ours = new float[state.game().observationShape()[0]];
      state.observe(player, ours, 0);
      double[] result = new double[ours.length];
      for (int i = 0; i < ours.length; i++) {
        result[i] = ours[i];
      }
      return result;
    }
  }

  /** Player, card, chips put in by each. */
  private static final class KuhnView extends TensorView {

    @Override
    public double[] observation(GameState state, int player) {
      KuhnState kuhn = (KuhnState) state;
      int players = state.game().players();
      double[] result = new double[3 * players + 1];
      result[player] = 1;
      result[players + kuhn.card(player)] = 1;
      for (int other = 0; other < players; other++) {
        result[2 * players + 1 + other] = kuhn.stake(other);
      }
      return result;
    }
  }

  /** Player, private card, public card, chips put in by each. */
  private static final class LeducView extends TensorView {

    @Override
    public double[] observation(GameState state, int player) {
      LeducState leduc = (LeducState) state;
      double[] result = new double[16];
      result[player] = 1;
      result[2 + leduc.card(player)] = 1;
      if (leduc.publicCard() >= 0) {
        result[8 + leduc.publicCard()] = 1;
      }
      result[14] = leduc.stake(0);
      result[15] = leduc.stake(1);
      return result;
    }

    @Override
    public String informationText(GameState state, int player) {
      LeducState leduc = (LeducState) state;
      int first = leduc.stake(0);
      int second = leduc.stake(1);
      StringBuilder text = new StringBuilder();
      add(text, "Observer: " + player);
      add(text, "Private: " + leduc.card(player));
      add(text, "Round " + (leduc.round() + 1));
      add(text, "Player: " + leduc.currentPlayer());
      add(text, "Pot: " + (first + second));
      add(text, "Money: " + (100 - first) + " " + (100 - second));
      if (leduc.round() == 1) {
        add(text, "Public: " + leduc.publicCard());
      }
      for (int round = 0; round < 2; round++) {
        StringBuilder moves = new StringBuilder();
        for (int i = 0; i < leduc.movesIn(round); i++) {
          moves.append(i == 0 ? "" : " ").append(leduc.move(round, i));
        }
        add(text, "Round" + (round + 1) + ": " + moves);
      }
      return text.toString();
    }

    private static void add(StringBuilder text, String part) {
      text.append('[').append(part).append(']');
    }
  }

  /** The drawn board, the bar and the checkers off. */
  private static final class BackgammonView implements OpenSpielGame.View {

    @Override
    public String recordedCells(String text) {
      return text.replaceAll("(Turn|Previous player|Extra turn|Dice):.*", "").replaceAll("\\s", "");
    }

    @Override
    public String cells(GameState state) {
      BackgammonState position = (BackgammonState) state;
      String board = BackgammonPicture.of(position).replaceAll("\\s", "");
      String bar = "Bar:" + "x".repeat(position.bar(0)) + "o".repeat(position.bar(1));
      return board + bar + "Scores,X:" + position.off(0) + ",O:" + position.off(1);
    }
  }
}
