package tengen.viz.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.game.Games;
import tengen.env.multi.GameEnvironment;
import tengen.env.scheduling.Bar;
import tengen.env.scheduling.ScheduleMoment;
import tengen.viz.gl.Area;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Drawn;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Scenes;
import tengen.viz.scene.Theme;

class ScheduleSceneTest {

  private static final Bar BAR = new Bar(2, 0, 1, 10, 30);

  @Test
  void barsHaveTheColourOfTheirJobsBetweenBeginAndEnd() {
    int paint = Theme.DARK.series(2);
    BufferedImage with = picture(new ScheduleFrame(moment(List.of(BAR))));
    BufferedImage without = picture(new ScheduleFrame(moment(List.of())));
    try (Offscreen screen = Offscreen.open()) {
      Chart chart =
          Chart.in(screen.canvas(), new Area(0, 0, 1280, 720), Look.DEFAULT, moment(List.of(BAR)));
      Area box = chart.box(BAR);
      int y = (int) (box.y() + 0.2f * box.height());
      for (float share : new float[] {0.05f, 0.95f}) {
        int x = (int) (box.x() + share * box.width());
        assertThat(with.getRGB(x, y)).isEqualTo(paint);
        assertThat(without.getRGB(x, y)).isNotEqualTo(paint);
      }
      assertThat(with.getRGB((int) (box.x() + 1.1f * box.width()), y)).isNotEqualTo(paint);
    } catch (NoGraphicsException e) {
      abort(e.getMessage());
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void environmentShowsWhatItPlannedAndWhatMayBeNext() {
    Environment<Integer> shop =
        (Environment<Integer>) Environments.make("JobShop", Map.of("instance", "ft06"));
    shop.reset(1);
    Supplier<Frame> eye = Scenes.of(shop).orElseThrow();
    ScheduleMoment before = ((ScheduleFrame) eye.get()).moment();
    assertThat(before.bars()).isEmpty();
    assertThat(before.last()).isNull();
    assertThat(before.bound()).isEqualTo(47);
    Bar first = before.next().get(0);
    shop.step(first.job());
    ScheduleMoment after = ((ScheduleFrame) eye.get()).moment();
    assertThat(after.bars()).containsExactly(first);
    assertThat(after.last()).isEqualTo(first);
    assertThat(after.jobs().get(first.job()).done()).isEqualTo(1);
  }

  @Test
  void gameShowsThePositionThatItIsIn() {
    GameEnvironment game = new GameEnvironment(Games.named("jobshop-ft06"));
    game.reset(1);
    Supplier<Frame> eye = Scenes.of(game).orElseThrow();
    var start = game.snapshot();
    game.step(((ScheduleFrame) eye.get()).moment().next().get(0).job());
    assertThat(((ScheduleFrame) eye.get()).moment().bars()).hasSize(1);
    game.restore(start);
    assertThat(((ScheduleFrame) eye.get()).moment().bars()).isEmpty();
  }

  private static ScheduleMoment moment(List<Bar> bars) {
    List<ScheduleMoment.Job> jobs = List.of(new ScheduleMoment.Job(2, 1, 2, -1, 30));
    return new ScheduleMoment("test", 3, bars, List.of(), null, List.of(), jobs, 30, 30, 40);
  }

  private static BufferedImage picture(Frame frame) {
    return Drawn.picture(frame, 1280, 720);
  }
}
