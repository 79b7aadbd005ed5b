package tengen.env.driving.highway;

import java.util.Arrays;
import java.util.List;
import tengen.env.ActionMask;
import tengen.env.ActionNames;
import tengen.env.Actions;
import tengen.env.Space;

/** Tells the vehicle to change lanes, to drive faster or slower, or nothing. */
final class MetaDrive extends Drive<Integer> implements ActionMask, ActionNames {

  private static final int[] ALL = {
    Guide.LEFT, Guide.IDLE, Guide.RIGHT, Guide.FASTER, Guide.SLOWER
  };
  private static final int[] SPEEDS = {Guide.SLOWER, Guide.IDLE, Guide.FASTER};
  private static final int[] LANES = {Guide.LEFT, Guide.IDLE, Guide.RIGHT};

  private final int[] told;
  private final Space.Discrete actions;

  MetaDrive(Settings settings) {
    this(settings, new Stage(settings, Traffic.GUIDED));
  }

  MetaDrive(Settings settings, Stage stage) {
    super(stage);
    told = settings.common().longitudinal() ? settings.common().lateral() ? ALL : SPEEDS : LANES;
    actions = new Space.Discrete(told.length);
  }

  @Override
  public Space.Discrete actionSpace() {
    return actions;
  }

  @Override
  public List<String> actionNames() {
    return Arrays.stream(told).mapToObj(MetaDrive::name).toList();
  }

  private static String name(int command) {
    return switch (command) {
      case Guide.LEFT -> "lane left";
      case Guide.RIGHT -> "lane right";
      case Guide.FASTER -> "faster";
      case Guide.SLOWER -> "slower";
      default -> "keep";
    };
  }

  @Override
  public Step step(Integer action) {
    Actions.require(actions, action, "a guided vehicle");
    requireRunning();
    Guide.tell(stage.drivers, stage.traffic.ego, told[action], stage.scene.speeds());
    return stage.step(action == 0 || action == 2, 0);
  }

  /** Lane changes where there is a lane beside, speeds where there is another one in the list. */
  @Override
  public int actionMask(boolean[] out) {
    if (out.length != told.length) {
      throw new IllegalArgumentException(
          "there are " + told.length + " actions, and room for " + out.length);
    }
    int count = 0;
    for (int action = 0; action < told.length; action++) {
      out[action] = useful(told[action]);
      count += out[action] ? 1 : 0;
    }
    return count;
  }

  private boolean useful(int command) {
    Traffic t = stage.traffic;
    if (command == Guide.IDLE || t.all == 0) {
      return true;
    } else if (command == Guide.FASTER) {
      return t.gear[t.ego] < stage.scene.speeds().length - 1;
    } else if (command == Guide.SLOWER) {
      return t.gear[t.ego] > 0;
    }
    int lane = t.roads.beside(t.lane[t.ego], command == Guide.LEFT ? -1 : 1);
    return lane >= 0 && t.roads.reachable(lane, t.x[t.ego], t.y[t.ego]);
  }

  @Override
  public Integer advise(String heuristic) {
    requireHeuristic(heuristic);
    int command = advice().command(told.length == ALL.length || told == LANES);
    for (int action = 0; action < told.length; action++) {
      if (told[action] == command) {
        return action;
      }
    }
    return Arrays.stream(told).boxed().toList().indexOf(Guide.IDLE);
  }
}
