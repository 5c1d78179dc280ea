/** AntV L7's arcs on its own map. Its picking responds to pointer events only, so it has no picking function for scripts. */
import { LineLayer, Map as L7Map, PolygonLayer, Scene } from '@antv/l7';
import { geographyOf } from '../../../src/geo/features.ts';
import { overviewTopology } from '../../../src/geo/overview.ts';
import type { LonLat } from '../../../src/geo/projection.ts';
import type { ArcColumns } from '../../../src/scene/scene.ts';
import { home, homeZoom, nextFrame, rowsOf, sumOf, type ArcDrawer } from './drawer.ts';

export class L7Drawer implements ArcDrawer {
  #scene: Scene | null = null;
  #container: HTMLElement | null = null;

  async open(container: HTMLElement): Promise<void> {
    this.#container = container;
    const scene = new Scene({
      id: container as HTMLDivElement,
      map: new L7Map({ center: [...home], zoom: homeZoom }),
      logoVisible: false,
      preserveDrawingBuffer: true,
    });
    this.#scene = scene;
    await new Promise<void>((resolve) => scene.on('loaded', () => resolve()));
    const provinces = [...geographyOf(overviewTopology).provinces.values()];
    scene.addLayer(new PolygonLayer({}).source({ type: 'FeatureCollection', features: provinces }).shape('fill').color('#fdfcf9'));
    await this.drainedFrame();
  }

  draw(arcs: ArcColumns): void {
    this.#scene?.addLayer(
      new LineLayer({})
        .source(
          rowsOf(arcs).map(({ from, to, width }) => ({ lng: from[0], lat: from[1], lng1: to[0], lat1: to[1], width })),
          { parser: { type: 'json', x: 'lng', y: 'lat', x1: 'lng1', y1: 'lat1' } },
        )
        .shape('arc')
        .size('width', (width: number) => width)
        .color('#1d5c9e'),
    );
  }

  moveTo(center: LonLat): void {
    this.#scene?.setCenter([...center]);
  }

  async drainedFrame(): Promise<void> {
    this.#scene?.render();
    await nextFrame();
    const gl = this.#canvas()?.getContext('webgl2') ?? this.#canvas()?.getContext('webgl');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }

  async pictureSum(): Promise<number> {
    await this.drainedFrame();
    const canvas = this.#canvas();
    if (!canvas) return 0;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    copy?.drawImage(canvas, 0, 0);
    return copy ? sumOf(copy.getImageData(0, 0, canvas.width, canvas.height).data) : 0;
  }

  find(): undefined {
    return undefined;
  }

  #canvas(): HTMLCanvasElement | null {
    return this.#container?.querySelector<HTMLCanvasElement>('.l7-scene canvas, canvas') ?? null;
  }
}
