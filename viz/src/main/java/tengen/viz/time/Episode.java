package tengen.viz.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tengen.agents.Insight;
import tengen.env.ActionNames;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Measures;
import tengen.env.Snapshot;
import tengen.env.multi.GameEnvironment;
import tengen.mcts.Analysis;
import tengen.selfplay.train.Agent;
import tengen.viz.cards.TableFrame;
import tengen.viz.scene.Frame;
import tengen.viz.scene.PlainFrame;

/**
 * An episode that can be gone through in both directions: the agent acts where nobody has been yet;
 * elsewhere its actions are repeated from the last snapshot, which gives the same states bit for
 * bit. Belongs to one thread.
 */
final class Episode<A> {

  /** More snapshots than this are thinned out, so that long episodes stay small. */
  private static final int MOST_MARKS = 256;

  /** A state to go on from, and what was seen in it. */
  private record Mark(Snapshot snapshot, float[] observation) {}

  /** What the agent made of a state. */
  private record Thought(Insight insight, Analysis analysis) {
    static final Thought NONE = new Thought(Insight.NONE, null);
  }

  private final Agent<A> agent;
  private final String title;
  private final long seed;
  private final Environment<A> world;
  private final Optional<Measures> measures;
  private final Optional<CostSource> costs;
  private final Optional<Supplier<Frame>> eye;
  private final List<A> actions = new ArrayList<>();
  private final List<Thought> thoughts = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private int interval = 16;
  private Course course;
  private int step;
  private float[] observation;

  /**
   * Begins an episode.
   *
   * @param title of the world
   * @param eyes make what draws the world, once it has begun
   */
  Episode(Agent<A> agent, String title, long seed, Eyes eyes) {
    this.agent = agent;
    observation = agent.begin(seed);
    world = agent.environment(); // may be another one in each episode
    measures = world.as(Measures.class);
    costs = world.as(CostSource.class);
    eye = eyes.of(world);
    this.title = title;
    this.seed = seed;
    course = Course.begin(setting());
    marks.add(new Mark(world.snapshot(), observation));
    thinkAtOnce();
  }

  private Course.Setting setting() {
    return new Course.Setting(
        title,
        agent.name(),
        agent.players(),
        world.as(GameEnvironment.class).map(played -> played.state().game()),
        seed,
        measures.map(Measures::measures).orElse(List.of()),
        world.observationSpace(),
        world.actionSpace(),
        world.as(ActionNames.class).map(ActionNames::actionNames).orElse(List.of()));
  }

  /** The agent is another one from here on. */
  void reconsider() {
    if (step < actions.size()) {
      think();
      forget();
    }
    thoughts.subList(step, thoughts.size()).clear();
    course = course.reconsidered(setting());
    thinkAtOnce();
  }

  /* Of an agent that takes its time one wants to see first what it thinks about. */
  private void thinkAtOnce() {
    if (!agent.deliberates()) {
      think();
    }
  }

  /**
   * Lets the agent say what it makes of a state that nobody has been in.
   *
   * @return whether it had not done so yet
   */
  boolean think() {
    if (thoughts.size() > step) {
      return false;
    }
    Thought thought = course.ended() ? Thought.NONE : thought();
    thoughts.add(thought);
    course = course.expecting(thought.insight.value());
    return true;
  }

  private Thought thought() {
    Insight insight = agent.insight(observation);
    return new Thought(insight, agent.analysis().orElse(null));
  }

  /** Whether somebody else than the agent has to act. */
  boolean waiting() {
    return step == actions.size() && !course.ended() && !agent.ready();
  }

  int step() {
    return step;
  }

  Course course() {
    return course;
  }

  /**
   * Goes on by a step.
   *
   * @return false at the end of the episode, where nothing happens
   */
  boolean forward() {
    if (step < actions.size()) {
      observation = world.step(actions.get(step)).observation();
      step++;
      return true;
    }
    think();
    if (course.ended() || !agent.ready()) {
      return false;
    }
    take(agent.act(observation));
    return true;
  }

  /**
   * Leaves what is known to follow, and does something else.
   *
   * @throws IllegalArgumentException if the world does not know such an action; nothing is lost
   */
  void branch(A action) {
    if (course.ended() && step == course.length()) {
      return;
    }
    think();
    Environment.Step next = world.step(action); // refuses wrong actions
    forget();
    took(action, next);
  }

  /** Leaves what is known to follow. */
  private void forget() {
    actions.subList(step, actions.size()).clear();
    thoughts.subList(step + 1, thoughts.size()).clear();
    marks.subList(Math.min(marks.size(), step / interval + 1), marks.size()).clear();
    course = course.cut(step);
  }

  /** Takes back what has happened since a person was to act the last time; that is as if undone. */
  void undo() {
    int from = step;
    do {
      seek(step - 1);
    } while (step > 0 && agent.ready());
    if (step < from) {
      forget();
    }
  }

  private void take(A action) {
    took(action, world.step(action));
  }

  private void took(A action, Environment.Step next) {
    actions.add(action);
    observation = next.observation();
    step++;
    double cost = costs.map(CostSource::cost).orElse(Double.NaN);
    course = course.after(next.reward(), cost, next.ended());
    thinkAtOnce();
    if (step % interval == 0) {
      mark();
    }
  }

  private void mark() {
    marks.add(new Mark(world.snapshot(), observation));
    if (marks.size() > MOST_MARKS) {
      for (int i = marks.size() - 1; i > 0; i--) {
        if (i % 2 == 1) {
          marks.remove(i);
        }
      }
      interval *= 2;
    }
  }

  /** Goes to a step; beyond what is known the agent acts, until the end at most. */
  void seek(int target) {
    int wanted = Math.max(0, target);
    if (wanted < step) {
      int mark = Math.min(wanted / interval, marks.size() - 1);
      world.restore(marks.get(mark).snapshot());
      observation = marks.get(mark).observation();
      step = mark * interval;
    }
    while (step < wanted && forward()) {
      // As far as it goes.
    }
  }

  /** The episode where it is now, with what the agent's opinion hangs on. */
  Moment explained() {
    return moment(
        course.setting().game().isPresent() || moment().ended()
            ? null
            : Saliency.of(agent::insight, observation, world.observationSpace()));
  }

  /** The episode where it is now. */
  Moment moment() {
    return moment(null);
  }

  private Moment moment(float[] saliency) {
    double[] measured = new double[course.setting().measures().size()];
    measures.ifPresent(from -> from.measures(measured));
    Thought thought = step < thoughts.size() ? thoughts.get(step) : Thought.NONE;
    return new Moment(
        step,
        frame(thought.analysis),
        observation.clone(),
        step == 0 ? null : actions.get(step - 1),
        thought.insight,
        Optional.ofNullable(thought.analysis),
        waiting(),
        measured,
        saliency,
        course);
  }

  /* Who sits at a table believes something; that takes longer than a picture may. */
  private Frame frame(Analysis analysis) {
    Frame frame = eye.map(Supplier::get).orElseGet(this::plain);
    return frame instanceof TableFrame table && analysis != null
        ? table.believing(analysis.worlds())
        : frame;
  }

  private Frame plain() {
    return new PlainFrame(world.toString(), world.observationSpace(), observation.clone());
  }
}
