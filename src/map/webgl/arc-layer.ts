/** All arcs in one MapLibre layer: one instance an arc, the curve in the vertex shader, no script per arc and frame. */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { arcOf } from '../../scene/arcs.ts';
import type { Palette } from '../../scene/palette.ts';
import type { ArcColumns, Emphasis } from '../../scene/scene-types.ts';
import { dimmedOpacity } from '../../svg/arcs.ts';
import fragmentSource from './arc.frag.glsl?raw';
import vertexSource from './arc.vert.glsl?raw';
import { arcInstances, floatsPerArc, litBytes, type ArcInstances } from './arc-columns.ts';
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
] as const;
type Uniforms = Record<(typeof uniformNames)[number], WebGLUniformLocation | null>;

interface Resources {
  readonly gl: WebGL2RenderingContext;
  readonly program: WebGLProgram;
  readonly uniforms: Uniforms;
  readonly array: WebGLVertexArrayObject;
  readonly geometry: WebGLBuffer;
  readonly lit: WebGLBuffer;
}

export class ArcLayer implements CustomLayerInterface {
  readonly id = arcLayerId;
  readonly type = 'custom';
  readonly renderingMode = '2d';
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;
  #arcs: ArcColumns;
  #instances: ArcInstances;
  #emphasis: Emphasis;
  #inks: Inks;
  #highlighted = -1;
  #hasDirected = false;

  constructor(arcs: ArcColumns, emphasis: Emphasis, palette: Palette) {
    this.#arcs = arcs;
    this.#instances = arcInstances(arcs);
    this.#emphasis = emphasis;
    this.#inks = inksOf(palette);
    this.#hasDirected = hasDirected(arcs);
  }

  /** Takes what changed; unchanged columns stay in the graphics memory as they are. */
  update(arcs: ArcColumns, emphasis: Emphasis, palette: Palette): void {
    if (arcs !== this.#arcs) {
      this.#arcs = arcs;
      this.#instances = arcInstances(arcs);
      this.#hasDirected = hasDirected(arcs);
      this.#emphasis = emphasis;
      this.#uploadGeometry();
      this.#uploadLit();
    } else if (emphasis !== this.#emphasis) {
      this.#emphasis = emphasis;
      this.#uploadLit();
    }
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
    const geometry = gl.createBuffer();
    const lit = gl.createBuffer();
    this.#resources = { gl, program, uniforms, array, geometry, lit };
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, geometry);
    const stride = floatsPerArc * Float32Array.BYTES_PER_ELEMENT;
    const float = Float32Array.BYTES_PER_ELEMENT;
    instanced(gl, gl.getAttribLocation(program, 'a_ends'), 4, gl.FLOAT, stride, 0);
    instanced(gl, gl.getAttribLocation(program, 'a_control'), 2, gl.FLOAT, stride, 4 * float);
    instanced(gl, gl.getAttribLocation(program, 'a_style'), 2, gl.FLOAT, stride, 6 * float);
    gl.bindBuffer(gl.ARRAY_BUFFER, lit);
    instanced(gl, gl.getAttribLocation(program, 'a_lit'), 1, gl.UNSIGNED_BYTE, 1, 0);
    gl.bindVertexArray(null);
    this.#uploadGeometry();
    this.#uploadLit();
  }

  onRemove(): void {
    const resources = this.#resources;
    this.#resources = null;
    this.#map = null;
    if (!resources || resources.gl.isContextLost()) return;
    const { gl, program, array, geometry, lit } = resources;
    gl.deleteBuffer(geometry);
    gl.deleteBuffer(lit);
    gl.deleteVertexArray(array);
    gl.deleteProgram(program);
  }

  render(_gl: WebGLRenderingContext | WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const resources = this.#resources;
    if (!resources || this.#instances.count === 0) return;
    const { gl, program, uniforms, array } = resources;
    const canvas = this.#map?.getCanvas();
    gl.useProgram(program);
    gl.uniformMatrix4fv(uniforms.u_matrix, false, movedMatrix(defaultProjectionData.mainMatrix, this.#instances.origin));
    gl.uniform2f(uniforms.u_viewportPx, canvas?.clientWidth ?? 1, canvas?.clientHeight ?? 1);
    const isFine = this.#instances.count <= finelyDrawnUpTo;
    const pieces = isFine ? segments.fine : segments.coarse;
    gl.uniform1i(uniforms.u_segments, pieces);
    gl.uniform1f(uniforms.u_casingPx, isFine ? casingPx : 0);
    gl.uniform1f(uniforms.u_featherPx, featherPx);
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
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * (pieces + 1), this.#instances.count);
      if (!this.#hasDirected) continue;
      gl.uniform1i(uniforms.u_part, 1);
      gl.drawArraysInstanced(gl.TRIANGLES, 0, headVertices, this.#instances.count);
    }
    gl.bindVertexArray(null);
  }

  #uploadGeometry(): void {
    const resources = this.#resources;
    if (!resources) return;
    resources.gl.bindBuffer(resources.gl.ARRAY_BUFFER, resources.geometry);
    resources.gl.bufferData(resources.gl.ARRAY_BUFFER, this.#instances.geometry, resources.gl.STATIC_DRAW);
  }

  #uploadLit(): void {
    const resources = this.#resources;
    if (!resources) return;
    resources.gl.bindBuffer(resources.gl.ARRAY_BUFFER, resources.lit);
    resources.gl.bufferData(resources.gl.ARRAY_BUFFER, litBytes(this.#arcs, this.#emphasis), resources.gl.DYNAMIC_DRAW);
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

function instanced(gl: WebGL2RenderingContext, location: number, size: number, type: number, stride: number, offset: number): void {
  gl.enableVertexAttribArray(location);
  gl.vertexAttribPointer(location, size, type, false, stride, offset);
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
