package tengen.env.grid;

import java.util.Arrays;
import java.util.List;
import tengen.env.PartKind;
import tengen.env.Space;

/** Lays an observation out and fills it: image, direction, words of the mission. */
final class Observing {

  private static final int ONE_HOT_BITS = 20;
  private static final int COLOUR_BITS = 11;
  private static final int STATE_BITS = 17;

  final Space.Box space;
  private final Sight sight;
  private final boolean through;
  private final Grid grid;
  private final Eyes eyes;
  private final int imageSize;

  Observing(Sight sight, Grid grid, boolean through) {
    this.sight = sight;
    this.through = through;
    this.grid = grid;
    eyes = new Eyes(grid);
    Space.Part image = image(sight, grid);
    imageSize = image.size();
    space = space(image, sight);
  }

  private static Space.Part image(Sight sight, Grid grid) {
    int pixels = Eyes.SIZE * Tiles.SIZE;
    return switch (sight) {
      case ENCODED -> new Space.Part(PartKind.GRID, "image", Eyes.SIZE, Eyes.SIZE, 3);
      case ONE_HOT -> new Space.Part(PartKind.IMAGE, "image", Eyes.SIZE, Eyes.SIZE, ONE_HOT_BITS);
      case RGB -> new Space.Part(PartKind.IMAGE, "image", pixels, pixels, 3);
      case FULL -> new Space.Part(PartKind.GRID, "image", grid.width, grid.height, 3);
    };
  }

  private static Space.Box space(Space.Part image, Sight sight) {
    Space.Part mission = new Space.Part(PartKind.TOKENS, "mission", Missions.LENGTH);
    int size = image.size();
    float[] high = new float[size + 1 + Missions.LENGTH];
    for (int i = 0; i < size; i++) {
      high[i] =
          switch (sight) {
            case ENCODED -> i % 3 == 0 ? 10 : i % 3 == 1 ? 5 : 2;
            case ONE_HOT -> 1;
            case RGB -> 255;
            case FULL -> i % 3 == 0 ? 10 : i % 3 == 1 ? 5 : 3;
          };
    }
    high[size] = 3;
    Arrays.fill(high, size + 1, high.length, Missions.VOCABULARY.size() - 1);
    Space.Part direction = new Space.Part(PartKind.INDEX, "direction", 1);
    return new Space.Box(new float[high.length], high, List.of(image, direction, mission));
  }

  /** Writes as many numbers as the space is wide. */
  void write(Mechanics state, float[] mission, float[] out, int at) {
    if (sight == Sight.FULL) {
      full(state, out, at);
    } else {
      eyes.look(grid, state.agent, state.direction, state.carrying, through);
      switch (sight) {
        case ONE_HOT -> oneHot(out, at);
        case RGB -> picture(out, at);
        default -> encode(out, at);
      }
    }
    out[at + imageSize] = state.direction;
    System.arraycopy(mission, 0, out, at + imageSize + 1, Missions.LENGTH);
  }

  private void encode(float[] out, int at) {
    byte[] view = eyes.view;
    int to = at;
    for (int k = 0; k < Eyes.CELLS; k++) {
      int code = view[k];
      out[to] = Cells.OBJECT[code];
      out[to + 1] = Cells.COLOUR[code];
      out[to + 2] = Cells.STATE[code];
      to += 3;
    }
  }

  private void oneHot(float[] out, int at) {
    Arrays.fill(out, at, at + imageSize, 0);
    for (int k = 0; k < Eyes.CELLS; k++) {
      int code = eyes.view[k];
      int to = at + k * ONE_HOT_BITS;
      out[to + (int) Cells.OBJECT[code]] = 1;
      out[to + COLOUR_BITS + (int) Cells.COLOUR[code]] = 1;
      out[to + STATE_BITS + (int) Cells.STATE[code]] = 1;
    }
  }

  private void picture(float[] out, int at) {
    int line = Eyes.SIZE * Tiles.SIZE * 3;
    for (int k = 0; k < Eyes.CELLS; k++) {
      float[] tile = Tiles.of(eyes.view[k], k == Eyes.SELF);
      int column = k / Eyes.SIZE;
      int row = k % Eyes.SIZE;
      int to = at + row * Tiles.SIZE * line + column * Tiles.LINE;
      for (int y = 0; y < Tiles.SIZE; y++) {
        System.arraycopy(tile, y * Tiles.LINE, out, to + y * line, Tiles.LINE);
      }
    }
  }

  private void full(Mechanics state, float[] out, int at) {
    int to = at;
    for (int x = 0; x < grid.width; x++) {
      int place = grid.at(x, 0);
      for (int y = 0; y < grid.height; y++) {
        int code = grid.cells[place];
        out[to] = Cells.OBJECT[code];
        out[to + 1] = Cells.COLOUR[code];
        out[to + 2] = Cells.STATE[code];
        place += grid.stride;
        to += 3;
      }
    }
    int agent = at + 3 * (grid.x(state.agent) * grid.height + grid.y(state.agent));
    out[agent] = Thing.AGENT.object();
    out[agent + 1] = 0;
    out[agent + 2] = state.direction;
  }

  /** Which cells of the room the agent sees, row by row. */
  boolean[] seen(Mechanics state) {
    boolean[] seen = new boolean[grid.width * grid.height];
    Arrays.fill(seen, sight == Sight.FULL);
    eyes.look(grid, state.agent, state.direction, state.carrying, through);
    for (int cell = 0; cell < Eyes.CELLS; cell++) {
      int place = eyes.place(state.agent, state.direction, cell);
      boolean lit = cell == Eyes.SELF || eyes.view[cell] != Cells.UNSEEN;
      if (lit && grid.contains(grid.x(place), grid.y(place))) {
        seen[grid.y(place) * grid.width + grid.x(place)] = true;
      }
    }
    return seen;
  }
}
