package tengen.agents.track;

import java.util.List;
import java.util.Map;
import tengen.env.io.ProtoWriter;

/**
 * The settings of a run beside its results, in the messages of TensorBoard's hparams plugin ({@code
 * plugins/hparams/api.proto} and {@code plugin_data.proto}, whose field numbers these are).
 */
final class Hparams {

  private static final String PLUGIN = "hparams";
  private static final int VERSION = 0;
  private static final int STRING = 1;
  private static final int BOOLEAN = 2;
  private static final int NUMBER = 3;
  private static final int SUCCESS = 1;
  private static final int FAILURE = 2;

  private Hparams() {}

  /**
   * What there is to compare.
   *
   * @param settings texts, numbers and booleans by name
   * @param metrics tags of scalars
   */
  static Summary experiment(Map<String, ?> settings, List<String> metrics) {
    ProtoWriter experiment = new ProtoWriter();
    settings.forEach(
        (name, value) ->
            experiment.message(4, new ProtoWriter().text(1, name).number(4, kind(value))));
    for (String metric : metrics) {
      ProtoWriter name = new ProtoWriter().text(2, metric);
      experiment.message(5, new ProtoWriter().message(1, name));
    }
    return summary("_hparams_/experiment", 2, experiment);
  }

  /** The settings of this run. */
  static Summary start(Map<String, ?> settings, String group, double seconds) {
    ProtoWriter start = new ProtoWriter();
    settings.forEach(
        (name, value) ->
            start.message(1, new ProtoWriter().text(1, name).message(2, value(value))));
    start.text(4, group).float64(5, seconds);
    return summary("_hparams_/session_start_info", 3, start);
  }

  /** The run is over. */
  static Summary end(boolean success, double seconds) {
    ProtoWriter end = new ProtoWriter().number(1, success ? SUCCESS : FAILURE).float64(2, seconds);
    return summary("_hparams_/session_end_info", 4, end);
  }

  private static Summary summary(String tag, int field, ProtoWriter content) {
    return Summary.plugin(
        tag, PLUGIN, new ProtoWriter().number(1, VERSION).message(field, content));
  }

  private static int kind(Object value) {
    return value instanceof Number ? NUMBER : value instanceof Boolean ? BOOLEAN : STRING;
  }

  /* google.protobuf.Value */
  private static ProtoWriter value(Object value) {
    ProtoWriter message = new ProtoWriter();
    if (value instanceof Number number) {
      return message.float64(2, number.doubleValue());
    }
    if (value instanceof Boolean on) {
      return message.number(4, on ? 1 : 0);
    }
    return message.text(3, value.toString());
  }
}
