#version 330 core
// A letter of the atlas.
in vec2 corner;
flat in vec4 colour;
flat in vec4 data;  // corners in the atlas

uniform sampler2D atlas;
out vec4 result;

void main() {
  float alpha = texture(atlas, mix(data.xy, data.zw, corner)).r * colour.a;
  result = vec4(colour.rgb * alpha, alpha);
}
