/** Duikou's map without WebGL. Its page has no pixels to read, so a frame is a frame of the browser including its painting. */
import report from '../../../data/report.json';
import manifest from '../../../geo/manifest.json';
import places from '../../../geo/places.json';
import { indexDataSet } from '../../../src/data/data-set.ts';
import { geographyOf } from '../../../src/geo/features.ts';
import { overviewTopology } from '../../../src/geo/overview.ts';
import { boundsInSight, mercatorOf, screenTransform, type LonLat, type SizePx } from '../../../src/geo/projection.ts';
import { uncovered } from '../../../src/render/lettering/overlays.ts';
import { arcIndex, type ArcIndex } from '../../../src/render/arc-index.ts';
import { createSvgMap } from '../../../src/render/svg-map/svg-map.ts';
import type { MapSurface } from '../../../src/render/surface.ts';
import { colourDeclarations, lightPalette, themeDeclarations } from '../../../src/scene/palette.ts';
import { sceneBuilder, type ArcColumns, type Scene } from '../../../src/scene/scene.ts';
import { initialViewState } from '../../../src/state/view-state.ts';
import { randomArcs } from './columns.ts';
import { emphasisOn, home, homeZoom, nextFrame, type ArcDrawer } from './drawer.ts';

export class DuikouSvgDrawer implements ArcDrawer {
  #map: MapSurface | null = null;
  #scene: Scene | null = null;
  #index: ArcIndex | null = null;
  #size: SizePx = { width: 0, height: 0 };

  async open(container: HTMLElement): Promise<void> {
    container.style.cssText = `${themeDeclarations('light')} ${colourDeclarations}`;
    this.#size = { width: container.clientWidth, height: container.clientHeight };
    const index = indexDataSet(report);
    const scene = sceneBuilder({ index, places, attribution: manifest.attribution })(initialViewState, 'light');
    this.#scene = { ...scene, arcs: randomArcs(0), annotations: [], labels: [], regions: [] };
    const nothing = (): void => {};
    this.#map = await createSvgMap(
      container,
      this.#scene,
      lightPalette,
      {
        size: this.#size,
        geography: geographyOf(overviewTopology),
        bounds: this.#boundsAt(home),
        covered: uncovered,
        cooperativeGestures: false,
        reducedMotion: false,
        words: { scrollHint: '', touchHint: '' },
      },
      { pointed: nothing, chosen: nothing, moved: nothing, moving: nothing, lettered: nothing, lost: nothing, restored: nothing },
    );
    await this.drainedFrame();
  }

  draw(arcs: ArcColumns): void {
    if (!this.#scene) return;
    this.#scene = { ...this.#scene, arcs };
    this.#map?.draw(this.#scene, lightPalette);
    this.#index = arcIndex({ arcs });
  }

  select(place: LonLat): void {
    if (this.#scene) this.#map?.draw({ ...this.#scene, emphasis: emphasisOn(this.#scene.arcs, place) }, lightPalette);
  }

  moveTo(center: LonLat): void {
    void this.#map?.frame(this.#boundsAt(center), 'cut');
  }

  /** Resolves after two frames. The second frame begins when the changes of the first one are painted. */
  async drainedFrame(): Promise<void> {
    await nextFrame();
    await nextFrame();
  }

  pictureSum(): Promise<null> {
    return this.drainedFrame().then(() => null);
  }

  async whole(): Promise<void> {
    await this.#map?.settled();
  }

  find(at: LonLat): boolean | undefined {
    return this.#index?.nearest(mercatorOf(at), 12, 1 / (this.#map?.screen().scale ?? 1)) != null;
  }

  #boundsAt(center: LonLat): ReturnType<typeof boundsInSight> {
    return boundsInSight(screenTransform({ center, zoom: homeZoom }, this.#size), this.#size);
  }
}
