#version 330 core
// Stones, discs with a rim, and wood.
in vec2 p;
in vec2 corner;
flat in vec2 sides;
flat in float radius;
flat in vec4 colour;
flat in vec4 data;  // kind; whether a stone is white, or the bevel of wood

out vec4 result;

const int STONE = 0, WOOD = 1;

float cover(float d) {
  return clamp(0.5 - d, 0.0, 1.0);
}

float hash(vec2 p) {
  p = fract(p * vec2(123.34, 345.45));
  p += dot(p, p + 34.345);
  return fract(p.x * p.y);
}

float noise(vec2 p) {
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x),
             mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
}

float layers(vec2 p) {
  return 0.55 * noise(p) + 0.28 * noise(p * 2.1 + 7.3) + 0.17 * noise(p * 4.3 + 19.1);
}

float roundBox(vec2 p, vec2 half_, float radius) {
  vec2 q = abs(p) - half_ + radius;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

// Long grain from left to right, with a few darker rings.
vec3 wood(vec2 p, vec3 base) {
  float bend = layers(p * vec2(1.3, 2.2)) * 0.9;
  float grain = layers(vec2(p.x * 2.5, p.y * 46.0 + bend * 9.0));
  float rings = 0.5 + 0.5 * sin((p.y * 15.0 + bend * 11.0 + noise(p * 3.0)) * 2.2);
  float fine = noise(vec2(p.x * 14.0, p.y * 420.0));
  float tone = 0.93 + 0.10 * (grain - 0.5) + 0.055 * (rings - 0.5) + 0.045 * (fine - 0.5);
  return base * vec3(tone, tone * 0.995, tone * 0.98);
}

// A lens of slate or shell under a light from the upper left.
vec3 stone(vec2 p, bool white) {
  float r = dot(p, p);
  vec3 n = normalize(vec3(p * 0.86, sqrt(max(1.0 - 0.72 * r, 0.0))));
  vec3 light = normalize(vec3(-0.45, -0.62, 0.75));
  float diffuse = max(dot(n, light), 0.0);
  vec3 mirror = reflect(-light, n);
  float shine = max(mirror.z, 0.0);
  if (white) {
    float vein = 0.012 * sin(26.0 * (p.x * 0.8 + p.y * 0.45 + 0.25 * p.y * p.y));
    vec3 body = mix(vec3(0.70, 0.69, 0.67), vec3(0.985, 0.98, 0.965), smoothstep(0.12, 0.86, diffuse));
    return min(body + vein + 0.10 * pow(shine, 18.0), 1.0);
  }
  vec3 body = mix(vec3(0.035, 0.037, 0.042), vec3(0.19, 0.195, 0.21), smoothstep(0.25, 1.0, diffuse));
  return body + 0.34 * pow(shine, 14.0) + 0.05 * pow(1.0 - n.z, 2.0);
}

void main() {
  int kind = int(data.x + 0.5);
  vec3 rgb = colour.rgb;
  float alpha;
  if (kind == STONE) {
    alpha = cover(length(p) - radius);
    rgb = stone(p / radius, data.y > 0.5);
  } else if (kind == WOOD) {
    vec2 whole = 2.0 * sides + 2.0;
    float d = roundBox(p, sides, radius);
    alpha = cover(d);
    rgb = wood(corner * whole / max(whole.x, whole.y), colour.rgb);
    float lit = smoothstep(-data.y, 0.0, d) * (p.x + p.y < 0.0 ? 0.10 : -0.12);
    rgb *= 1.0 + lit;
  } else {
    // A flat disc with a raised rim.
    float d = length(p);
    alpha = cover(d - radius);
    float slope = (p.x + p.y) / (1.41 * radius);
    float rim = smoothstep(0.70, 0.76, d / radius) * (1.0 - smoothstep(0.86, 0.99, d / radius));
    rgb *= 1.0 - 0.16 * slope;
    rgb = mix(rgb, rgb * (1.06 - 0.30 * slope), rim);
    rgb *= 1.0 - 0.22 * smoothstep(0.90, 1.0, d / radius);
  }
  alpha *= colour.a;
  result = vec4(rgb * alpha, alpha);
}
