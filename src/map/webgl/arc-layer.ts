/**
 * All arcs in one MapLibre layer: one instance an arc, the curve in the vertex shader, no script per arc and frame. The curves are in a texture
 * that is filled once; a filter is a new list of which are drawn.
 */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { arcOf, faintestOf, fullStrokePx, headPx } from '../../scene/arcs.ts';
import type { Palette } from '../../scene/palette.ts';
import type { ArcColumns, Emphasis } from '../../scene/scene-types.ts';
import { dimmedOpacity } from '../../svg/arcs.ts';
import fragmentSource from './arc.frag.glsl?raw';
import vertexSource from './arc.vert.glsl?raw';
import { arcCurves, arcsPerRow, haveSameCurves, litBytes, relativeOrigin, shownWidths } from './arc-columns.ts';
import { linkedProgram } from './program.ts';

export const arcLayerId = 'duikou-arcs';

/** Beyond this many arcs nobody sees a single one's casing or corners, and both cost the graphics their time. */
const finelyDrawnUpTo = 500;
const segments = { fine: 32, coarse: 16 } as const;
const headVertices = 3;
const casingPx = 1.5;
const featherPx = 1;

const uniformNames = [
  'u_matrix', 'u_segments', 'u_viewportPx', 'u_casingPx', 'u_featherPx', 'u_part', 'u_pass', 'u_highlight', 'u_northeast', 'u_east', 'u_casing', 'u_quiet', 'u_dimmed',
  'u_curves', 'u_arcsPerRow', 'u_faintest', 'u_fullPx', 'u_headPx',
] as const;
type Uniforms = Record<(typeof uniformNames)[number], WebGLUniformLocation | null>;

interface Resources {
  readonly gl: WebGL2RenderingContext;
  readonly program: WebGLProgram;
  readonly uniforms: Uniforms;
  readonly array: WebGLVertexArrayObject;
  readonly curves: WebGLTexture;
  readonly shown: WebGLBuffer;
  readonly widths: WebGLBuffer;
  readonly lit: WebGLBuffer;
}

/** What of the graphics memory is older than the scene. */
interface Stale {
  curves: boolean;
  shown: boolean;
  lit: boolean;
}

export class ArcLayer implements CustomLayerInterface {
  readonly id = arcLayerId;
  readonly type = 'custom';
  readonly renderingMode = '2d';
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;
  #arcs: ArcColumns;
  #emphasis: Emphasis;
  #inks: Inks;
  #highlighted = -1;
  #hasDirected = false;
  readonly #stale: Stale = { curves: true, shown: true, lit: true };

  constructor(arcs: ArcColumns, emphasis: Emphasis, palette: Palette) {
    this.#arcs = arcs;
    this.#emphasis = emphasis;
    this.#inks = inksOf(palette);
    this.#hasDirected = hasDirected(arcs);
  }

