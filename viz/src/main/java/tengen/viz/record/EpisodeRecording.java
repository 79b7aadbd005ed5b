package tengen.viz.record;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import tengen.env.Environment;
import tengen.selfplay.train.Agent;
import tengen.viz.film.Film;
import tengen.viz.film.Pictures;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.PlainFrame;
import tengen.viz.scene.Scenes;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;
import tengen.viz.watch.OffscreenViewer;

/**
 * Lets an agent act and takes pictures of it.
 *
 * @param steps to take at most; the picture shows what is then, a film what was until then
 * @param seed of the episode
 * @param width of the pictures, pixels
 * @param rate pictures a second
 */
record EpisodeRecording(
    int steps, long seed, int width, int height, double rate, Look look, Path out) {

  /** What came of it: steps taken, and the sum of their rewards. */
  record Outcome(int steps, double reward, boolean ended, String renderer) {}

  /**
   * Records.
   *
   * @param progress told of every step
   */
  <A> Outcome run(Agent<A> agent, IntConsumer progress) {
    Environment<A> world = agent.environment();
    float[] observation = agent.begin(seed);
    Optional<Supplier<Frame>> eye = Scenes.of(world);
    boolean moving = Film.named(out);
    try (Offscreen screen = Offscreen.open();
        Film film = moving ? Film.begin(out, rate) : null) {
      double reward = 0;
      int taken = 0;
      boolean ended = false;
      if (moving) {
        film.add(picture(screen.canvas(), frame(world, eye, observation)));
      }
      while (taken < steps && !ended) {
        Environment.Step step = world.step(agent.act(observation));
        observation = step.observation();
        reward += step.reward();
        ended = step.ended();
        taken++;
        if (moving) {
          film.add(picture(screen.canvas(), frame(world, eye, observation)));
        }
        progress.accept(taken);
      }
      if (moving) {
        film.finish();
      } else {
        Pictures.write(picture(screen.canvas(), frame(world, eye, observation)), out);
      }
      return new Outcome(taken, reward, ended, screen.renderer());
    }
  }

  /**
   * Records the viewer's whole picture.
   *
   * @param agent closed in the end
   * @param title of its world
   * @param runs whose training is to be seen beside
   */
  Outcome runWithPanes(Agent<?> agent, String title, List<Path> runs, IntConsumer progress) {
    try (Playback playback = new Playback(agent, title, seed, Scenes::of);
        OffscreenViewer viewer = new OffscreenViewer(playback, runs, look, width, height)) {
      Moment moment = playback.await(0);
      if (Film.named(out)) {
        try (Film film = Film.begin(out, rate)) {
          film.add(viewer.picture());
          for (int step = 1; step <= steps && !moment.ended(); step++) {
            moment = playback.await(step);
            film.add(viewer.picture());
            progress.accept(moment.step());
          }
          film.finish();
        }
      } else {
        moment = playback.await(steps);
        Pictures.write(viewer.picture(), out);
      }
      return new Outcome(moment.step(), moment.total(), moment.ended(), viewer.renderer());
    }
  }

  private static Frame frame(
      Environment<?> world, Optional<Supplier<Frame>> eye, float[] observation) {
    return eye.map(Supplier::get)
        .orElseGet(() -> new PlainFrame(world.toString(), world.observationSpace(), observation));
  }

  private BufferedImage picture(Canvas canvas, Frame frame) {
    Area all = new Area(0, 0, width, height);
    canvas.clip(all);
    frame.draw(canvas, all, look.withScale(Math.min(width / 1280f, height / 720f)));
    return canvas.picture(width, height, look.theme().background());
  }
}
