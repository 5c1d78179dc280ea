/**
 * Draws all arcs in one MapLibre layer. Each arc is one instance, and the vertex shader computes its curve, so that no script runs for each
 * arc and frame. The buffer of instances is written when other arcs are shown, but not in each frame. If there are more arcs than the GPU
 * draws in a part of a frame, only the most important ones are drawn in each frame. The other arcs are painted as one picture beneath them.
 */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { worldWidthPx, type SizePx } from '../../geo/projection.ts';
import { arcOf, faintestOf, finelyDrawnUpTo, fullStrokePx, hasDirection, headPx } from '../../scene/marks/arcs.ts';
import type { Palette } from '../../scene/palette.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { arcStyle, type ArcColumns, type Emphasis, type Scene, type SceneTotals } from '../../scene/scene-types.ts';
import { byImportance, withHighlight, type ArcsByImportance } from '../arc-picture/importance.ts';
import { inkOf, type Ink } from '../ink.ts';
import { casingPx, dimmedOpacity, drawnInSvg } from '../svg/arc-style.ts';
import { headClearPx, headGapPx, largestRadiusPx, smallestRadiusPx } from '../totals.ts';
import { crossFadeMs, drawInMs, flowDash } from '../surface.ts';
import {
  arcCurves,
  arcInstances,
  destinationSizesOf,
  floatsPerArc,
  haveSameCurves,
  emphasisBytes,
  relativeOrigin,
  type ArcCurves,
} from './arc-columns.ts';
import { mostLive, leastLive } from './live-arcs.ts';
import { PictureBeneath } from './picture-beneath.ts';
import type { PictureQuad } from './picture-quad.ts';
import { programFor, type ArcProgram, type Drawing } from './arc-program.ts';
import { instanced, movedMatrix } from './program.ts';

export const arcLayerId = 'duikou-arcs';

/** Maximum distance between chords and their curve. */
const tolerancePx = { fine: 0.05, coarse: 0.5 } as const;
const mostPieces = 96;
const headVertices = 3;
/** Attribute locations in the vertex shader. */
const attribute = { ends: 0, rest: 1, emphasized: 2, destinationSizes: 3 } as const;
const broken = arcStyle.notReported | arcStyle.group | arcStyle.saidOfAll | arcStyle.otherSource;
const featherPx = 1;

interface Resources {
  readonly gl: WebGL2RenderingContext;
  /** The programs, each of which is linked when arcs first need it. */
  readonly programs: Map<Drawing, ArcProgram>;
  readonly array: WebGLVertexArrayObject;
  readonly instances: WebGLBuffer;
  readonly emphasized: WebGLBuffer;
  readonly destinationSizes: WebGLBuffer;
}

/**
 * The animated values of a frame, which are the opacity of all arcs, the drawn share of the emphasized arcs, and the distance that dashes
 * have moved.
 */
interface Moment {
  readonly fade: number;
  readonly drawn: number;
  readonly flowPx: number;
}

/** The buffers whose content is older than the scene. */
interface Stale {
  instances: boolean;
  emphasized: boolean;
  destinationSizes: boolean;
}

/** The parts of a scene that this layer draws. */
type DrawnScene = Pick<Scene, 'arcs' | 'totals' | 'emphasis'>;

export class ArcLayer implements CustomLayerInterface {
  readonly id = arcLayerId;
  readonly type = 'custom';
  readonly renderingMode = '2d';
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;
  #arcs: ArcColumns;
  #totals: SceneTotals | null;
  /** The last computed curves and their arcs. If the arcs have changed, the next frame computes new curves from these. */
  #curves: { readonly arcs: ArcColumns; readonly curves: ArcCurves } | null = null;
  #emphasis: Emphasis;
  #palette: Palette;
  #inks: Inks;
  /** Index of the arc under the pointer; −1 if there is none. */
  #highlighted = -1;
  /** Maximum number of arcs that are drawn in each frame. The other arcs are in the picture. */
  #mostLive = leastLive;
  /** Whether `#mostLive` has been measured on this GPU. */
  #isMeasured = false;
  #picture: PictureBeneath | null = null;
  /** Whether a frame has shown the current content. */
  #isFollowed = false;
  readonly #partedBy = memoizeLast(byImportance);
  readonly #withHighlight = memoizeLast(withHighlight);
  /** Start times of the animation of the emphasized arcs and of the cross-fade, in ms of the page's clock. */
  #drawnInSince = -Infinity;
  #fadedSince = -Infinity;
  /** The arcs that fade out, and the picture beneath them. */
  #outgoing: { readonly arcs: ArcLayer; readonly picture: PictureQuad | null } | null = null;
  #flows = false;
  /** The arcs whose instances are in the GPU's memory. */
  #uploaded: Uint32Array | null = null;
  readonly #stale: Stale = { instances: true, emphasized: true, destinationSizes: true };

