#version 300 es
precision highp float;
precision highp int;

in vec2 v_px;
flat in float v_radiusPx;
flat in int v_side;   // 0 left, 1 right, 2 around
flat in int v_form;   // 0 closed, 1 fading, 2 dotted, 3 zero, 4 not reported, 5 partly, 6 partly zero; as in svg/total-mark.ts
flat in float v_opacity;

uniform float u_haloPx;
uniform float u_gapPx;      // from the axis to a half circle
uniform vec3 u_left;
uniform vec3 u_right;
uniform vec3 u_around;
uniform vec3 u_land;
uniform vec3 u_quiet;
uniform vec3 u_bands;       // width, opacity of the first band and of the second
uniform vec4 u_rim;         // dotted rim: width, gap to the disc, dot, period
uniform vec2 u_partly;      // line around a partly known total: width, distance from the total to the middle of the line
uniform float u_strokePx;
uniform float u_hatchPx;

out vec4 colour;

// The share of a pixel on the positive side of an edge. With this antialiasing the canvas needs none.
float inside(float px) {
  return clamp(px + 0.5, 0.0, 1.0);
}

void main() {
  vec3 ink = v_side == 0 ? u_left : v_side == 1 ? u_right : u_around;
  // A left half circle is drawn as a mirrored right one. A mark without a direction has no straight edge.
  vec2 px = v_side == 0 ? vec2(-v_px.x, v_px.y) : v_px;
  float beyondAxisPx = v_side == 2 ? 1e6 : px.x;
  if (v_side != 2) px.x -= u_gapPx;
  float beyondEdgePx = v_side == 2 ? 1e6 : px.x;
  float away = length(px);
  float halo = inside(min(v_radiusPx + u_haloPx - length(v_px), beyondAxisPx));
  float disc = inside(min(v_radiusPx - away, beyondEdgePx));
  float full = disc;   // opacity of the ink
  float beyond = 0.0;  // opacity of the ink outside of the halo's ground
  if (v_form == 1) {
    float band = (away - v_radiusPx) / u_bands.x;
    float edge = inside(beyondEdgePx);
    beyond = band < 0.0 ? 0.0 : band < 1.0 ? u_bands.y * edge : band < 2.0 ? u_bands.z * edge : 0.0;
  } else if (v_form == 2) {
    float inner = inside(min(v_radiusPx - u_rim.x - u_rim.y - away, beyondEdgePx));
    float middle = max(1.0, v_radiusPx - u_rim.x * 0.5);
    float rim = inside(min(u_rim.x * 0.5 - abs(away - middle), beyondEdgePx));
    // Position along the rim, clockwise from the top.
    float along = mod(atan(px.x, -px.y) + 6.2831853, 6.2831853) * middle;
    float at = mod(along, u_rim.w);
    full = max(inner, rim * inside(u_rim.z * 0.5 - abs(at - u_rim.z * 0.5)));
  } else if (v_form == 3 || v_form == 4 || v_form == 6) {
    float stroke = v_form == 4 ? 0.9 : u_strokePx;
    float outline = inside(stroke * 0.5 - abs(away - v_radiusPx)) * inside(beyondEdgePx + stroke * 0.5);
    if (v_side != 2) outline = max(outline, inside(stroke * 0.5 - abs(beyondEdgePx)) * inside(v_radiusPx - away));
    full = outline;
    if (v_form == 4) {
      float line = (mod(v_px.x + v_px.y + u_hatchPx * 0.5, u_hatchPx) - u_hatchPx * 0.5) * 0.7071;
      full = max(full, disc * inside(0.45 - abs(line)));
      ink = u_quiet;
    }
  }
  if (v_form >= 5) {
    beyond = inside(min(u_partly.x * 0.5 - abs(away - v_radiusPx - u_partly.y), beyondEdgePx));
    if (beyond > full) ink = u_quiet;
  }
  float ground = max(halo, disc);
  float opacity = max(max(ground, full), beyond);
  if (opacity <= 0.0) discard;
  float inkShare = max(full, beyond);
  // Bands are drawn on the map and on the halo's ground.
  vec3 tint = mix(u_land, ink, ground > 0.0 || full > 0.0 ? inkShare : 1.0);
  colour = vec4(tint * opacity, opacity) * v_opacity;
}
