package tengen.env.grid;

import static tengen.env.check.Trace.field;
import static tengen.env.check.Trace.ints;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tengen.env.Environment.Step;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/**
 * Episodes that MiniGrid played. The recorded layout is built in place of a drawn one; where balls
 * move by themselves, the recorded moves are made, and looked at whether they were allowed.
 */
public final class MiniGridReplay implements Replay {

  private static final int BALL = Thing.BALL.object();

  /** For {@link java.util.ServiceLoader}. */
  public MiniGridReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("minigrid") && file.startsWith("MiniGrid-") && file.endsWith(".jsonl.gz");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    String[] id = new String[1];
    Trace.lines(
        file,
        (number, line) -> {
          switch (field(line, "kind").asText()) {
            case "header" -> id[0] = field(line, "env").asText();
            case "episode" -> cases.run(number, check -> new Episode(check, id[0], line).replay());
            default -> cases.skip("no lines of kind " + line.get("kind").asText());
          }
        });
  }

  /** A room whose layout is the recorded one. */
  private record Recorded(Room room, JsonNode init) implements Room {

    @Override
    public int width() {
      return room.width();
    }

    @Override
    public int height() {
      return room.height();
    }

    @Override
    public int limit() {
      return room.limit();
    }

    @Override
    public boolean seeThroughWalls() {
      return room.seeThroughWalls();
    }

    @Override
    public int actions() {
      return room.actions();
    }

    @Override
    public void build(Layout layout) {
      Grid grid = layout.grid;
      JsonNode columns = field(init, "grid");
      for (int x = 0; x < grid.width; x++) {
        for (int y = 0; y < grid.height; y++) {
          int place = grid.at(x, y);
          grid.cells[place] = code(ints(columns.required(x).required(y)), 0);
          if (room instanceof DynamicObstacles && grid.cells[place] == Roamers.BALL) {
            layout.move(place);
          }
        }
      }
      int[] agent = ints(init, "agent_pos");
      layout.agent(agent[0], agent[1], field(init, "agent_dir").asInt());
      layout.mission(field(init, "mission").asText());
      if (room instanceof Unlock) {
        Unlock.aim(layout);
      } else if (room instanceof Memory memory) {
        Memory.aim(layout, memory.size());
      }
    }
  }

  private static byte code(int[] numbers, int at) {
    return Cells.of(numbers[at], numbers[at + 1], numbers[at + 2]);
  }

  private static final class Episode {

    private final Case check;
    private final JsonNode line;
    private final Room room;
    private final GridWorld world;
    private final Mechanics state;
    private final int image;

    Episode(Case check, String id, JsonNode line) {
      this.check = check;
      this.line = line;
      check.needs(MiniGrid.ids().contains(id), "no grid room " + id);
      room = MiniGrid.room(id);
      check.same("max_steps", field(line, "max_steps").asInt(), room.limit());
      check.same("width", field(line, "width").asInt(), room.width());
      check.same("height", field(line, "height").asInt(), room.height());
      check.same("n_actions", field(line, "n_actions").asInt(), room.actions());
      check.same("agent_view_size", field(line, "agent_view_size").asInt(), Eyes.SIZE);
      boolean through = field(line, "see_through_walls").asBoolean();
      check.same("see_through_walls", through, room.seeThroughWalls());
      world = new GridWorld(new Recorded(room, field(line, "init")));
      state = world.mechanics();
      image = world.observationSpace().parts().get(0).size();
    }

    void replay() {
      float[] first = world.reset(0);
      JsonNode init = field(line, "init");
      check.same("carrying", carried(field(init, "carrying")), carried());
      check.same("mission", field(init, "mission").asText(), Missions.text(first, image + 1));
      JsonNode start = field(line, "obs0");
      image(field(start, "image"), first);
      check.same("direction", field(start, "direction").asInt(), (int) first[image]);
      double reward = 0;
      JsonNode steps = field(line, "steps");
      for (int t = 0; t < steps.size(); t++) {
        check.at(t);
        reward = step(steps.get(t));
      }
      JsonNode columns = field(line, "final_grid");
      for (int x = 0; x < room.width(); x++) {
        for (int y = 0; y < room.height(); y++) {
          int[] cell = ints(columns.required(x).required(y));
          same("final_grid[" + x + "][" + y + "]", code(cell, 0), state.grid.code(x, y));
        }
      }
      check.same("success", field(line, "success").asBoolean(), reward > 0);
    }

    private double step(JsonNode recorded) {
      byte[] expected = state.grid.cells.clone();
      for (JsonNode change : field(recorded, "changes")) {
        int[] numbers = ints(change);
        expected[state.grid.at(numbers[0], numbers[1])] = code(numbers, 2);
      }
      int action = field(recorded, "action").asInt();
      float[] seen = new float[world.observationSpace().width()];
      Step step;
      if (room instanceof DynamicObstacles) {
        world.act(action, moved(expected));
        world.observe(seen, 0);
        step = new Step(seen, world.reward(), world.terminated(), world.truncated());
      } else {
        step = world.step(action);
      }
      cells(expected);
      check.same("pos", ints(recorded, "pos"), new int[] {world.x(), world.y()});
      check.same("dir", field(recorded, "dir").asInt(), world.direction());
      check.same("carrying", carried(field(recorded, "carrying")), carried());
      image(field(recorded, "image"), step.observation());
      check.same("reward", field(recorded, "reward").asDouble(), step.reward());
      boolean terminated = field(recorded, "terminated").asInt() == 1;
      check.same("terminated", terminated, step.terminated());
      /* MiniGrid may do both; Tengen says that it terminated. */
      boolean late = world.elapsed() >= room.limit();
      check.same("truncated", field(recorded, "truncated").asInt() == 1, late);
      check.same("truncated alone", late && !terminated, step.truncated());
      return step.reward();
    }

    private void cells(byte[] expected) {
      for (int x = 0; x < room.width(); x++) {
        for (int y = 0; y < room.height(); y++) {
          String field = "changes[" + x + "," + y + "]";
          same(field, expected[state.grid.at(x, y)], state.grid.code(x, y));
        }
      }
    }

    private void same(String field, byte expected, byte got) {
      if (expected != got) {
        check.fail(field, Cells.text(expected), Cells.text(got));
      }
    }

    private void image(JsonNode recorded, float[] observation) {
      for (int k = 0; k < image; k++) {
        int column = k / (3 * Eyes.SIZE);
        int row = k / 3 % Eyes.SIZE;
        int expected = recorded.required(column).required(row).required(k % 3).asInt();
        String field = "image[" + column + "][" + row + "][" + k % 3 + "]";
        check.same(field, expected, (double) observation[k]);
      }
    }

    private static String carried(JsonNode recorded) {
      if (recorded.isNull()) {
        return Cells.text(Cells.EMPTY);
      }
      int[] numbers = ints(recorded);
      return Cells.text(Cells.of(numbers[0], numbers[1], 0));
    }

    private String carried() {
      return Cells.text(state.carrying);
    }

    /* Where the balls are in the recorded cells, if each of ours can have got to one of them. */
    private int[] moved(byte[] expected) {
      List<Integer> now = new ArrayList<>();
      for (int place = 0; place < expected.length; place++) {
        if (Cells.OBJECT[expected[place]] == BALL) {
          now.add(place);
        }
      }
      int[] before = state.balls;
      check.same("balls", before.length, now.size());
      for (int ball : now) {
        check.same("ball on the agent", false, ball == state.agent);
        Thing under = Cells.thing(state.grid.cells[ball]);
        check.same("ball on an empty cell", true, under == Thing.EMPTY || under == Thing.BALL);
      }
      int[] owner = new int[now.size()];
      Arrays.fill(owner, -1);
      for (int ball = 0; ball < before.length; ball++) {
        boolean paired = pair(ball, now, owner, new boolean[owner.length]);
        check.same("ball moved one cell at most", true, paired);
      }
      return now.stream().mapToInt(Integer::intValue).toArray();
    }

    /* An augmenting path of a bipartite matching. */
    private boolean pair(int ball, List<Integer> now, int[] owner, boolean[] tried) {
      for (int i = 0; i < owner.length; i++) {
        if (!tried[i] && near(state.balls[ball], now.get(i))) {
          tried[i] = true;
          if (owner[i] < 0 || pair(owner[i], now, owner, tried)) {
            owner[i] = ball;
            return true;
          }
        }
      }
      return false;
    }

    private boolean near(int from, int to) {
      Grid grid = state.grid;
      return Math.abs(grid.x(from) - grid.x(to)) <= 1 && Math.abs(grid.y(from) - grid.y(to)) <= 1;
    }
  }
}
