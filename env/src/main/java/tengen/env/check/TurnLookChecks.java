package tengen.env.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import tengen.env.Space;
import tengen.env.multi.TurnEnvironment;

/** What agents that take turns see and are paid. */
final class TurnLookChecks {

  private static final int EPISODES = 5;

  /** Numbers beside an observation, which must stay as they are. */
  private static final int MARGIN = 2;

  private final Supplier<? extends TurnEnvironment> create;
  private final int steps;

  TurnLookChecks(Supplier<? extends TurnEnvironment> create, int steps) {
    this.create = create;
    this.steps = steps;
  }

  void spacesDescribeThemselves() {
    try (TurnEnvironment world = create.get()) {
      Set<String> names = new HashSet<>();
      for (int agent = 0; agent < world.agents(); agent++) {
        String name = world.name(agent);
        Expect.that(name != null && !name.isBlank(), "agent %d has no name", agent);
        Expect.that(names.add(name), "two agents are named %s", name);
        Expect.that(world.actionSpace(agent) != null, "the actionSpace of %s is null", name);
        Space.Box space = world.observationSpace(agent);
        Expect.that(
            space != null && space.width() > 0, "the observationSpace of %s has no numbers", name);
        Set<String> parts = new HashSet<>();
        for (Space.Part part : space.parts()) {
          Expect.that(
              !part.name().isBlank() && parts.add(part.name()),
              "the parts of the observationSpace of %s need names of their own; got \"%s\"",
              name,
              part.name());
        }
      }
    }
  }

  void spacesStayTheSame() {
    try (TurnEnvironment world = create.get();
        TurnEnvironment other = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        new TurnEpisode(world, seed).on(steps);
        for (int agent = 0; agent < other.agents(); agent++) {
          Expect.that(
              world.observationSpace(agent).equals(other.observationSpace(agent)),
              "the observationSpace of %s must stay the same",
              world.name(agent));
          Expect.that(
              world.actionSpace(agent).equals(other.actionSpace(agent)),
              "the actionSpace of %s must stay the same",
              world.name(agent));
        }
      }
    }
  }

  void observationsAreInsideTheSpace() {
    try (TurnEnvironment world = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        TurnEpisode episode = new TurnEpisode(world, seed);
        for (int i = 0; i < steps && !episode.over(); i++) {
          look(world, "after " + i + " steps from seed " + seed);
          episode.step();
        }
      }
    }
  }

  private static void look(TurnEnvironment world, String when) {
    String name = world.name(world.agent());
    Space.Box space = world.observationSpace(world.agent());
    float[] out = new float[space.width() + 2 * MARGIN];
    Arrays.fill(out, Float.NaN);
    world.observe(world.agent(), out, MARGIN);
    for (int i = 0; i < out.length; i++) {
      boolean beside = i < MARGIN || i >= MARGIN + space.width();
      Expect.that(
          !beside || Float.isNaN(out[i]),
          "the observation of %s %s must be written from at to at + %d; number %d was written too",
          name,
          when,
          space.width() - 1,
          i - MARGIN);
      Expect.that(
          beside || Float.isFinite(out[i]),
          "number %d of the observation of %s %s is %s",
          i - MARGIN,
          name,
          when,
          out[i]);
    }
    float[] seen = Arrays.copyOfRange(out, MARGIN, MARGIN + space.width());
    Expect.that(
        space.contains(seen),
        "the observation of %s %s is not in its observationSpace: %s",
        name,
        when,
        Expect.members(seen));
  }

  /* Every moment of an episode looks at everything, here twice. */
  void lookingChangesNothing() {
    try (TurnEnvironment world = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        TurnEpisode episode = new TurnEpisode(world, seed);
        for (int i = 0; i < steps && !episode.over(); i++) {
          TurnEpisode.same(episode.last(), Moment.of(world), "looking twice", i);
          episode.step();
        }
      }
    }
  }

  void rewardsAreFinite() {
    try (TurnEnvironment world = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        for (Moment moment : new TurnEpisode(world, seed).on(steps).moments()) {
          for (int agent = 0; agent < moment.rewards().length; agent++) {
            Expect.that(
                Double.isFinite(moment.rewards()[agent]),
                "the reward of %s is %s",
                moment.names()[agent],
                moment.rewards()[agent]);
          }
        }
      }
    }
  }

  void rewardsBeginAtZero() {
    try (TurnEnvironment world = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        Moment first = new TurnEpisode(world, seed).on(steps).moments().get(0);
        for (int agent = 0; agent < first.rewards().length; agent++) {
          Expect.that(
              first.rewards()[agent] == 0,
              "the reward of %s after reset must be 0; got %s",
              first.names()[agent],
              first.rewards()[agent]);
        }
      }
    }
  }
}