  readonly #size: () => SizePx;

  /** @param size - returns the size of the map's box in CSS px. It is called in each frame, so it must not cause a layout of the page. */
  constructor({ arcs, totals, emphasis }: DrawnScene, palette: Palette, size: () => SizePx) {
    this.#arcs = arcs;
    this.#totals = totals;
    this.#emphasis = emphasis;
    this.#palette = palette;
    this.#inks = inksOf(palette);
    this.#size = size;
  }

  /** Takes a changed scene. The data of unchanged columns stay in the GPU's memory. */
  update({ arcs, totals, emphasis }: DrawnScene, palette: Palette): void {
    this.#stale.destinationSizes ||= arcs !== this.#arcs || totals !== this.#totals;
    this.#totals = totals;
    if (arcs !== this.#arcs) {
      this.#stale.instances = true;
      this.#stale.emphasized = true;
      this.#arcs = arcs;
      this.#highlighted = -1;
    }
    this.#stale.emphasized ||= emphasis !== this.#emphasis;
    this.#emphasis = emphasis;
    this.#palette = palette;
    this.#inks = inksOf(palette);
    this.#isFollowed = false;
    this.#map?.triggerRepaint();
  }

  /** Widens the arc under the pointer; null if there is none. */
  highlight(id: string | null): void {
    const arc = id === null ? -1 : arcOf(this.#arcs, id);
    if (arc === this.#highlighted) return;
    this.#highlighted = arc;
    this.#map?.triggerRepaint();
  }

  /** Animates the emphasized arcs once, so that they draw themselves. */
  drawIn(): void {
    this.#drawnInSince = performance.now();
    this.#map?.triggerRepaint();
  }

  /** Starts or stops the dashes that move along directed arcs. */
  flow(runs: boolean): void {
    this.#flows = runs;
    this.#map?.triggerRepaint();
  }

  /** Replaces the shown arcs by others with a short cross-fade. */
  replace(scene: DrawnScene, palette: Palette): void {
    this.#endFade();
    if (this.#map && this.#resources) {
      const arcs = new ArcLayer({ arcs: this.#arcs, totals: this.#totals, emphasis: this.#emphasis }, palette, this.#size);
      arcs.#curves = this.#curves;
      arcs.#mostLive = this.#mostLive;
      arcs.#prepare(this.#map, this.#resources.gl, this.#resources.programs);
      this.#outgoing = { arcs, picture: this.#picture?.give() ?? null };
      this.#fadedSince = performance.now();
    }
    this.update(scene, palette);
  }

  #endFade(): void {
    if (this.#outgoing) {
      this.#outgoing.arcs.#freeBuffers();
      this.#outgoing.picture?.free();
    }
    this.#outgoing = null;
  }

  onAdd(map: MapLibreMap, context: WebGLRenderingContext | WebGL2RenderingContext): void {
    // MapLibre 6 draws only with WebGL2, but its type still allows WebGL1.
    const gl = context as WebGL2RenderingContext;
    this.#prepare(map, gl, new Map());
    // The picture of a lost context is lost too.
    this.#picture?.end();
    this.#picture = new PictureBeneath(map, gl);
    this.#isMeasured = false;
    this.#isFollowed = false;
    map.on('moveend', this.#follow);
  }

  /** Whether all arcs are drawn or in the picture. */
  get isWhole(): boolean {
    return this.#isFollowed && (this.#picture?.isWhole ?? true);
  }

  /**
   * Resolves when the picture of arcs is whole. It resolves at once if all arcs are drawn in each frame, or if the layer is no longer on
   * its map.
   */
  async whole(): Promise<void> {
    const map = this.#map;
    if (map && !this.#isFollowed) {
      map.triggerRepaint();
      await map.once('render');
    }
    await this.#picture?.whole();
  }

  readonly #follow = (): void => {
    const { beneath } = this.#parts();
    this.#picture?.follow({
      arcs: this.#arcs,
      totals: this.#totals,
      emphasis: this.#emphasis,
      palette: this.#palette,
      beneath,
      size: this.#size(),
    });
    this.#isFollowed = true;
  };

  #parts(): ArcsByImportance {
    // A highlight does not require a new division of the arcs, because the division is cached.
    return this.#withHighlight(this.#partedBy(this.#arcs, this.#emphasis, this.#mostLive), this.#highlighted);
  }

