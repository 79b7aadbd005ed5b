package tengen.agents.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/** One file of {@code math}: cases that have parameters, inputs and outputs. */
abstract class Recorded implements Replay {

  private final String name;

  Recorded(String name) {
    this.name = name;
  }

  @Override
  public final boolean reads(String kind, String file) {
    return kind.equals("math") && file.equals(name);
  }

  @Override
  public final void replay(Path file, Cases cases) throws IOException {
    int index = 0;
    for (JsonNode entry : Trace.field(Trace.document(file), "cases")) {
      cases.run(index++, check -> replay(new Entry(entry), check));
    }
  }

  /** Computes one case and compares. */
  abstract void replay(Entry entry, Case check);

  /** A case. */
  static final class Entry {

    private final JsonNode node;
    private final JsonNode inputs;
    private final JsonNode outputs;

    Entry(JsonNode node) {
      this.node = node;
      inputs = Trace.field(node, "inputs");
      outputs = Trace.field(node, "outputs");
    }

    /** Which function it is of. */
    String kind() {
      JsonNode own = node.get("kind");
      return own != null ? own.asText() : Trace.field(Trace.field(node, "params"), "kind").asText();
    }

    double parameter(String field) {
      return Trace.field(Trace.field(node, "params"), field).asDouble();
    }

    boolean flag(String field) {
      return Trace.field(Trace.field(node, "params"), field).asBoolean();
    }

    JsonNode inputs(String field) {
      return Trace.field(inputs, field);
    }

    JsonNode outputs(String field) {
      return Trace.field(outputs, field);
    }

    double input(String field) {
      return inputs(field).asDouble();
    }

    double output(String field) {
      return outputs(field).asDouble();
    }

    /** All numbers of an input, whatever its lists. */
    double[] in(String field) {
      return flat(inputs(field)).toArray();
    }

    /** All numbers of an output, whatever its lists. */
    double[] out(String field) {
      return flat(outputs(field)).toArray();
    }
  }

  /** All numbers of nested lists. */
  static DoubleStream flat(JsonNode node) {
    if (!node.isArray()) {
      return DoubleStream.of(node.doubleValue());
    }
    return StreamSupport.stream(node.spliterator(), false).flatMapToDouble(Recorded::flat);
  }
}
