#version 300 es
precision highp float;

in float v_along;
in float v_acrossPx;
in float v_halfPx;
in float v_lit;
flat in int v_fromEast;
flat in int v_head;

uniform vec3 u_northeast;
uniform vec3 u_east;
uniform vec3 u_casing;
uniform float u_casingPx;
uniform float u_featherPx;
uniform float u_dimmed;     // opacity of an arc that is not lit

out vec4 colour;

// How much of a pixel lies within an edge: our own antialiasing, so the map's canvas needs none.
float within(float edgePx) {
  return clamp((edgePx - abs(v_acrossPx)) / u_featherPx + 0.5, 0.0, 1.0);
}

void main() {
  float share = v_fromEast == 1 ? 1.0 - v_along : v_along;
  vec3 ink = mix(u_northeast, u_east, share);
  float stroke = v_head == 1 ? 1.0 : within(v_halfPx);
  float cased = v_head == 1 ? 1.0 : within(v_halfPx + u_casingPx);
  float opacity = cased * mix(u_dimmed, 1.0, v_lit);
  colour = vec4(mix(u_casing, ink, stroke) * opacity, opacity);
}
