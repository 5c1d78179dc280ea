#version 300 es
precision highp float;
// The precision of integers is the same as in the vertex shader, because the two shaders share a uniform.
precision highp int;

// MARKED is defined for arcs that are drawn with a casing, dashes or dots. Without a graphics card, a branch has a cost even if it is not
// taken.

in float v_share;
in float v_acrossPx;
flat in float v_halfPx;
flat in float v_opacity;

uniform vec3 u_side_a;
uniform vec3 u_side_b;
uniform float u_featherPx;

out vec4 colour;

// The share of a pixel that lies inside an edge. With this antialiasing the map's canvas needs none.
float within(float edgePx) {
  return clamp((edgePx - abs(v_acrossPx)) / u_featherPx + 0.5, 0.0, 1.0);
}

#ifdef MARKED

flat in float v_lengthPx;
flat in int v_style;

uniform vec3 u_casing;
uniform vec3 u_quiet;        // ink of a pairing for which the topic has no value
uniform float u_casingPx;
uniform int u_pass;          // 2: the emphasized arcs
uniform float u_drawn;       // drawn share of an emphasized arc, 0 to 1
uniform float u_flowPx;      // distance that the dashes have moved; below 0: no dashes
uniform vec2 u_dash;         // period and length of a moving dash, px

// Bits of ArcStyle.
const int fromSideB = 1;
const int directed = 2;
const int notReported = 8;
const int group = 16;
const int otherSource = 32;
const int saidOfAll = 64;

// Position along the arc from the origin, 0 to 1.
float along() {
  return (v_style & fromSideB) != 0 ? 1.0 - v_share : v_share;
}

// Whether a point has been drawn. Directed arcs are drawn from the origin on, other arcs from both ends.
bool isDrawn() {
  float share = along();
  return u_pass != 2 || u_drawn >= 1.0 || ((v_style & directed) != 0 ? share <= u_drawn : min(share, 1.0 - share) * 2.0 <= u_drawn);
}

// 1 on a moving dash, 0 between dashes.
float onDash() {
  float at = mod(along() * v_lengthPx - u_flowPx, u_dash.x);
  float halfDash = u_dash.y * 0.5;
  return clamp(halfDash + v_halfPx - abs(at - halfDash) + 0.5, 0.0, 1.0);
}

// 1 on a stroke or a dot, 0 between them. The dashes are the same as in svg/arc-style.ts.
float onStroke() {
  float at = along() * v_lengthPx;
  if ((v_style & notReported) != 0) return clamp(2.5 + v_halfPx - abs(mod(at, 10.0) - 2.5) + 0.5, 0.0, 1.0);
  if ((v_style & saidOfAll) != 0) {
    // The period is a dash of 7 px, a gap, a dot and a gap.
    float dash = clamp(3.5 + v_halfPx - abs(mod(at, 16.1) - 3.5) + 0.5, 0.0, 1.0);
    float fromDot = mod(at, 16.1) - 11.5;
    return max(dash, clamp(v_halfPx + 0.5 - length(vec2(fromDot, v_acrossPx)), 0.0, 1.0));
  }
  // Dots, or pairs of dots for another source.
  float away = (v_style & group) != 0 ? mod(at + 2.3, 4.6) - 2.3
    : min(abs(mod(at + 6.6, 13.2) - 6.6), abs(mod(at + 2.5, 13.2) - 6.6));
  return clamp(v_halfPx + 0.5 - length(vec2(away, v_acrossPx)), 0.0, 1.0);
}

void main() {
  if (!isDrawn()) discard;
  vec3 ink = (v_style & (notReported | group | saidOfAll)) != 0 ? u_quiet : mix(u_side_a, u_side_b, v_share);
  float stroke = within(v_halfPx);
  bool isBroken = (v_style & (notReported | group | saidOfAll | otherSource)) != 0;
  // There is no casing between strokes, because the arc would look solid.
  float opacity = v_opacity * (isBroken ? stroke * onStroke() : within(v_halfPx + u_casingPx));
  // A head has length 0 and does not move. Broken arcs keep their strokes, because these have a meaning.
  bool runs = u_flowPx >= 0.0 && (v_style & directed) != 0 && !isBroken && v_lengthPx > 0.0;
  colour = vec4(mix(u_casing, ink, runs ? stroke * onDash() : stroke) * opacity, opacity);
}

#else

void main() {
  float opacity = v_opacity * within(v_halfPx);
  colour = vec4(mix(u_side_a, u_side_b, v_share) * opacity, opacity);
}

#endif
