#version 330 core
// A rectangle with round corners by its signed distance, so that edges are smooth at every size.
in vec2 p;
flat in vec2 sides;
flat in float radius;
flat in vec4 colour;
flat in vec4 data;  // width of the stroke, 0 for filled ones; blur

out vec4 result;

void main() {
  vec2 q = abs(p) - sides + radius;
  float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
  d = data.x > 0.0 ? abs(d) - 0.5 * data.x : d;
  float alpha = data.y > 0.0 ? smoothstep(data.y, -data.y, d) : clamp(0.5 - d, 0.0, 1.0);
  alpha *= colour.a;
  result = vec4(colour.rgb * alpha, alpha);
}
