#version 330 core
in vec3 world;
in vec3 shade;

uniform sampler2DShadow shadows;
uniform vec3 middle;
uniform vec3 fog;
uniform vec3 ground;
uniform vec3 line;
uniform vec4 reach;
uniform vec2 grid;  // sides of large and of small squares, m

out vec4 result;

float lit() {
  bool inside = all(greaterThan(shade, vec3(0.01))) && all(lessThan(shade, vec3(0.99)));
  int taps = inside ? 5 : 0;
  float sum = inside ? 0.0 : 5.0;
  for (int i = 0; i < taps; i++) {
    vec2 to = vec2(float(i % 2) * 2.0 - 1.0, float(i / 2) - 0.5) * 2.2 * reach.z;
    sum += texture(shadows, vec3(shade.xy + (i == 4 ? vec2(0.0) : to), shade.z - 0.001));
  }
  return sum * 0.2;
}

float lines(float side, float wide) {
  vec2 p = world.xy / side;
  vec2 d = fwidth(p);
  vec2 away = abs(fract(p - 0.5) - 0.5);
  vec2 on = 1.0 - smoothstep(wide / side + vec2(0.0), wide / side + d * 1.3, away);
  on *= 1.0 - smoothstep(0.12, 0.45, d);
  return max(on.x, on.y);
}

void main() {
  vec3 c = mix(ground, line, max(lines(grid.x, 0.004 * grid.x), 0.36 * lines(grid.y, 0.0013 * grid.x)));
  c *= mix(1.0 - reach.w, 1.0, lit());
  float far = smoothstep(reach.x, reach.y, distance(world.xy, middle.xy));
  result = vec4(mix(c, fog, far), 1.0);
}
