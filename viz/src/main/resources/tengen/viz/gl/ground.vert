#version 330 core
uniform mat4 camera;
uniform mat4 light;
uniform vec3 middle;
uniform vec4 reach;

out vec3 world;
out vec3 shade;

void main() {
  vec2 side = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  world = vec3(middle.xy + side * reach.y * 1.1, 0.0);
  shade = (light * vec4(world, 1.0)).xyz * 0.5 + 0.5;
  gl_Position = camera * vec4(world, 1.0);
}
