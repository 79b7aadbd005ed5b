package tengen.viz.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tengen.env.Environments;
import tengen.env.grid.Colour;
import tengen.env.grid.GridWorld;
import tengen.env.grid.Thing;
import tengen.viz.scene.Drawn;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scenes;

class RoomSceneTest {

  private static final int SIDE = 5;
  private static final int BALL = 0xFF3F7FD9;

  @Test
  void thingsAreDrawnInTheirCells() {
    /* 5.5 cells fill the height above the caption; the ball's lower half has its plain colour */
    double unit = (720 - 44) / (SIDE + 0.5);
    int x = 640 + (int) (1.08 * unit);
    int y = (720 - 44) / 2 + (int) (-1 * unit + 0.1 * unit);
    assertThat(picture(room(3 + SIDE, Thing.EMPTY)).getRGB(x, y)).isEqualTo(BALL);
    assertThat(picture(room(1 + SIDE, Thing.EMPTY)).getRGB(x, y)).isNotEqualTo(BALL);
  }

  @Test
  void whatIsCarriedIsDrawnOverItsCarrier() {
    double unit = (720 - 44) / (SIDE + 0.5);
    int x = 640 + (int) (0.32 * unit);
    int y = (720 - 44) / 2 + (int) (unit - 0.27 * unit);
    assertThat(picture(room(3 + SIDE, Thing.BALL)).getRGB(x, y)).isEqualTo(BALL);
    assertThat(picture(room(3 + SIDE, Thing.EMPTY)).getRGB(x, y)).isNotEqualTo(BALL);
  }

  @Test
  void worldFindsItsSceneAndWhatItsAgentSees() {
    GridWorld room = (GridWorld) Environments.make("MiniGrid-DoorKey-8x8-v0", Map.of());
    room.reset(1);
    RoomFrame frame = (RoomFrame) Scenes.of(room).orElseThrow().get();
    assertThat(frame.mission()).isEqualTo(room.mission());
    assertThat(frame.agentX()).isEqualTo(room.x());
    assertThat(frame.agentY()).isEqualTo(room.y());
    assertThat(frame.things()[6 + 6 * 8]).isEqualTo(Thing.GOAL);
    assertThat(frame.seen()[room.x() + room.y() * 8]).isTrue();
    assertThat(frame.seen()[6 + 6 * 8]).as("behind the locked door").isFalse();
  }

  /** A blue ball in a cell, and the agent in the middle of the fourth row. */
  private static Frame room(int ball, Thing carried) {
    Thing[] things = new Thing[SIDE * SIDE];
    Colour[] colours = new Colour[SIDE * SIDE];
    boolean[] seen = new boolean[SIDE * SIDE];
    Arrays.fill(things, Thing.EMPTY);
    Arrays.fill(colours, Colour.BLUE);
    Arrays.fill(seen, true);
    things[ball] = Thing.BALL;
    return new RoomFrame(SIDE, SIDE, things, colours, seen, 2, 3, 0, carried, Colour.BLUE, "go", 0);
  }

  private static BufferedImage picture(Frame frame) {
    return Drawn.picture(frame, 1280, 720);
  }
}
