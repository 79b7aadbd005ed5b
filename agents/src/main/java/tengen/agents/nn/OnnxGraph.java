package tengen.agents.nn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import tengen.env.io.ProtoWriter;

/**
 * Writes the messages of an ONNX file (onnx.proto3, IR version 8, operator set 17). Values are
 * known by their names; field numbers are those of the schema.
 */
final class OnnxGraph {

  private static final int IR_VERSION = 8;
  private static final int OPERATORS = 17;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int TYPE_FLOAT = 1;
  private static final int TYPE_INT = 2;
  private static final int TYPE_INTS = 7;

  private final ProtoWriter graph = new ProtoWriter();
  private int values;

  /** An operation with one result, whose name is returned. */
  String node(String operator, List<String> inputs, ProtoWriter... attributes) {
    return named("v" + values++, operator, inputs, attributes);
  }

  /** An operation whose result gets a given name. */
  String named(String result, String operator, List<String> inputs, ProtoWriter... attributes) {
    var node = new ProtoWriter();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, result).text(3, result).text(4, operator);
    for (ProtoWriter attribute : attributes) {
      node.message(5, attribute);
    }
    graph.message(1, node);
    return result;
  }

  static ProtoWriter attribute(String name, long value) {
    return new ProtoWriter().text(1, name).number(3, value).number(20, TYPE_INT);
  }

  static ProtoWriter attribute(String name, float value) {
    return new ProtoWriter().text(1, name).float32(2, value).number(20, TYPE_FLOAT);
  }

  static ProtoWriter attribute(String name, long[] values) {
    var attribute = new ProtoWriter().text(1, name);
    for (long value : values) {
      attribute.number(8, value);
    }
    return attribute.number(20, TYPE_INTS);
  }

  /** A constant array; returns its name. */
  String constant(String name, Safetensors.Tensor tensor) {
    var data = ByteBuffer.allocate(4 * tensor.data().length).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(tensor.data());
    return constant(name, FLOAT, tensor.shape(), data.array());
  }

  /** A constant array of integers; returns its name. */
  String constant(String name, long... numbers) {
    var data = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    data.asLongBuffer().put(numbers);
    return constant(name, INT64, new long[] {numbers.length}, data.array());
  }

  private String constant(String name, int type, long[] shape, byte[] data) {
    var tensor = new ProtoWriter();
    for (long size : shape) {
      tensor.number(1, size);
    }
    graph.message(5, tensor.number(2, type).text(8, name).bytes(9, data));
    return name;
  }

  /** The input {@code [batch, …]}. */
  void input(String name, long... shape) {
    graph.message(11, value(name, shape));
  }

  /** An output {@code [batch, …]}. */
  void output(String name, long... shape) {
    graph.message(12, value(name, shape));
  }

  private static ProtoWriter value(String name, long... shape) {
    var sizes = new ProtoWriter().message(1, new ProtoWriter().text(2, "batch"));
    for (long size : shape) {
      sizes.message(1, new ProtoWriter().number(1, size));
    }
    var tensor = new ProtoWriter().number(1, FLOAT).message(2, sizes);
    return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
  }

  /** The whole file. */
  byte[] toBytes(String name) {
    graph.text(2, name);
    return new ProtoWriter()
        .number(1, IR_VERSION)
        .text(2, "tengen")
        .message(7, graph)
        .message(8, new ProtoWriter().text(1, "").number(2, OPERATORS))
        .toBytes();
  }
}
