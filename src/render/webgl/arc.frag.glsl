#version 300 es
precision highp float;
// As in the vertex shader, with which it shares a uniform.
precision highp int;

// MARKED: among few, with a casing and in dashes or dots. Without a graphics card a branch costs as much where it is not taken.

in float v_share;
in float v_acrossPx;
flat in float v_halfPx;
flat in float v_opacity;

uniform vec3 u_side_a;
uniform vec3 u_side_b;
uniform float u_featherPx;

out vec4 colour;

// How much of a pixel lies within an edge: our own antialiasing, so the map's canvas needs none.
float within(float edgePx) {
  return clamp((edgePx - abs(v_acrossPx)) / u_featherPx + 0.5, 0.0, 1.0);
}

#ifdef MARKED

flat in float v_lengthPx;
flat in int v_style;

uniform vec3 u_casing;
uniform vec3 u_quiet;        // of a pairing that the topic has nothing of
uniform float u_casingPx;
uniform int u_pass;          // 2 the emphasized arcs
uniform float u_drawn;       // so much of an emphasized arc has drawn itself, 0 to 1
uniform float u_flowPx;      // so far the dashes have run; below 0 none are to be seen
uniform vec2 u_dash;         // their period and the dash in it, px

// Bits of ArcStyle.
const int fromSideB = 1;
const int directed = 2;
const int notReported = 8;
const int group = 16;
const int otherSource = 32;
const int saidOfAll = 64;

// From the origin, 0 to 1.
float along() {
  return (v_style & fromSideB) != 0 ? 1.0 - v_share : v_share;
}

// Whether a place has been drawn: from the origin on, without a direction from both ends.
bool isDrawn() {
  float share = along();
  return u_pass != 2 || u_drawn >= 1.0 || ((v_style & directed) != 0 ? share <= u_drawn : min(share, 1.0 - share) * 2.0 <= u_drawn);
}

// 1 on a running dash, 0 between.
float onDash() {
  float at = mod(along() * v_lengthPx - u_flowPx, u_dash.x);
  float halfDash = u_dash.y * 0.5;
  return clamp(halfDash + v_halfPx - abs(at - halfDash) + 0.5, 0.0, 1.0);
}

// 1 on a stroke or a dot, 0 between; dashed as in svg/arc-style.ts.
float onStroke() {
  float at = along() * v_lengthPx;
  if ((v_style & notReported) != 0) return clamp(2.5 + v_halfPx - abs(mod(at, 10.0) - 2.5) + 0.5, 0.0, 1.0);
  if ((v_style & saidOfAll) != 0) {
    // A dash of 7 px, a gap, a dot, a gap.
    float dash = clamp(3.5 + v_halfPx - abs(mod(at, 16.1) - 3.5) + 0.5, 0.0, 1.0);
    float fromDot = mod(at, 16.1) - 11.5;
    return max(dash, clamp(v_halfPx + 0.5 - length(vec2(fromDot, v_acrossPx)), 0.0, 1.0));
  }
  // Dots, or of another source pairs of them.
  float away = (v_style & group) != 0 ? mod(at + 2.3, 4.6) - 2.3
    : min(abs(mod(at + 6.6, 13.2) - 6.6), abs(mod(at + 2.5, 13.2) - 6.6));
  return clamp(v_halfPx + 0.5 - length(vec2(away, v_acrossPx)), 0.0, 1.0);
}

void main() {
  if (!isDrawn()) discard;
  vec3 ink = (v_style & (notReported | group | saidOfAll)) != 0 ? u_quiet : mix(u_side_a, u_side_b, v_share);
  float stroke = within(v_halfPx);
  bool isBroken = (v_style & (notReported | group | saidOfAll | otherSource)) != 0;
  // Between strokes there is no casing either, or the arc would look whole.
  float opacity = v_opacity * (isBroken ? stroke * onStroke() : within(v_halfPx + u_casingPx));
  // A head has no length: it stands. What is broken keeps its strokes, for they mean something.
  bool runs = u_flowPx >= 0.0 && (v_style & directed) != 0 && !isBroken && v_lengthPx > 0.0;
  colour = vec4(mix(u_casing, ink, runs ? stroke * onDash() : stroke) * opacity, opacity);
}

#else

void main() {
  float opacity = v_opacity * within(v_halfPx);
  colour = vec4(mix(u_side_a, u_side_b, v_share) * opacity, opacity);
}

#endif
