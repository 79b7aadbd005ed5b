package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tengen.viz.gl.Area;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Look;
import tengen.viz.scene.Scenes;

/** The scene of docs/viewer.md works, is short, and is what the document shows. */
class LiftSceneTest {

  private static BufferedImage picture(Lift lift) {
    Area area = new Area(0, 0, 320, 640);
    try (Offscreen screen = Offscreen.open()) {
      Scenes.of(lift).orElseThrow().get().draw(screen.canvas(), area, Look.DEFAULT);
      return screen.canvas().picture(320, 640, Look.DEFAULT.theme().background());
    } catch (NoGraphicsException e) {
      return abort(e.getMessage());
    }
  }

  @Test
  void draw_theLift_isWhereItIs() {
    Lift lift = new Lift();
    lift.reset(4);
    int colour = Look.DEFAULT.theme().series(0);
    while (lift.floor() > 2) {
      lift.step(0);
    }
    while (lift.floor() < 2) {
      lift.step(2);
    }

    // 20 pixels a metre; y = 0 is at 620.
    BufferedImage picture = picture(lift);
    assertThat(picture.getRGB(160, 620 - 20 * 7)).isEqualTo(colour);
    assertThat(picture.getRGB(160, 620 - 20 * 10)).isNotEqualTo(colour);
  }

  @Test
  void document_showsThisScene() throws IOException {
    String scene = Files.readString(Path.of("src/test/java/com/example/LiftScene.java"));
    assertThat(scene.lines()).hasSizeLessThan(100);
    assertThat(Files.readString(Path.of("../docs/viewer.md")))
        .contains("```java\n" + scene + "```");
  }
}
