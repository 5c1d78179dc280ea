#version 300 es
precision highp float;

in vec2 v_at;

uniform sampler2D u_picture;  // premultiplied
uniform float u_fade;

out vec4 colour;

void main() {
  colour = texture(u_picture, v_at) * u_fade;
}
