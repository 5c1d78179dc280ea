#version 300 es
precision highp float;

// One instance an arc that is shown: which curve it has, and what a filter, a scale or a selection makes of it.
in uint a_arc;
in float a_widthPx;
in float a_lit;

// The curves of all arcs in the Mercator plane, relative to one place so that 32 bits stay exact: arc-columns.ts says how they lie.
uniform highp sampler2D u_curves;
uniform int u_arcsPerRow;

uniform mat4 u_matrix;      // plane to clip space, already moved to the relative origin
uniform vec2 u_viewportPx;  // CSS px
uniform float u_casingPx;
uniform float u_featherPx;
uniform int u_part;         // 0 the strip of the curve, 1 the head
uniform int u_pass;         // 0 every arc, 1 the dimmed ones, 2 the lit ones
uniform float u_highlight;  // instance under the pointer, or -1

out float v_along;
out float v_acrossPx;
out float v_halfPx;
out float v_lit;
out float v_strength;
flat out int v_fromEast;
flat out int v_head;
flat out int v_style;
flat out float v_lengthPx;

uniform int u_segments;
uniform float u_faintest;   // opacity of the narrowest among many
uniform float u_fullPx;     // the stroke from which on an arc is drawn in full
uniform float u_headPx;

vec4 ends;     // origin xy, destination xy
vec2 control;

vec2 curveAt(float t) {
  float s = 1.0 - t;
  return s * s * ends.xy + 2.0 * s * t * control + t * t * ends.zw;
}

vec2 tangentAt(float t) {
  return (1.0 - t) * (control - ends.xy) + t * (ends.zw - control);
}

vec2 screenDirection(vec2 place, vec2 tangent) {
  vec4 here = u_matrix * vec4(place, 0.0, 1.0);
  vec4 there = u_matrix * vec4(place + tangent, 0.0, 1.0);
  vec2 step = (there.xy / there.w - here.xy / here.w) * u_viewportPx;
  float size = length(step);
  return size > 0.0 ? step / size : vec2(1.0, 0.0);
}

void main() {
  int arc = int(a_arc);
  ivec2 at = ivec2(arc % u_arcsPerRow * 2, arc / u_arcsPerRow);
  vec4 rest = texelFetch(u_curves, at + ivec2(1, 0), 0);
  int style = int(rest.z + 0.5);
  bool directed = (style & 2) != 0;
  bool skipped = (u_pass == 1 && a_lit > 0.5) || (u_pass == 2 && a_lit < 0.5) || (u_part == 1 && !directed);
  if (skipped) {
    // Outside of clip space: nothing of the instance is drawn.
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  ends = texelFetch(u_curves, at, 0);
  control = rest.xy;
  v_strength = mix(u_faintest, 1.0, min(1.0, a_widthPx / u_fullPx));
  v_fromEast = style & 1;
  v_style = style;
  // The chord with a fiftieth for the bow: strokes and dots need no more.
  vec4 start = u_matrix * vec4(ends.xy, 0.0, 1.0);
  vec4 end = u_matrix * vec4(ends.zw, 0.0, 1.0);
  v_lengthPx = length((end.xy / end.w - start.xy / start.w) * u_viewportPx * 0.5) * 1.02;
  v_lit = a_lit;
  v_head = u_part;
  float halfPx = a_widthPx * 0.5 + (float(gl_InstanceID) == u_highlight ? 1.25 : 0.0);
  v_halfPx = halfPx;
  float t = u_part == 1 ? 1.0 : float(gl_VertexID / 2) / float(u_segments);
  vec2 place = curveAt(t);
  // Clip space has y upwards; with this the normal points to the left of travel on screen.
  vec2 along = screenDirection(place, tangentAt(t));
  vec2 left = vec2(-along.y, along.x);
  vec2 offsetPx;
  if (u_part == 1) {
    // Half-barbed: tip, barb on the outer side of the bow, root.
    float size = u_headPx + a_widthPx * 1.5;
    offsetPx = gl_VertexID == 0 ? vec2(0.0) : -along * size + (gl_VertexID == 1 ? left * size * 0.6 : vec2(0.0));
    v_acrossPx = 0.0;
  } else {
    float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
    float reachPx = halfPx + u_casingPx + u_featherPx;
    offsetPx = left * side * reachPx;
    v_acrossPx = side * reachPx;
  }
  v_along = t;
  vec4 clip = u_matrix * vec4(place, 0.0, 1.0);
  clip.xy += offsetPx / u_viewportPx * 2.0 * clip.w;
  gl_Position = clip;
}
