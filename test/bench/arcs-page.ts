/** The page of the arcs' bench: the same base map, the same seeded arcs, drawn by Duikou's layer or by deck.gl's ArcLayer. */
import { ArcLayer as DeckArcLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import report from '../../data/report.json';
import manifest from '../../geo/manifest.json';
import placesJson from '../../geo/places.json';
import { indexDataSet } from '../../src/data/data-set.ts';
import type { DataSet } from '../../src/data/schema.ts';
import { pointOnCurve } from '../../src/geo/curve.ts';
import { geographyOf } from '../../src/geo/features.ts';
import { overviewTopology } from '../../src/geo/overview.ts';
import type { Places } from '../../src/geo/places.ts';
import { lonLatOf, mercatorOf, worldWidthPx } from '../../src/geo/projection.ts';
import { arcIndex } from '../../src/map/picker.ts';
import { ArcLayer } from '../../src/map/webgl/arc-layer.ts';
import { mapStyle } from '../../src/map/webgl/style.ts';
import { workerUrl } from '../../src/map/webgl/worker-url.ts';
import { emptyArcs } from '../../src/scene/arcs.ts';
import { lightPalette } from '../../src/scene/palette.ts';
import { sceneBuilder, type ArcColumns } from '../../src/scene/scene.ts';
import { initialViewState } from '../../src/state/view-state.ts';
import { curveOfArc } from '../../src/svg/arcs.ts';

export type Drawer = 'duikou' | 'deck.gl';

export interface ArcsPage {
  /** Makes the base map; resolves when it is drawn. */
  open(): Promise<void>;
  /** From the columns to the first drawn frame with them, in ms. */
  draw(drawer: Drawer, count: number): Promise<number>;
  /** Mean ms of a drained frame while the camera pans. */
  pan(frames: number): Promise<number>;
  /** Median ms of script to find what is under a point, and how often it was found. */
  pick(times: number): { readonly ms: number; readonly hits: number };
}

let map: MapLibreMap;
let arcs: ArcColumns;
let overlay: MapLibreOverlay | null = null;
let index: ReturnType<typeof arcIndex> | null = null;

/** The bench's own generator, so that each run has the same arcs: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const none: readonly string[] = [];

function randomArcs(count: number): ArcColumns {
  const random = seeded(7);
  const places = Array.from({ length: 340 }, () => [80 + random() * 50, 20 + random() * 32] as const);
  const columns = emptyArcs(count);
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const from = places[Math.floor(random() * places.length)] ?? [100, 30];
    const to = places[Math.floor(random() * places.length)] ?? [110, 30];
    [columns.originLon[i], columns.originLat[i]] = from;
    [columns.destinationLon[i], columns.destinationLat[i]] = to;
    columns.bend[i] = 0.18;
    columns.widthPx[i] = 1 + random() * 2;
    ids.push(`arc-${i}`);
  }
  return { ...columns, ids, pairings: ids.map(() => null), records: ids.map(() => none), shown: Uint32Array.from({ length: count }, (_, i) => i) };
}

/** Waits for the next frame and for the graphics to have finished it. */
async function drainedFrame(): Promise<void> {
  map.triggerRepaint();
  await map.once('render');
  const gl = map.getCanvas().getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/** A sum over the picture's pixels: another picture, another sum. */
async function pictureSum(): Promise<number> {
  map.triggerRepaint();
  await map.once('render');
  const gl = map.getCanvas().getContext('webgl2');
  if (!gl) return 0;
  const pixels = new Uint8Array(4 * gl.drawingBufferWidth * gl.drawingBufferHeight);
  gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  let sum = 0;
  for (let i = 0; i < pixels.length; i += 4) sum += (pixels[i] ?? 0) + 3 * (pixels[i + 2] ?? 0);
  return sum;
}

const page: ArcsPage = {
  async open() {
    const index0 = indexDataSet(report as unknown as DataSet);
    const scene = sceneBuilder({ index: index0, places: placesJson as unknown as Places, attribution: manifest.attribution })(initialViewState, 'light');
    setWorkerUrl(workerUrl());
    map = new MapLibreMap({
      container: 'map',
      style: mapStyle(scene, geographyOf(overviewTopology), lightPalette, []),
      center: [105, 36],
      zoom: 3.2,
      attributionControl: false,
      fadeDuration: 0,
      canvasContextAttributes: { antialias: false },
    });
    await map.once('load');
    if (!map.loaded()) await map.once('idle');
    await drainedFrame();
  },

  async draw(drawer, count) {
    arcs = randomArcs(count);
    const empty = await pictureSum();
    const start = performance.now();
    if (drawer === 'duikou') {
      map.addLayer(new ArcLayer(arcs, { selected: null, partner: null, pairing: null, pairings: null, lit: null }, lightPalette));
      index = arcIndex({ arcs });
    } else {
      const rows = arcs.ids.map((id, i) => ({
        id,
        from: [arcs.originLon[i] ?? 0, arcs.originLat[i] ?? 0] as [number, number],
        to: [arcs.destinationLon[i] ?? 0, arcs.destinationLat[i] ?? 0] as [number, number],
        width: arcs.widthPx[i] ?? 1,
      }));
      overlay = new MapLibreOverlay({
        interleaved: true,
        layers: [
          new DeckArcLayer({
            id: 'arcs',
            data: rows,
            pickable: true,
            getSourcePosition: (row: (typeof rows)[number]) => row.from,
            getTargetPosition: (row: (typeof rows)[number]) => row.to,
            getWidth: (row: (typeof rows)[number]) => row.width,
            getSourceColor: [29, 92, 158],
            getTargetColor: [173, 60, 23],
            getHeight: 0.3,
            numSegments: 32,
          }),
        ],
      });
      map.addControl(overlay);
    }
    // deck.gl makes its device and its attributes over several frames: the first frame is the first that shows arcs.
    while ((await pictureSum()) === empty && performance.now() - start < 60_000);
    return performance.now() - start;
  },

  async pan(frames) {
    const start = performance.now();
    for (let i = 0; i < frames; i++) {
      map.jumpTo({ center: [105 + Math.sin(i / 5), 36 + Math.cos(i / 5)] });
      await drainedFrame();
    }
    return (performance.now() - start) / frames;
  },

  pick(times) {
    const spent: number[] = [];
    let hits = 0;
    for (let k = 0; k < times; k++) {
      const i = Math.floor((k * arcs.count) / times);
      const middle = pointOnCurve(curveOfArc(arcs, i, mercatorOf), 0.5);
      const start = performance.now();
      if (overlay) {
        const { x, y } = map.project(lonLatOf(middle) as [number, number]);
        if (overlay.pickObject({ x, y, radius: 12 })) hits++;
      } else if (index?.nearest(middle, 12 / worldWidthPx(map.getZoom())) != null) hits++;
      spent.push(performance.now() - start);
    }
    return { ms: spent.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0, hits: hits / times };
  },
};

Object.assign(window, { page });
