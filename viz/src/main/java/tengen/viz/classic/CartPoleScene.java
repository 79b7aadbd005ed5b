package tengen.viz.classic;

import tengen.env.classic.CartPole;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** The cart on its track, and the pole with the angle at which it counts as fallen. */
public final class CartPoleScene implements Scene<CartPole> {

  /** For {@link java.util.ServiceLoader}. */
  public CartPoleScene() {}

  @Override
  public Class<CartPole> world() {
    return CartPole.class;
  }

  @Override
  public Frame capture(CartPole world) {
    return new CartPoleFrame(world.x(), world.angle());
  }
}