  #prepare(map: MapLibreMap, gl: WebGL2RenderingContext, programs: Map<Drawing, ArcProgram>): void {
    this.#map = map;
    const array = gl.createVertexArray();
    const [instances, emphasized, destinationSizes] = [gl.createBuffer(), gl.createBuffer(), gl.createBuffer()];
    const resources = { gl, programs, array, instances, emphasized, destinationSizes };
    this.#resources = resources;
    gl.bindVertexArray(array);
    const stride = floatsPerArc * Float32Array.BYTES_PER_ELEMENT;
    instanced(gl, instances, attribute.ends, { type: gl.FLOAT, size: 4, stride, offset: 0 });
    instanced(gl, instances, attribute.rest, { type: gl.FLOAT, size: 4, stride, offset: stride / 2 });
    instanced(gl, emphasized, attribute.emphasized, { type: gl.UNSIGNED_BYTE, size: 1, stride: 1, offset: 0 });
    gl.bindVertexArray(null);
    Object.assign(this.#stale, { instances: true, emphasized: true, destinationSizes: true });
  }

  onRemove(): void {
    this.#endFade();
    const resources = this.#resources;
    this.#freeBuffers();
    this.#map?.off('moveend', this.#follow);
    this.#picture?.end();
    this.#picture = null;
    this.#map = null;
    if (!resources || resources.gl.isContextLost()) return;
    for (const { program } of resources.programs.values()) resources.gl.deleteProgram(program);
  }

