package tengen.viz.gl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lwjgl.opengl.GL33C;

/** A shader program from two resources beside this class, a {@code .vert} and a {@code .frag}. */
final class Program implements AutoCloseable {

  private final int id;

  Program(String vertices, String fragments) {
    id = GL33C.glCreateProgram();
    int vertex = compile(vertices + ".vert", GL33C.GL_VERTEX_SHADER);
    int fragment = compile(fragments + ".frag", GL33C.GL_FRAGMENT_SHADER);
    GL33C.glAttachShader(id, vertex);
    GL33C.glAttachShader(id, fragment);
    GL33C.glLinkProgram(id);
    GL33C.glDeleteShader(vertex);
    GL33C.glDeleteShader(fragment);
    if (GL33C.glGetProgrami(id, GL33C.GL_LINK_STATUS) == GL33C.GL_FALSE) {
      throw new IllegalStateException(fragments + ": " + GL33C.glGetProgramInfoLog(id));
    }
  }

  void use() {
    GL33C.glUseProgram(id);
  }

  int uniform(String name) {
    return GL33C.glGetUniformLocation(id, name);
  }

  @Override
  public void close() {
    GL33C.glDeleteProgram(id);
  }

  private static int compile(String resource, int type) {
    int shader = GL33C.glCreateShader(type);
    GL33C.glShaderSource(shader, text(resource));
    GL33C.glCompileShader(shader);
    if (GL33C.glGetShaderi(shader, GL33C.GL_COMPILE_STATUS) == GL33C.GL_FALSE) {
      throw new IllegalStateException(resource + ": " + GL33C.glGetShaderInfoLog(shader));
    }
    return shader;
  }

  private static String text(String resource) {
    try (InputStream in = Program.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
