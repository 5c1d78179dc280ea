/**
 * Draws the totals at places in one MapLibre layer above the arcs. Each half circle is one instance, and the fragment shader draws its
 * form.
 */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { recordOf } from '../../data/parse/objects.ts';
import { mercatorOf, worldWidthPx, type SizePx } from '../../geo/projection.ts';
import { totalsById } from '../../scene/marks/totals.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene, TotalForm, TotalSide } from '../../scene/scene-types.ts';
import { inkOf, type Ink } from '../ink.ts';
import { dimmedOpacity } from '../svg/arc-style.ts';
import { isDimmed } from '../svg/label-marks.ts';
import { dottedRim, fadingBands, halfGapPx, hatchStepPx, partlyRim, totalHaloPx, totalStrokePx } from '../svg/total-mark.ts';
import { largestRadiusPx, smallestRadiusPx, totalMarks } from '../totals.ts';
import { relativeOrigin } from './arc-columns.ts';
import { instanced, linkedProgram, movedMatrix } from './program.ts';
import fragmentSource from './totals.frag.glsl?raw';
import vertexSource from './totals.vert.glsl?raw';

/** The numbers that the shaders use for sides and forms. */
const sideNumbers = { left: 0, right: 1, around: 2 } as const satisfies Record<TotalSide, number>;
const formNumbers = {
  closed: 0,
  fading: 1,
  dotted: 2,
  zero: 3,
  'not-reported': 4,
  partly: 5,
  'partly-zero': 6,
} as const satisfies Record<TotalForm, number>;

/** Number of floats of an instance: x and y of the place, size, side and form, opacity. */
const floatsPerMark = 5;
const attribute = { mark: 0, opacity: 1 } as const;

const uniformNames = [
  'u_matrix',
  'u_viewportPx',
  'u_largestPx',
  'u_smallestPx',
  'u_haloPx',
  'u_gapPx',
  'u_left',
  'u_right',
  'u_around',
  'u_land',
  'u_quiet',
  'u_bands',
  'u_rim',
  'u_partly',
  'u_strokePx',
  'u_hatchPx',
] as const;

interface Resources {
  readonly gl: WebGL2RenderingContext;
  readonly program: WebGLProgram;
  readonly uniforms: Readonly<Record<(typeof uniformNames)[number], WebGLUniformLocation | null>>;
  readonly array: WebGLVertexArrayObject;
  readonly instances: WebGLBuffer;
}

export class TotalsLayer implements CustomLayerInterface {
  readonly id = 'duikou-totals';
  readonly type = 'custom';
  readonly renderingMode = '2d';
  #scene: Scene;
  #inks: Readonly<Record<'left' | 'right' | 'around' | 'land' | 'quiet', Ink>>;
  #map: MapLibreMap | null = null;
  #context: WebGL2RenderingContext | null = null;
  /** Created when there is a first total to draw; null until then. */
  #resources: Resources | null = null;
  #isStale = true;
  #count = 0;

  readonly #size: () => SizePx;

  /** @param size - returns the size of the map's box in CSS px. It is called in each frame, so it must not cause a layout of the page. */
  constructor(scene: Scene, palette: Palette, size: () => SizePx) {
    this.#scene = scene;
    this.#inks = inksOf(palette);
    this.#size = size;
  }

  update(scene: Scene, palette: Palette): void {
    this.#isStale ||= scene.totals !== this.#scene.totals || scene.emphasis !== this.#scene.emphasis;
    this.#scene = scene;
    this.#inks = inksOf(palette);
    this.#map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap, context: WebGLRenderingContext | WebGL2RenderingContext): void {
    this.#map = map;
    // MapLibre 6 draws only with WebGL2, but its type still allows WebGL1.
    this.#context = context as WebGL2RenderingContext;
    // The resources of a lost context are lost too.
    this.#resources = null;
    this.#isStale = true;
  }

  onRemove(): void {
    const resources = this.#resources;
    this.#resources = null;
    this.#map = null;
    this.#context = null;
    if (!resources || resources.gl.isContextLost()) return;
    const { gl, program, array, instances } = resources;
    gl.deleteBuffer(instances);
    gl.deleteVertexArray(array);
    gl.deleteProgram(program);
  }

