#version 300 es
precision highp float;

in float v_along;
in float v_acrossPx;
in float v_halfPx;
in float v_lit;
in float v_strength;
flat in int v_fromEast;
flat in int v_head;
flat in int v_style;
flat in float v_lengthPx;

uniform vec3 u_northeast;
uniform vec3 u_east;
uniform vec3 u_casing;
uniform vec3 u_quiet;        // of a pairing that the lens has nothing of
uniform float u_casingPx;
uniform float u_featherPx;
uniform float u_dimmed;     // opacity of an arc that is not lit

out vec4 colour;

// How much of a pixel lies within an edge: our own antialiasing, so the map's canvas needs none.
float within(float edgePx) {
  return clamp((edgePx - abs(v_acrossPx)) / u_featherPx + 0.5, 0.0, 1.0);
}

// Bits of ArcStyle.
const int silent = 8;
const int group = 16;
const int otherSource = 32;

// 1 on a stroke or a dot, 0 between; as svg/arcs.ts dashes them.
float onStroke() {
  if ((v_style & (silent | group | otherSource)) == 0 || v_head == 1) return 1.0;
  float at = v_along * v_lengthPx;
  if ((v_style & silent) != 0) return clamp(2.5 + v_halfPx - abs(mod(at, 10.0) - 2.5) + 0.5, 0.0, 1.0);
  float away = mod(at + 2.3, 4.6) - 2.3;
  return clamp(v_halfPx + 0.5 - length(vec2(away, v_acrossPx)), 0.0, 1.0);
}

void main() {
  float share = v_fromEast == 1 ? 1.0 - v_along : v_along;
  vec3 ink = (v_style & (silent | group)) != 0 ? u_quiet : mix(u_northeast, u_east, share);
  float stroke = v_head == 1 ? 1.0 : within(v_halfPx);
  bool isBroken = (v_style & (silent | group | otherSource)) != 0;
  // Between strokes there is no casing either, or the arc would look whole.
  float cased = v_head == 1 ? 1.0 : isBroken ? stroke * onStroke() : within(v_halfPx + u_casingPx);
  float opacity = cased * v_strength * mix(u_dimmed, 1.0, v_lit);
  colour = vec4(mix(u_casing, ink, stroke) * opacity, opacity);
}
