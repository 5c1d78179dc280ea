#version 300 es
precision highp float;

uniform mat4 u_matrix;  // plane to clip space, already moved to the relative origin
uniform vec4 u_box;     // box of the picture in the plane: left, top, width, height

out vec2 v_at;

void main() {
  v_at = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
  gl_Position = u_matrix * vec4(u_box.xy + v_at * u_box.zw, 0.0, 1.0);
}
