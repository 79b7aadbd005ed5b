package tengen.viz.gl;

/** This machine cannot draw; the message says why and what would cure it. */
public final class NoGraphicsException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private NoGraphicsException(String what, Throwable cause) {
    super(what, cause);
  }

  static NoGraphicsException driver(String why, Throwable cause) {
    return new NoGraphicsException(
        "cannot draw: "
            + why
            + "; install an OpenGL driver, in software for instance with"
            + " \"apt-get install libegl1 libgl1-mesa-dri\"",
        cause);
  }

  static NoGraphicsException display(String why) {
    return new NoGraphicsException(
        "cannot open a window: "
            + why
            + "; pictures and films are made without a display by \"tengen record\"",
        null);
  }
}
