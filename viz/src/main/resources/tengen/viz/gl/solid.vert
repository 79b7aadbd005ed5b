#version 330 core
// One instance a solid. A mesh's point is scaled about an end of the solid, and the ends are moved
// apart: balls become capsules and boxes with round edges.
layout(location = 0) in vec3 aPoint;
layout(location = 1) in vec3 aNormal;
layout(location = 2) in vec3 aEnd;
layout(location = 3) in vec4 aPlace;   // centre, gloss
layout(location = 4) in vec4 aTurn;    // quaternion
layout(location = 5) in vec4 aScale;   // of the mesh, glow
layout(location = 6) in vec4 aApart;   // of the ends
layout(location = 7) in vec4 aColour;

uniform mat4 camera;
uniform mat4 light;

out vec3 world;
out vec3 normal;
out vec3 shade;
flat out vec4 colour;
flat out vec2 finish;

vec3 turned(vec4 q, vec3 v) {
  return v + 2.0 * cross(q.xyz, cross(q.xyz, v) + q.w * v);
}

void main() {
  world = aPlace.xyz + turned(aTurn, aPoint * aScale.xyz + aEnd * aApart.xyz);
  normal = turned(aTurn, aNormal / aScale.xyz);
  shade = (light * vec4(world, 1.0)).xyz * 0.5 + 0.5;
  colour = aColour;
  finish = vec2(aPlace.w, aScale.w);
  gl_Position = camera * vec4(world, 1.0);
}