  #freeBuffers(): void {
    const resources = this.#resources;
    this.#resources = null;
    if (!resources || resources.gl.isContextLost()) return;
    const { gl, array, instances, emphasized, destinationSizes } = resources;
    for (const buffer of [instances, emphasized, destinationSizes]) gl.deleteBuffer(buffer);
    gl.deleteVertexArray(array);
  }

  render(_gl: WebGLRenderingContext | WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const now = performance.now();
    const faded = Math.min(1, (now - this.#fadedSince) / crossFadeMs);
    const drawn = Math.min(1, (now - this.#drawnInSince) / drawInMs);
    if (faded === 1) this.#endFade();
    const flowPx = this.#flows ? ((now * flowDash.pxPerSecond) / 1000) % (flowDash.dashPx + flowDash.gapPx) : -1;
    const matrix = defaultProjectionData.mainMatrix;
    if (!this.#isMeasured && this.#arcs.shown.length > leastLive) this.#measure(matrix);
    this.#follow();
    if (this.#outgoing) {
      this.#outgoing.picture?.draw(matrix, 1 - faded);
      this.#outgoing.arcs.#draw(matrix, { fade: 1 - faded, drawn: 1, flowPx });
    }
    this.#picture?.draw(matrix, faded);
    this.#draw(matrix, { fade: faded, drawn: 1 - (1 - drawn) ** 3, flowPx });
    // Another frame is requested only while something moves.
    if (faded < 1 || drawn < 1 || (this.#flows && hasDirection(this.#arcs))) this.#map?.triggerRepaint();
  }

  /** Measures the number of arcs that can be drawn in each frame. The arcs are drawn invisibly, and each drawing waits for the GPU. */
  #measure(matrix: ArrayLike<number>): void {
    const gl = this.#resources?.gl;
    if (!gl) return;
    this.#isMeasured = true;
    const unseen: Moment = { fade: 0, drawn: 1, flowPx: -1 };
    const finish = (): void => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    this.#mostLive = mostLive(this.#arcs.shown.length, (count) => {
      this.#mostLive = count;
      // The first drawing compiles the shaders and fills the buffers.
      this.#draw(matrix, unseen);
      finish();
      const start = performance.now();
      this.#draw(matrix, unseen);
      finish();
      return performance.now() - start;
    });
  }

  #currentCurves(): ArcCurves {
    const known = this.#curves;
    if (known && haveSameCurves(this.#arcs, known.arcs)) return known.curves;
    const curves = arcCurves(this.#arcs, known);
    this.#curves = { arcs: this.#arcs, curves };
    return curves;
  }

  #draw(matrix: ArrayLike<number>, { fade, drawn, flowPx }: Moment): void {
    const resources = this.#resources;
    const map = this.#map;
    // The appearance of an arc depends on the number of all arcs, including those in the picture.
    const all = this.#arcs.shown.length;
    if (!resources || !map || all === 0) return;
    const { top } = this.#parts();
    const { gl, array } = resources;
    const curves = this.#currentCurves();
    const isFine = all <= finelyDrawnUpTo;
    const isMarked = isFine || flowPx >= 0 || (curves.styles & broken) !== 0;
    const { program, uniforms } = programFor(gl, resources.programs, isMarked ? 'marked' : 'plain');
    this.#upload(resources, curves, top);
    const { width, height } = this.#size();
    const planePx = worldWidthPx(map.getZoom());
    gl.useProgram(program);
    gl.uniformMatrix4fv(uniforms.u_matrix, false, movedMatrix(matrix, relativeOrigin));
    gl.uniform2f(uniforms.u_viewportPx, width, height);
    const tolerated = isFine ? tolerancePx.fine : tolerancePx.coarse;
    const pieces = Math.min(mostPieces, Math.max(1, Math.ceil(Math.sqrt((curves.largestSagitta * planePx) / tolerated))));
    const casedPx = isFine ? casingPx : 0;
    gl.uniform1f(uniforms.u_planePx, planePx);
    gl.uniform1f(uniforms.u_pieces, pieces);
    gl.uniform1f(uniforms.u_tolerancePx, tolerated);
    gl.uniform1f(uniforms.u_casingPx, casedPx);
    gl.uniform1f(uniforms.u_featherPx, featherPx);
    gl.uniform1f(uniforms.u_edgePx, casedPx + featherPx / 2);
    gl.uniform1f(uniforms.u_faintest, faintestOf(all));
    gl.uniform1f(uniforms.u_fullPx, fullStrokePx);
    gl.uniform1f(uniforms.u_headPx, headPx(all));
    gl.uniform1f(uniforms.u_headGapPx, headGapPx);
    gl.uniform1f(uniforms.u_headClearPx, headClearPx);
    gl.uniform1f(uniforms.u_largestPx, this.#totals ? largestRadiusPx(this.#totals, planePx) : 0);
    gl.uniform1f(uniforms.u_smallestPx, smallestRadiusPx);
    gl.uniform1f(uniforms.u_highlight, this.#highlighted < 0 ? -1 : top.lastIndexOf(this.#highlighted));
    gl.uniform1f(uniforms.u_dimmed, dimmedOpacity);
    gl.uniform1f(uniforms.u_fade, fade);
    // The program for many arcs does not draw the animation of emphasized arcs.
    gl.uniform1f(uniforms.u_drawn, isMarked ? drawn : 1);
    gl.uniform1f(uniforms.u_flowPx, flowPx);
    gl.uniform2f(uniforms.u_dash, flowDash.dashPx + flowDash.gapPx, flowDash.dashPx);
    gl.uniform3fv(uniforms.u_side_a, this.#inks.a);
    gl.uniform3fv(uniforms.u_side_b, this.#inks.b);
    gl.uniform3fv(uniforms.u_casing, this.#inks.casing);
    gl.uniform3fv(uniforms.u_quiet, this.#inks.quiet);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.bindVertexArray(array);
    // The value for arcs without half circles at their ends.
    gl.vertexAttrib2f(attribute.destinationSizes, 0, 0);
    // The emphasized arcs are on top, so with a selection the dimmed arcs are drawn first.
    for (const pass of this.#emphasis.pairing === null ? [0] : [1, 2]) {
      gl.uniform1i(uniforms.u_pass, pass);
      gl.uniform1i(uniforms.u_part, 0);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * (pieces + 1), top.length);
      if ((curves.styles & arcStyle.directed) === 0) continue;
      gl.uniform1i(uniforms.u_part, 1);
      gl.drawArraysInstanced(gl.TRIANGLES, 0, headVertices, top.length);
    }
    gl.bindVertexArray(null);
  }

  /** Writes stale buffers. It is called while the map draws, because MapLibre resets its state of the context after custom layers. */
  #upload({ gl, array, instances, emphasized, destinationSizes }: Resources, curves: ArcCurves, top: Uint32Array): void {
    const stale = this.#stale;
    if (top !== this.#uploaded) Object.assign(stale, { instances: true, emphasized: true, destinationSizes: true });
    this.#uploaded = top;
    const arcs = { ...this.#arcs, shown: top };
    const fill = (buffer: WebGLBuffer, data: Float32Array | Uint8Array): void => {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
    };
    if (stale.instances) fill(instances, arcInstances(arcs, curves));
    if (stale.emphasized) fill(emphasized, emphasisBytes(arcs, this.#emphasis));
    if (stale.destinationSizes) {
      // The sizes are left out to save memory if there are more arcs than an SVG draws. Heads are then so small that their exact position
      // is not visible.
      const sizes = this.#totals && top.length <= drawnInSvg ? destinationSizesOf(arcs, this.#totals) : null;
      gl.bindVertexArray(array);
      if (sizes) {
        fill(destinationSizes, sizes);
        instanced(gl, destinationSizes, attribute.destinationSizes, { type: gl.FLOAT, size: 2, stride: 8, offset: 0 });
      } else gl.disableVertexAttribArray(attribute.destinationSizes);
      gl.bindVertexArray(null);
    }
    Object.assign(stale, { instances: false, emphasized: false, destinationSizes: false });
  }
}

type Inks = Readonly<Record<'a' | 'b' | 'casing' | 'quiet', Ink>>;

function inksOf(palette: Palette): Inks {
  return { a: inkOf(palette.sideA), b: inkOf(palette.sideB), casing: inkOf(palette.land), quiet: inkOf(palette.ink2) };
}
