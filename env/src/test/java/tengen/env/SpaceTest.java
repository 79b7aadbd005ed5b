package tengen.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpaceTest {

  @Property
  void box_everySample_isInside(
      @ForAll float a, @ForAll float b, @ForAll @IntRange(max = 3) int kind, @ForAll long seed) {
    float low = (kind & 1) == 0 ? Math.min(a, b) : Float.NEGATIVE_INFINITY;
    float high = (kind & 2) == 0 ? Math.max(a, b) : Float.POSITIVE_INFINITY;
    Space.Box box = Space.Box.of(low, high, 2, 3);
    assertThat(box.width()).isEqualTo(6);
    assertThat(box.contains(box.sample(Rng.stream(seed, "space")))).isTrue();
  }

  @Property
  void box_oneNumberOutside_isNotContained(
      @ForAll long seed, @ForAll @IntRange(max = 4) int at, @ForAll @IntRange(max = 3) int kind) {
    Space.Box box = Space.Box.of(-1, 2, 5);
    float[] value = box.sample(Rng.stream(seed, "space"));
    value[at] =
        new float[] {Math.nextDown(-1f), Math.nextUp(2f), Float.NaN, Float.POSITIVE_INFINITY}[kind];
    assertThat(box.contains(value)).isFalse();
  }

  @Test
  void box_boundsNullAndLength() {
    Space.Box box = Space.Box.of(-1, 2, 2);
    assertThat(box.contains(new float[] {-1, 2})).isTrue();
    assertThat(box.contains(new float[] {0})).isFalse();
    assertThat(box.contains(null)).isFalse();
  }

  @Test
  void box_wrongBoundsOrParts_areRefused() {
    assertThatThrownBy(() -> Space.Box.of(new float[] {1}, new float[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("low must not exceed high");
    assertThatThrownBy(() -> Space.Box.of(new float[] {Float.NaN}, new float[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
    float[] two = new float[2];
    List<Space.Part> parts = List.of(new Space.Part("lidar", 3));
    assertThatThrownBy(() -> new Space.Box(two, two, parts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the parts have 3 numbers and the bounds 2");
  }

  @Test
  void box_itsArrays_areCopies() {
    Space.Box box = Space.Box.of(0, 1, 2);
    box.low()[0] = -5;
    assertThat(box.low()[0]).isZero();
    assertThat(box).isEqualTo(Space.Box.of(0, 1, 2)).hasSameHashCodeAs(Space.Box.of(0, 1, 2));
  }

  @Test
  void part_shapeOrBoundsOfAnotherKind_areRefused() {
    assertThatThrownBy(() -> new Space.Part(PartKind.IMAGE, "camera", 8, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the shape of camera must be [height, width, channels]; got [8, 8]");
    List<Space.Part> parts = List.of(new Space.Part(PartKind.INDEX, "room", 1));
    float[] low = {0};
    for (float high : new float[] {0.5f, Float.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Space.Box(low, new float[] {high}, parts))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("room holds whole numbers");
    }
    assertThat(new Space.Box(low, new float[] {9}, parts).numbers().parts())
        .containsExactly(new Space.Part("room", 1));
    assertThat(parts.get(0)).hasToString("index room[1]").isNotEqualTo(new Space.Part("room", 1));
  }

  @Property
  void discrete_everySample_isInside(@ForAll @IntRange(min = 1) int n, @ForAll long seed) {
    Space.Discrete space = new Space.Discrete(n);
    assertThat(space.contains(space.sample(Rng.stream(seed, "space")))).isTrue();
    assertThat(space.contains(n)).isFalse();
    assertThat(space.contains(-1)).isFalse();
    assertThat(space.contains(null)).isFalse();
  }
}
