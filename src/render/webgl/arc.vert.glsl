#version 300 es
precision highp float;

// Each shown arc is one instance. Places are in the Mercator plane, relative to an origin near them, so that 32 bits are precise enough.
layout(location = 0) in vec4 a_ends;  // origin xy, destination xy
layout(location = 1) in vec4 a_rest;  // control xy, style, width in CSS px
layout(location = 2) in float a_emphasized;
layout(location = 3) in vec2 a_destination_sizes;  // of the half circles at the destination: left, right; as in render/totals.ts

uniform mat4 u_matrix;      // plane to clip space, already moved to the relative origin
uniform vec2 u_viewportPx;  // CSS px
// CSS px of a unit of the plane. It is the same for the whole map, because the map is flat with north up.
uniform float u_planePx;
uniform float u_edgePx;     // width that is drawn beyond a stroke's edge
uniform int u_part;         // 0 the strip of the curve, 1 the head
uniform int u_pass;         // 0 every arc, 1 the dimmed ones, 2 the emphasized ones
uniform float u_highlight;  // index of the instance under the pointer, or -1
uniform float u_pieces;     // number of chords of the longest arc
uniform float u_tolerancePx;
uniform float u_dimmed;     // opacity of an arc that is not emphasized
uniform float u_faintest;   // opacity of the narrowest arcs, if there are many
uniform float u_fullPx;     // width from which an arc is drawn at full strength
uniform float u_headPx;
uniform float u_fade;       // opacity of all arcs during a cross-fade
uniform float u_drawn;      // drawn share of an emphasized arc, 0 to 1
uniform float u_headGapPx;  // from the middle of a place to the tip of a head
uniform float u_headClearPx;  // from a half circle to the tip of a head
uniform float u_largestPx;  // radius of the largest half circle, px
uniform float u_smallestPx;  // radius of the smallest half circle, px

out float v_share;        // share of the ink of the eastern end
out float v_acrossPx;
flat out float v_halfPx;
flat out float v_opacity;
#ifdef MARKED
flat out float v_lengthPx;
flat out int v_style;
#endif

vec2 curveAt(float t) {
  float s = 1.0 - t;
  return s * s * a_ends.xy + 2.0 * s * t * a_rest.xy + t * t * a_ends.zw;
}

// Direction with length 1, with y upwards as in clip space.
vec2 directionAt(float t) {
  vec2 tangent = (1.0 - t) * (a_rest.xy - a_ends.xy) + t * (a_ends.zw - a_rest.xy);
  float size = length(tangent);
  return size > 0.0 ? vec2(tangent.x, -tangent.y) / size : vec2(1.0, 0.0);
}

// Number of chords with which this arc differs from its curve by at most the tolerance. The error of n chords is the sagitta / n².
float pieces() {
  float sagittaPx = length((a_ends.xy + a_ends.zw) * 0.5 - a_rest.xy) * 0.5 * u_planePx;
  return clamp(ceil(sqrt(sagittaPx / u_tolerancePx)), 1.0, u_pieces);
}

// Distance from the middle of the destination to the tip of a head, which is outside of the half circle at that place.
float headGap() {
  float size = directionAt(1.0).x > 0.0 ? a_destination_sizes.x : a_destination_sizes.y;
  if (size == 0.0) return u_headGapPx;
  return max(u_headGapPx, (size < 0.0 ? -size : max(u_smallestPx, size * u_largestPx)) + u_headClearPx);
}

// Parameter of the point on the curve at a distance in px from the destination, as in svg/arc-marks.ts.
float shareBeforeEnd(float gapPx) {
  float first = max(0.25, 1.0 - gapPx / (2.0 * length(a_ends.zw - a_rest.xy) * u_planePx));
  float awayPx = length(curveAt(first) - a_ends.zw) * u_planePx;
  return max(0.25, 1.0 - (1.0 - first) * gapPx / max(awayPx, 1e-3));
}

void main() {
  int style = int(a_rest.z + 0.5);
  float widthPx = a_rest.w;
  bool directed = (style & 2) != 0;
  bool skipped = (u_pass == 1 && a_emphasized > 0.5) || (u_pass == 2 && a_emphasized < 0.5) || (u_part == 1 && (!directed || (u_pass == 2 && u_drawn < 1.0)));
  if (skipped) {
    // A position outside of clip space hides the whole instance.
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  // Emphasized arcs have full strength, even if they are thin and there are many.
  float strength = u_pass == 2 ? 1.0 : mix(u_faintest, 1.0, min(1.0, widthPx / u_fullPx));
  v_opacity = u_fade * strength * mix(u_dimmed, 1.0, a_emphasized);
  v_halfPx = widthPx * 0.5 + (float(gl_InstanceID) == u_highlight ? 1.25 : 0.0);
#ifdef MARKED
  v_style = style;
  // Length of the chord plus a fiftieth for the bend, which is precise enough for strokes and dots. A head is never broken.
  v_lengthPx = u_part == 1 ? 0.0 : length(a_ends.zw - a_ends.xy) * u_planePx * 1.02;
#endif
  // The last vertices of a short arc are all at its end.
  float gapPx = u_part == 1 ? headGap() : 0.0;
  // At a large mark, the head is where the curve leaves the mark.
  float t = u_part == 1 ? (gapPx > u_headGapPx ? shareBeforeEnd(gapPx) : 1.0) : min(1.0, float(gl_VertexID / 2) / pieces());
  // A head has the ink of its place.
  float inkShare = u_part == 1 ? 1.0 : t;
  v_share = (style & 1) != 0 ? 1.0 - inkShare : inkShare;
  vec2 along = directionAt(t);
  vec2 left = vec2(-along.y, along.x);
  vec2 offsetPx;
  if (u_part == 1) {
    // The half-barbed head has a tip, a barb on the outer side of the bend, and a root.
    float size = u_headPx + widthPx * 1.5;
    vec2 chord = a_ends.zw - a_ends.xy;
    vec2 toControl = a_rest.xy - a_ends.xy;
    float side = chord.x * toControl.y > chord.y * toControl.x ? -1.0 : 1.0;
    offsetPx = t < 1.0 ? vec2(0.0) : -along * gapPx;
    if (gl_VertexID != 0) offsetPx += -along * size + (gl_VertexID == 1 ? left * side * size * 0.6 : vec2(0.0));
    v_acrossPx = 0.0;
  } else {
    v_acrossPx = (gl_VertexID & 1) == 0 ? -v_halfPx - u_edgePx : v_halfPx + u_edgePx;
    offsetPx = left * v_acrossPx;
  }
  vec4 clip = u_matrix * vec4(curveAt(t), 0.0, 1.0);
  clip.xy += offsetPx / u_viewportPx * 2.0 * clip.w;
  gl_Position = clip;
}
