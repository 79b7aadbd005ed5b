package tengen.env.classic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SketchTest {

  @Test
  void caption_linesAndPoints_upIsUpAndOutsideIsLeftOut() {
    Sketch sketch = new Sketch(0, 4, 0, 2, 5, 3);
    sketch.line(0, 0, 2, 2, '*').put(4, 2, 'o').put(4, 3, 'x').put(-1, 0, 'x');
    assertThat(sketch.caption("below")).isEqualTo("  * o\n *\n*\nbelow");
  }
}
