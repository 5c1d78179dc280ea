/** ECharts' lines series on its own map of China, on a 2D canvas, without the effect symbols. */
import * as echarts from 'echarts';
import { geographyOf } from '../../../src/geo/features.ts';
import { overviewTopology } from '../../../src/geo/overview.ts';
import type { LonLat } from '../../../src/geo/projection.ts';
import type { ArcColumns } from '../../../src/scene/scene.ts';
import { home, isAt, nextFrame, rowsOf, sumOf, type ArcDrawer, type OriginDestination } from './drawer.ts';

export class EChartsDrawer implements ArcDrawer {
  #chart: echarts.ECharts | null = null;
  #finished: Promise<void> = Promise.resolve();
  #rows: readonly OriginDestination[] = [];

  async open(container: HTMLElement): Promise<void> {
    const provinces = [...geographyOf(overviewTopology).provinces.values()];
    // ECharts' type of GeoJSON is narrower than the standard's, but it accepts any GeoJSON as text.
    echarts.registerMap(
      'china',
      JSON.stringify({
        type: 'FeatureCollection',
        features: provinces.map((feature) => ({ ...feature, properties: { name: feature.id } })),
      }),
      {},
    );
    this.#chart = echarts.init(container, null, { renderer: 'canvas' });
    this.#chart.setOption({
      animation: false,
      geo: { map: 'china', roam: true, center: [...home], zoom: 1.2, itemStyle: { areaColor: '#fdfcf9', borderColor: '#b9b4a7' } },
    });
    await this.drainedFrame();
  }

  draw(arcs: ArcColumns): void {
    this.#rows = rowsOf(arcs);
    this.#drawLines(null);
  }

  select(place: LonLat): void {
    this.#drawLines(place);
  }

  #drawLines(selected: LonLat | null): void {
    this.#follow();
    this.#chart?.setOption({
      series: [
        {
          type: 'lines',
          coordinateSystem: 'geo',
          data: this.#rows.map((row) => ({
            coords: [row.from, row.to],
            lineStyle: {
              width: row.width,
              curveness: 0.18,
              color: '#1d5c9e',
              opacity: selected === null || isAt(row, selected) ? 1 : 0.15,
            },
          })),
        },
      ],
    });
  }

  moveTo(center: LonLat): void {
    this.#follow();
    this.#chart?.setOption({ geo: { center: [...center] } });
  }

  /**
   * Resolves when ECharts has drawn all lines. From 2000 lines on, it draws them in parts over several frames, and reports when all are
   * drawn.
   */
  whole(): Promise<void> {
    return this.#finished;
  }

  #follow(): void {
    this.#finished = new Promise((resolve) => {
      const tell = (): void => {
        this.#chart?.off('finished', tell);
        resolve();
      };
      this.#chart?.on('finished', tell);
    });
  }

  async drainedFrame(): Promise<void> {
    this.#chart?.getZr().flush();
    await nextFrame();
    for (const context of this.#contexts()) context.getImageData(0, 0, 1, 1);
  }

  async pictureSum(): Promise<number> {
    await this.drainedFrame();
    return this.#contexts()
      .map((context) => sumOf(context.getImageData(0, 0, context.canvas.width, context.canvas.height).data))
      .reduce((sum, each) => sum + each, 0);
  }

  find(at: LonLat): boolean | undefined {
    const chart = this.#chart;
    const [x, y] = chart?.convertToPixel('geo', [...at]) ?? [];
    if (!chart || x === undefined || y === undefined) return undefined;
    // The hit test of the renderer finds the shape under a pointer.
    return chart.getZr().handler.findHover(x, y).target !== undefined;
  }

  /** The 2D contexts of all canvases. ECharts draws its parts on a separate canvas. */
  #contexts(): readonly CanvasRenderingContext2D[] {
    return [...(this.#chart?.getDom().querySelectorAll('canvas') ?? [])].flatMap((canvas) => canvas.getContext('2d') ?? []);
  }
}
