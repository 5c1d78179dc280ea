#version 300 es
precision highp float;

// Each half circle is one instance, and so is a whole circle without a direction. Places are in the Mercator plane, relative to an origin
// near them.
layout(location = 0) in vec4 a_mark;  // place xy, size as in render/totals.ts, side + 3 * form
layout(location = 1) in float a_opacity;

uniform mat4 u_matrix;      // plane to clip space, already moved to the relative origin
uniform vec2 u_viewportPx;  // CSS px
uniform float u_largestPx;  // radius of the largest half circle, px
uniform float u_smallestPx;  // radius of the smallest half circle, px
uniform float u_haloPx;
uniform vec3 u_bands;       // x: width of a band beyond a mark that means "more than this"

out vec2 v_px;  // from the middle of the place, y downwards
flat out float v_radiusPx;
flat out int v_side;
flat out int v_form;
flat out float v_opacity;

void main() {
  int code = int(a_mark.w + 0.5);
  v_side = code % 3;
  v_form = code / 3;
  v_opacity = a_opacity;
  v_radiusPx = a_mark.z < 0.0 ? -a_mark.z : max(u_smallestPx, a_mark.z * u_largestPx);
  float reachPx = v_radiusPx + max(u_haloPx, 2.0 * u_bands.x) + 2.0;
  v_px = vec2(float(gl_VertexID & 1) * 2.0 - 1.0, float(gl_VertexID >> 1) * 2.0 - 1.0) * reachPx;
  vec4 clip = u_matrix * vec4(a_mark.xy, 0.0, 1.0);
  clip.xy += vec2(v_px.x, -v_px.y) / u_viewportPx * 2.0 * clip.w;
  gl_Position = clip;
}
