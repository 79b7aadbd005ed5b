package tengen.viz.gl;

/** This machine cannot draw; the message says why and what would cure it. */
public final class NoGraphicsException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoGraphicsException(String why, Throwable cause) {
    super(
        "cannot draw: "
            + why
            + "; install an OpenGL driver, in software for instance with"
            + " \"apt-get install libegl1 libgl1-mesa-dri\"",
        cause);
  }
}
