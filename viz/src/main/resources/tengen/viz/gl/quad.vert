#version 330 core
// One instance a shape: a quad around its centre, turned, with room for soft edges; y downwards, in
// pixels.
layout(location = 0) in vec4 aPlace;   // centre, half of the sides
layout(location = 1) in vec4 aTurn;    // cosine and sine of the first side, radius of the corners, room
layout(location = 2) in vec4 aColour;  // not premultiplied
layout(location = 3) in vec4 aData;    // what the kind needs

uniform vec2 size;

out vec2 p;       // from the centre, along the sides
out vec2 corner;  // 0 to 1 across the quad
flat out vec2 sides;
flat out float radius;
flat out vec4 colour;
flat out vec4 data;

void main() {
  corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  p = (corner * 2.0 - 1.0) * (aPlace.zw + aTurn.w);
  vec2 at = aPlace.xy + p.x * aTurn.xy + p.y * vec2(-aTurn.y, aTurn.x);
  sides = aPlace.zw;
  radius = aTurn.z;
  colour = aColour;
  data = aData;
  gl_Position = vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0);
}