  /** Takes what changed; unchanged columns stay in the graphics memory as they are. */
  update(arcs: ArcColumns, emphasis: Emphasis, palette: Palette): void {
    if (arcs !== this.#arcs) {
      const isRefilled = !haveSameCurves(arcs, this.#arcs);
      this.#stale.curves ||= isRefilled;
      this.#stale.shown = true;
      this.#stale.lit = true;
      this.#arcs = arcs;
      // Instances are numbered as they are shown.
      this.#highlighted = -1;
      if (isRefilled) this.#hasDirected = hasDirected(arcs);
    }
    this.#stale.lit ||= emphasis !== this.#emphasis;
    this.#emphasis = emphasis;
    this.#inks = inksOf(palette);
    this.#map?.triggerRepaint();
  }

  /** Widens the arc under the pointer; null lets it go. */
  highlight(id: string | null): void {
    const arc = id === null ? -1 : arcOf(this.#arcs, id);
    const instance = arc < 0 ? -1 : this.#arcs.shown.indexOf(arc);
    if (instance === this.#highlighted) return;
    this.#highlighted = instance;
    this.#map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap, context: WebGLRenderingContext | WebGL2RenderingContext): void {
    // MapLibre 6 draws with WebGL2 alone; the type still allows the old one.
    const gl = context as WebGL2RenderingContext;
    this.#map = map;
    const program = linkedProgram(gl, vertexSource, fragmentSource);
    const uniforms = Object.fromEntries(uniformNames.map((name) => [name, gl.getUniformLocation(program, name)])) as Uniforms;
    const array = gl.createVertexArray();
    const [shown, widths, lit] = [gl.createBuffer(), gl.createBuffer(), gl.createBuffer()];
    this.#resources = { gl, program, uniforms, array, curves: gl.createTexture(), shown, widths, lit };
    gl.bindVertexArray(array);
    instanced(gl, shown, gl.getAttribLocation(program, 'a_arc'), gl.UNSIGNED_INT);
    instanced(gl, widths, gl.getAttribLocation(program, 'a_widthPx'), gl.FLOAT);
    instanced(gl, lit, gl.getAttribLocation(program, 'a_lit'), gl.UNSIGNED_BYTE);
    gl.bindVertexArray(null);
    Object.assign(this.#stale, { curves: true, shown: true, lit: true });
  }

  onRemove(): void {
    const resources = this.#resources;
    this.#resources = null;
    this.#map = null;
    if (!resources || resources.gl.isContextLost()) return;
    const { gl, program, array, curves, shown, widths, lit } = resources;
    for (const buffer of [shown, widths, lit]) gl.deleteBuffer(buffer);
    gl.deleteTexture(curves);
    gl.deleteVertexArray(array);
    gl.deleteProgram(program);
  }

  render(_gl: WebGLRenderingContext | WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const resources = this.#resources;
    const count = this.#arcs.shown.length;
    if (!resources || count === 0) return;
    const { gl, program, uniforms, array, curves } = resources;
    this.#upload(resources);
    const canvas = this.#map?.getCanvas();
    gl.useProgram(program);
    gl.uniformMatrix4fv(uniforms.u_matrix, false, movedMatrix(defaultProjectionData.mainMatrix, relativeOrigin));
    gl.uniform2f(uniforms.u_viewportPx, canvas?.clientWidth ?? 1, canvas?.clientHeight ?? 1);
    const isFine = count <= finelyDrawnUpTo;
    const pieces = isFine ? segments.fine : segments.coarse;
    gl.uniform1i(uniforms.u_segments, pieces);
    gl.uniform1f(uniforms.u_casingPx, isFine ? casingPx : 0);
    gl.uniform1f(uniforms.u_featherPx, featherPx);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, curves);
    gl.uniform1i(uniforms.u_curves, 0);
    gl.uniform1i(uniforms.u_arcsPerRow, arcsPerRow);
    gl.uniform1f(uniforms.u_faintest, faintestOf(count));
    gl.uniform1f(uniforms.u_fullPx, fullStrokePx);
    gl.uniform1f(uniforms.u_headPx, headPx(count));
    gl.uniform1f(uniforms.u_highlight, this.#highlighted);
    gl.uniform1f(uniforms.u_dimmed, dimmedOpacity);
    gl.uniform3fv(uniforms.u_northeast, this.#inks.northeast);
    gl.uniform3fv(uniforms.u_east, this.#inks.east);
    gl.uniform3fv(uniforms.u_casing, this.#inks.casing);
    gl.uniform3fv(uniforms.u_quiet, this.#inks.quiet);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.bindVertexArray(array);
    // The lit arc lies on top: with a selection the dimmed ones are drawn first.
    for (const pass of this.#emphasis.pairing === null ? [0] : [1, 2]) {
      gl.uniform1i(uniforms.u_pass, pass);
      gl.uniform1i(uniforms.u_part, 0);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * (pieces + 1), count);
      if (!this.#hasDirected) continue;
      gl.uniform1i(uniforms.u_part, 1);
      gl.drawArraysInstanced(gl.TRIANGLES, 0, headVertices, count);
    }
    gl.bindVertexArray(null);
  }

  /** While the map draws: what MapLibre believes of the context holds again after its custom layers. */
  #upload({ gl, curves, shown, widths, lit }: Resources): void {
    const stale = this.#stale;
    if (stale.curves) {
      const filled = arcCurves(this.#arcs);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, curves);
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
      gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
      // What it holds is read by index, so nothing is filtered and nothing repeats.
      for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, side, gl.NEAREST);
      for (const axis of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, axis, gl.CLAMP_TO_EDGE);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, filled.width, filled.height, 0, gl.RGBA, gl.FLOAT, filled.texels);
    }
    const fill = (buffer: WebGLBuffer, data: Uint32Array | Float32Array | Uint8Array): void => {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
    };
    if (stale.shown) {
      fill(shown, this.#arcs.shown);
      fill(widths, shownWidths(this.#arcs));
    }
    if (stale.lit) fill(lit, litBytes(this.#arcs, this.#emphasis));
    Object.assign(stale, { curves: false, shown: false, lit: false });
  }
}

type Ink = readonly [number, number, number];

type Inks = Readonly<Record<'northeast' | 'east' | 'casing' | 'quiet', Ink>>;

function inksOf(palette: Palette): Inks {
  return { northeast: inkOf(palette.northeast), east: inkOf(palette.east), casing: inkOf(palette.land), quiet: inkOf(palette.ink2) };
}

/** @param colour - `#rrggbb`, as a settled palette has it */
function inkOf(colour: string): Ink {
  const channel = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

function hasDirected(arcs: ArcColumns): boolean {
  return arcs.style.some((style) => (style & 2) !== 0);
}

/** One number an instance. */
function instanced(gl: WebGL2RenderingContext, buffer: WebGLBuffer, location: number, type: number): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.enableVertexAttribArray(location);
  if (type === gl.UNSIGNED_INT) gl.vertexAttribIPointer(location, 1, type, 0, 0);
  else gl.vertexAttribPointer(location, 1, type, false, 0, 0);
  gl.vertexAttribDivisor(location, 1);
}

/** The matrix times a move to the relative origin, in doubles: only the result goes to 32 bits. */
function movedMatrix(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const moved = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    moved[12 + row] = (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  }
  return moved;
}
