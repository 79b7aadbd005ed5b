package tengen.viz.toy;

import tengen.env.text.FrozenLake;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** The lake with its holes, and who walks on it. */
public final class FrozenLakeScene implements Scene<FrozenLake> {

  /** For {@link java.util.ServiceLoader}. */
  public FrozenLakeScene() {}

  @Override
  public Class<FrozenLake> world() {
    return FrozenLake.class;
  }

  @Override
  public Frame capture(FrozenLake lake) {
    String text =
        switch (lake.desc().get(lake.row()).charAt(lake.column())) {
          case 'H' -> "fell into a hole";
          case 'G' -> "at the goal";
          default -> "row " + lake.row() + "  ·  column " + lake.column();
        };
    return new GridFrame(lake.desc(), true, lake.column(), lake.row(), text);
  }
}
