#version 330 core
in vec3 world;
in vec3 normal;
in vec3 shade;
flat in vec4 colour;  // not premultiplied
flat in vec2 finish;  // gloss, glow

uniform sampler2DShadow shadows;
uniform vec3 sun;
uniform vec3 eye;
uniform vec3 middle;
uniform vec3 fog;
uniform vec4 reach;  // where fog begins and ends, a texel of the shadows, how dark they are

out vec4 result;

float lit() {
  bool inside = all(greaterThan(shade, vec3(0.01))) && all(lessThan(shade, vec3(0.99)));
  int taps = inside ? 5 : 0;
  float sum = inside ? 0.0 : 5.0;
  // A loop, since software renderers leave loops early but compute all branches.
  for (int i = 0; i < taps; i++) {
    vec2 to = vec2(float(i % 2) * 2.0 - 1.0, float(i / 2) - 0.5) * 1.6 * reach.z;
    sum += texture(shadows, vec3(shade.xy + (i == 4 ? vec2(0.0) : to), shade.z - 0.0025));
  }
  return sum * 0.2;
}

void main() {
  vec3 n = normalize(normal);
  vec3 v = normalize(eye - world);
  float facing = max(dot(n, sun), 0.0);
  float direct = facing * lit();
  vec3 base = colour.rgb * colour.rgb;
  vec3 sky = mix(vec3(0.22, 0.21, 0.20), vec3(0.52, 0.56, 0.62), n.z * 0.5 + 0.5);
  float shine = pow(max(dot(n, normalize(sun + v)), 0.0), 48.0) * finish.x * direct;
  float edge = 1.0 - max(dot(n, v), 0.0);
  vec3 c = base * (sky + direct * vec3(0.74, 0.70, 0.64) + 0.9 * finish.y)
      + shine * 0.35 + edge * edge * edge * 0.07 * finish.x;
  float far = smoothstep(reach.x, reach.y, distance(world.xy, middle.xy));
  result = vec4(mix(sqrt(c), fog, far), colour.a);
}
