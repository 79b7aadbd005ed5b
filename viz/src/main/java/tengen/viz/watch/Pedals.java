package tengen.viz.watch;

import java.util.List;

/**
 * What keys that are held down mean as an action. Told by the thread of the window, asked by the
 * one that plays.
 *
 * @param <A> the actions
 */
interface Pedals<A> {

  /**
   * A key goes down or up.
   *
   * @param key GLFW's number
   * @return whether it means something here
   */
  boolean key(int key, boolean down);

  /** What is to be done now. */
  A action();

  /** What each key does: pairs of a key and a meaning. */
  List<String[]> legend();
}
