package tengen.viz.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tengen.env.text.CliffWalking;
import tengen.env.text.FrozenLake;
import tengen.env.text.Taxi;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scenes;

/** What is on the grids; how they look is in the golden pictures. */
class ToyScenesTest {

  @Test
  void frozenLake_walkerIsWhereTheLakeSays() {
    FrozenLake lake = new FrozenLake(FrozenLake.Config.V1.withSlippery(false));
    lake.reset(1);
    Supplier<Frame> eye = Scenes.of(lake).orElseThrow();
    lake.step(1);
    assertThat(eye.get()).isEqualTo(new GridFrame(lake.desc(), true, 0, 1, "row 1  ·  column 0"));
    lake.step(2);
    assertThat(((GridFrame) eye.get()).text()).isEqualTo("fell into a hole");
  }

  @Test
  void cliff_walkerGoesUp() {
    CliffWalking cliff = new CliffWalking();
    cliff.reset(1);
    Supplier<Frame> eye = Scenes.of(cliff).orElseThrow();
    assertThat(((GridFrame) eye.get()).y()).isEqualTo(3);
    cliff.step(0);
    assertThat(((GridFrame) eye.get()).y()).isEqualTo(2);
    assertThat(((GridFrame) eye.get()).rows().get(3)).isEqualTo("SCCCCCCCCCCG");
  }

  @Test
  void taxi_showsPassengerAndDestination() {
    Taxi taxi = new Taxi();
    taxi.reset(2);
    Frame frame = Scenes.of(taxi).orElseThrow().get();
    assertThat(frame)
        .isEqualTo(new TaxiFrame(taxi.column(), taxi.row(), taxi.passenger(), taxi.destination()));
    assertThat(Taxi.place(3)).containsExactly(4, 3);
    assertThat(Taxi.wallEast(0, 1)).isTrue();
    assertThat(Taxi.wallEast(2, 1)).isFalse();
  }
}
