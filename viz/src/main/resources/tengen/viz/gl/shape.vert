#version 330 core
// One instance a shape: a quad that encloses it, y downwards, in pixels.
layout(location = 0) in vec4 aBox;
layout(location = 1) in vec4 aExtra;
layout(location = 2) in vec4 aColour;
layout(location = 3) in vec4 aData;

uniform vec2 size;

out vec2 at;
out vec2 corner;
flat out vec4 box;
flat out vec4 extra;
flat out vec4 colour;
flat out vec4 data;

void main() {
  corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  at = aBox.xy + corner * aBox.zw;
  box = aBox;
  extra = aExtra;
  colour = aColour;
  data = aData;
  gl_Position = vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0);
}
