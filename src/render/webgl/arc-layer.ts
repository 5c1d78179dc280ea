/**
 * All arcs in one MapLibre layer: one instance for each arc, the curve in the vertex shader, no script per arc and frame. The buffer of
 * instances is written when other arcs are shown, never in a frame. Of more arcs than the graphics draw in a part of a frame only the most
 * important ones are drawn in each; the others lie beneath them as one picture.
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

/** How far chords may leave the curve. */
const tolerancePx = { fine: 0.05, coarse: 0.5 } as const;
const mostPieces = 96;
const headVertices = 3;
/** Locations in the vertex shader. */
const attribute = { ends: 0, rest: 1, emphasized: 2, destinationSizes: 3 } as const;
const broken = arcStyle.notReported | arcStyle.group | arcStyle.saidOfAll | arcStyle.otherSource;
const featherPx = 1;

interface Resources {
  readonly gl: WebGL2RenderingContext;
  /** Each is linked when arcs first need it. */
  readonly programs: Map<Drawing, ArcProgram>;
  readonly array: WebGLVertexArrayObject;
  readonly instances: WebGLBuffer;
  readonly emphasized: WebGLBuffer;
  readonly destinationSizes: WebGLBuffer;
}

/** What moves in a frame: the opacity of all arcs, how far the emphasized ones have drawn themselves, and how far dashes have run. */
interface Moment {
  readonly fade: number;
  readonly drawn: number;
  readonly flowPx: number;
}

/** The parts of the graphics memory that are older than the scene. */
interface Stale {
  instances: boolean;
  emphasized: boolean;
  destinationSizes: boolean;
}

/** What of a scene is drawn here. */
type DrawnScene = Pick<Scene, 'arcs' | 'totals' | 'emphasis'>;

export class ArcLayer implements CustomLayerInterface {
  readonly id = arcLayerId;
  readonly type = 'custom';
  readonly renderingMode = '2d';
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;
  #arcs: ArcColumns;
  #totals: SceneTotals | null;
  /** The curves of all arcs of some columns; where these are no longer the arcs', others are computed from them at the next frame. */
  #curves: { readonly arcs: ArcColumns; readonly curves: ArcCurves } | null = null;
  #emphasis: Emphasis;
  #palette: Palette;
  #inks: Inks;
  /** The arc under the pointer by its index; −1 for none. */
  #highlighted = -1;
  /** How many arcs are drawn one by one in each frame; the others beneath them are a picture. */
  #mostLive = leastLive;
  /** Whether that has been measured on these graphics. */
  #isMeasured = false;
  #picture: PictureBeneath | null = null;
  /** Whether a frame has shown what is to be shown now. */
  #isFollowed = false;
  readonly #partedBy = memoizeLast(byImportance);
  readonly #withHighlight = memoizeLast(withHighlight);
  /** When the emphasized arcs began to draw themselves, and these arcs to take the place of others; in ms of the page's clock. */
  #drawnInSince = -Infinity;
  #fadedSince = -Infinity;
  /** The arcs that give way, and the picture beneath them. */
  #outgoing: { readonly arcs: ArcLayer; readonly picture: PictureQuad | null } | null = null;
  #flows = false;
  /** The arcs whose instances are in the graphics memory. */
  #uploaded: Uint32Array | null = null;
  readonly #stale: Stale = { instances: true, emphasized: true, destinationSizes: true };

  readonly #size: () => SizePx;

  /** @param size - of the map's box in CSS pixels; asked in each frame, so it must not lay the page out */
  constructor({ arcs, totals, emphasis }: DrawnScene, palette: Palette, size: () => SizePx) {
    this.#arcs = arcs;
    this.#totals = totals;
    this.#emphasis = emphasis;
    this.#palette = palette;
    this.#inks = inksOf(palette);
    this.#size = size;
  }

  /** Takes what changed; unchanged columns stay in the graphics memory as they are. */
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

  /** Widens the arc under the pointer; null for none. */
  highlight(id: string | null): void {
    const arc = id === null ? -1 : arcOf(this.#arcs, id);
    if (arc === this.#highlighted) return;
    this.#highlighted = arc;
    this.#map?.triggerRepaint();
  }

  /** The emphasized arcs draw themselves once. */
  drawIn(): void {
    this.#drawnInSince = performance.now();
    this.#map?.triggerRepaint();
  }

  /** Dashes run along the directed arcs, or stand. */
  flow(runs: boolean): void {
    this.#flows = runs;
    this.#map?.triggerRepaint();
  }

  /** Shows these arcs in the place of those that are shown, by a short cross-fade. */
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
    // MapLibre 6 draws with WebGL2 only; its type still allows WebGL1.
    const gl = context as WebGL2RenderingContext;
    this.#prepare(map, gl, new Map());
    // What a lost context had painted is gone with it.
    this.#picture?.end();
    this.#picture = new PictureBeneath(map, gl);
    this.#isMeasured = false;
    this.#isFollowed = false;
    map.on('moveend', this.#follow);
  }

  /** Whether all arcs are in the picture, or drawn. */
  get isWhole(): boolean {
    return this.#isFollowed && (this.#picture?.isWhole ?? true);
  }

  /** Resolves when the picture of arcs is whole: at once where all are drawn one by one, and where the layer is no longer on its map. */
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
    // A hover parts no arcs anew.
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
    // A frame follows only while something moves.
    if (faded < 1 || drawn < 1 || (this.#flows && hasDirection(this.#arcs))) this.#map?.triggerRepaint();
  }

  /** Draws without a trace, and waits for the graphics each time. */
  #measure(matrix: ArrayLike<number>): void {
    const gl = this.#resources?.gl;
    if (!gl) return;
    this.#isMeasured = true;
    const unseen: Moment = { fade: 0, drawn: 1, flowPx: -1 };
    const finish = (): void => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    this.#mostLive = mostLive(this.#arcs.shown.length, (count) => {
      this.#mostLive = count;
      // The first time the shaders are compiled and the buffers filled.
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
    // What an arc looks like depends on how many there are, drawn here or in the picture.
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
    // Many arcs are drawn without what shows how far one has come.
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
    // Of arcs without totals at their ends.
    gl.vertexAttrib2f(attribute.destinationSizes, 0, 0);
    // The emphasized arc lies on top: with a selection the dimmed ones are drawn first.
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

  /** Called while the map draws. MapLibre resets its state of the context after custom layers. */
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
      // Among more arcs than an SVG draws heads are specks: their place does not matter, and the memory does.
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