  render(_gl: WebGLRenderingContext | WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const { totals } = this.#scene;
    const [map, context] = [this.#map, this.#context];
    if (!totals || !map || !context) return;
    const resources = (this.#resources ??= resourcesOn(context));
    const { gl, program, uniforms, array, instances } = resources;
    if (this.#isStale) {
      const data = totalInstances(this.#scene);
      this.#count = data.length / floatsPerMark;
      gl.bindBuffer(gl.ARRAY_BUFFER, instances);
      gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
      this.#isStale = false;
    }
    const { width, height } = this.#size();
    gl.useProgram(program);
    gl.uniformMatrix4fv(uniforms.u_matrix, false, movedMatrix(defaultProjectionData.mainMatrix, relativeOrigin));
    gl.uniform2f(uniforms.u_viewportPx, width, height);
    gl.uniform1f(uniforms.u_largestPx, largestRadiusPx(totals, worldWidthPx(map.getZoom())));
    gl.uniform1f(uniforms.u_smallestPx, smallestRadiusPx);
    gl.uniform1f(uniforms.u_haloPx, totalHaloPx);
    gl.uniform1f(uniforms.u_gapPx, halfGapPx);
    gl.uniform3fv(uniforms.u_left, this.#inks.left);
    gl.uniform3fv(uniforms.u_right, this.#inks.right);
    gl.uniform3fv(uniforms.u_around, this.#inks.around);
    gl.uniform3fv(uniforms.u_land, this.#inks.land);
    gl.uniform3fv(uniforms.u_quiet, this.#inks.quiet);
    gl.uniform3f(uniforms.u_bands, fadingBands.widthPx, ...fadingBands.opacities);
    gl.uniform4f(uniforms.u_rim, dottedRim.widthPx, dottedRim.gapPx, dottedRim.dashPx, dottedRim.periodPx);
    gl.uniform2f(uniforms.u_partly, partlyRim.widthPx, partlyRim.awayPx);
    gl.uniform1f(uniforms.u_strokePx, totalStrokePx);
    gl.uniform1f(uniforms.u_hatchPx, hatchStepPx);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.bindVertexArray(array);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.#count);
    gl.bindVertexArray(null);
  }
}

function inksOf(palette: Palette): Readonly<Record<'left' | 'right' | 'around' | 'land' | 'quiet', Ink>> {
  return {
    left: inkOf(palette.sideA),
    right: inkOf(palette.sideB),
    around: inkOf(palette.both),
    land: inkOf(palette.land),
    quiet: inkOf(palette.ink2),
  };
}

function resourcesOn(gl: WebGL2RenderingContext): Resources {
  const program = linkedProgram(gl, vertexSource, fragmentSource);
  const array = gl.createVertexArray();
  const instances = gl.createBuffer();
  gl.bindVertexArray(array);
  const stride = floatsPerMark * Float32Array.BYTES_PER_ELEMENT;
  instanced(gl, instances, attribute.mark, { type: gl.FLOAT, size: 4, stride, offset: 0 });
  instanced(gl, instances, attribute.opacity, { type: gl.FLOAT, size: 1, stride, offset: 4 * Float32Array.BYTES_PER_ELEMENT });
  gl.bindVertexArray(null);
  return { gl, program, uniforms: recordOf(uniformNames, (name) => gl.getUniformLocation(program, name)), array, instances };
}

/** The instances in drawing order. The largest places are first, so that smaller ones are above larger ones. */
export function totalInstances(scene: Scene): Float32Array {
  const { totals } = scene;
  if (!totals) return new Float32Array();
  const [left, top] = relativeOrigin;
  return Float32Array.from(
    Array.from(totalsById(totals).values()).flatMap((at) => {
      const [x, y] = mercatorOf(at.place);
      const opacity = isDimmed(scene, at.id) ? dimmedOpacity : 1;
      return totalMarks(totals, at).flatMap(({ side, form, size }) => [
        x - left,
        y - top,
        size,
        sideNumbers[side] + 3 * formNumbers[form],
        opacity,
      ]);
    }),
  );
}
