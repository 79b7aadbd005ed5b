package tengen.selfplay.cli;

/**
 * Something that {@code tengen doctor} looked at.
 *
 * @param name such as {@code "PyTorch engine"}
 * @param status {@code "ok"}, {@code "missing"} (something works less well) or {@code "broken"} (it
 *     is needed)
 * @param detail what was found
 * @param cure what to do, empty if all is well
 */
record Finding(String name, String status, String detail, String cure) {

  static Finding ok(String name, String detail) {
    return new Finding(name, "ok", detail, "");
  }

  static Finding missing(String name, String detail, String cure) {
    return new Finding(name, "missing", detail, cure);
  }

  static Finding broken(String name, String detail, String cure) {
    return new Finding(name, "broken", detail, cure);
  }
}
