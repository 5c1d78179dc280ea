/**
 * Draws the picture of the less important arcs as a texture on one rectangle of the plane. A movement of the camera costs the same for any
 * number of arcs.
 */
import { recordOf } from '../../data/parse/objects.ts';
import type { ArcPicture, PicturePlace } from '../arc-picture/picture.ts';
import { relativeOrigin } from './arc-columns.ts';
import fragmentSource from './picture.frag.glsl?raw';
import vertexSource from './picture.vert.glsl?raw';
import { linkedProgram, movedMatrix } from './program.ts';

const uniformNames = ['u_matrix', 'u_box', 'u_picture', 'u_fade'] as const;

/** To be used only while the map draws, because MapLibre resets its state of the context after custom layers. */
export class PictureQuad {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #uniforms: Readonly<Record<(typeof uniformNames)[number], WebGLUniformLocation | null>>;
  readonly #array: WebGLVertexArrayObject;
  readonly #texture: WebGLTexture;
  readonly #place: PicturePlace;

  constructor(gl: WebGL2RenderingContext, { raster, place }: ArcPicture) {
    this.#gl = gl;
    this.#program = linkedProgram(gl, vertexSource, fragmentSource);
    this.#uniforms = recordOf(uniformNames, (name) => gl.getUniformLocation(this.#program, name));
    this.#array = gl.createVertexArray();
    this.#texture = gl.createTexture();
    this.#place = place;
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.texImage2D(
      gl.TEXTURE_2D,
      0,
      gl.RGBA,
      raster.width,
      raster.height,
      0,
      gl.RGBA,
      gl.UNSIGNED_BYTE,
      new Uint8Array(raster.pixels.buffer),
    );
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
  }

  /** @param fade - opacity during the cross-fade between two topics */
  draw(matrix: ArrayLike<number>, fade: number): void {
    const gl = this.#gl;
    const { transform, corner, size } = this.#place;
    const [left, top] = relativeOrigin;
    const at = [(corner[0] - transform.x) / transform.scale - left, (corner[1] - transform.y) / transform.scale - top] as const;
    gl.useProgram(this.#program);
    gl.uniformMatrix4fv(this.#uniforms.u_matrix, false, movedMatrix(matrix, relativeOrigin));
    gl.uniform4f(this.#uniforms.u_box, ...at, size.width / transform.scale, size.height / transform.scale);
    gl.uniform1i(this.#uniforms.u_picture, 0);
    gl.uniform1f(this.#uniforms.u_fade, fade);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.bindVertexArray(this.#array);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    gl.bindVertexArray(null);
  }

  free(): void {
    const gl = this.#gl;
    if (gl.isContextLost()) return;
    gl.deleteTexture(this.#texture);
    gl.deleteVertexArray(this.#array);
    gl.deleteProgram(this.#program);
  }
}
