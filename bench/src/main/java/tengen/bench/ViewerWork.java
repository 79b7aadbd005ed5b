package tengen.bench;

import java.util.List;
import tengen.selfplay.train.Agents;
import tengen.viz.scene.Look;
import tengen.viz.scene.Scenes;
import tengen.viz.time.Playback;
import tengen.viz.watch.OffscreenViewer;

/** The viewer's whole picture, 1280 x 720, of a moment in the middle of an episode. */
final class ViewerWork implements Work {

  private static final int STEP = 60;
  private static final int PICTURES = 5;

  private final Playback playback;
  private final OffscreenViewer viewer;
  private final Drawing drawing;

  /** What is done for a picture. */
  enum Drawing {
    /** As a window does where the processor draws, while the episode goes on. */
    PLAYING,
    /** As a window does while the episode stands. */
    STILL,
    /** All but the drawing. */
    NONE
  }

  ViewerWork(String world, List<String> settings, Drawing drawing) {
    this.drawing = drawing;
    playback = new Playback(Agents.baseline(world, settings, null), world, 1, Scenes::of);
    playback.await(STEP);
    viewer = new OffscreenViewer(playback, List.of(), Look.DEFAULT, 1280, 720);
  }

  @Override
  public long run() {
    if (drawing == Drawing.NONE) {
      viewer.rehearse(PICTURES);
    } else {
      viewer.draw(PICTURES, drawing == Drawing.PLAYING);
    }
    return PICTURES;
  }

  @Override
  public void close() {
    viewer.close();
    playback.close();
  }
}
