#version 330 core
// One instance a triangle; the fourth corner of the quad is its third again.
layout(location = 0) in vec4 aFirst;   // two corners
layout(location = 1) in vec4 aSecond;  // the third
layout(location = 2) in vec4 aColour;  // not premultiplied

uniform vec2 size;
flat out vec4 colour;

void main() {
  vec2 at = gl_VertexID == 0 ? aFirst.xy : gl_VertexID == 1 ? aFirst.zw : aSecond.xy;
  colour = aColour;
  gl_Position = vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0);
}
