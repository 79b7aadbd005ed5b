package tengen.env.check;

/**
 * What became of the replay of one file.
 *
 * @param file kind and path, such as {@code "classic/CartPole-v1.jsonl.gz"}
 * @param status {@code "ok"}, {@code "skipped"} or {@code "failed"}
 * @param cases how many were compared, failed ones included
 * @param failed how many of them differed
 * @param skipped how many were not compared
 * @param why they were skipped; null if none was
 * @param first difference, null if there is none
 */
public record FileResult(
    String file, String status, int cases, int failed, int skipped, String why, Difference first) {

  /**
   * Where a recorded value and ours differ.
   *
   * @param record line number or index (an Integer), or the name of the case (a String)
   * @param step into the record, -1 for its start
   * @param field path of the value
   * @param expected as recorded
   * @param got ours
   */
  public record Difference(Object record, int step, String field, String expected, String got) {}

  /** One line for people. */
  public String line() {
    return file
        + ": "
        + switch (status) {
          case "skipped" -> "skipped: " + why;
          case "ok" ->
              "ok, " + cases + " cases" + (skipped > 0 ? ", " + skipped + " skipped: " + why : "");
          default ->
              "FAILED at record "
                  + first.record()
                  + " step "
                  + first.step()
                  + " field "
                  + first.field()
                  + ": expected "
                  + first.expected()
                  + " got "
                  + first.got()
                  + " ("
                  + failed
                  + " of "
                  + cases
                  + " cases failed)";
        };
  }
}
