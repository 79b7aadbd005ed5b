package tengen.viz.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.selfplay.train.Agents;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;
import tengen.viz.gui.Gui;
import tengen.viz.scene.Scenes;
import tengen.viz.time.Playback;

class ViewTest {

  private static Offscreen open() {
    try {
      return Offscreen.open();
    } catch (NoGraphicsException e) {
      return abort(e.getMessage());
    }
  }

  private static Playback city(int step) {
    Playback playback =
        new Playback(
            Agents.baseline("DrivingGrid-v0", List.of("level=2"), null),
            "DrivingGrid-v0",
            1,
            Scenes::of);
    playback.await(step);
    return playback;
  }

  private static BufferedImage picture(
      Offscreen screen, Gui gui, Controls controls, Playback playback, int width, int height) {
    View view = new View(screen.canvas(), gui, controls, List.of(), null);
    // Panes know their sizes from the second picture on.
    screen.picture(width, height, () -> view.draw(width, height, 0.1f, playback));
    return screen.picture(width, height, () -> view.draw(width, height, 0.1f, playback));
  }

  @Test
  void draw_theSameMoment_isTheSamePicture() {
    try (Offscreen screen = open();
        Gui gui = new Gui(0, 1);
        Playback playback = city(30)) {
      BufferedImage first = picture(screen, gui, new Controls(), playback, 1280, 720);
      playback.await(45);
      BufferedImage later = picture(screen, gui, new Controls(), playback, 1280, 720);
      playback.await(30);
      BufferedImage again = picture(screen, gui, new Controls(), playback, 1280, 720);

      // The course is longer now, so only the scene must be as it was.
      Layout layout = Layout.of(1280, 720, 1, true, Layout.COLUMN);
      assertThat(differing(first, again, layout)).isZero();
      assertThat(differing(first, later, layout)).isGreaterThan(500);
    }
  }

  private static int differing(BufferedImage a, BufferedImage b, Layout layout) {
    int count = 0;
    for (int y = 0; y < layout.scene().height(); y++) {
      for (int x = 0; x < layout.scene().width(); x++) {
        count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }

  @ParameterizedTest
  @CsvSource({"1280, 720, 1", "2560, 1440, 2", "640, 400, 1"})
  void draw_anySize_hasScenePanesAndTimeline(int width, int height, float scale) {
    try (Offscreen screen = open();
        Gui gui = new Gui(0, scale);
        Playback playback = city(10)) {
      BufferedImage picture = picture(screen, gui, new Controls(), playback, width, height);
      Layout layout = Layout.of(width, height, scale, true, Layout.COLUMN);
      int panel = gui.theme().panel();

      assertThat(picture.getRGB(2, 2)).isNotEqualTo(panel);
      int x = Math.round(layout.side().x() + 4 * scale);
      assertThat(picture.getRGB(x, Math.round(4 * scale))).isEqualTo(panel);
      assertThat(picture.getRGB(Math.round(4 * scale), height - Math.round(4 * scale)))
          .isEqualTo(panel);
    }
  }
}
