/** The page of the arc bench. The library named in its address draws the seeded arcs on a map of China. */
import { pointOnCurve } from '../../../src/geo/curve.ts';
import { lonLatOf, mercatorOf } from '../../../src/geo/projection.ts';
import { curveOfArc } from '../../../src/render/svg/arc-marks.ts';
import { randomArcs } from './columns.ts';
import { home, type ArcDrawer, type ArcsPage, type DrawerName } from './drawer.ts';

/** Each library is in a chunk of its own, because a page measures only one. */
const drawers: Readonly<Record<DrawerName, () => Promise<ArcDrawer>>> = {
  duikou: async () => new (await import('./duikou.ts')).DuikouDrawer(),
  'duikou-svg': async () => new (await import('./duikou-svg.ts')).DuikouSvgDrawer(),
  'deck.gl': async () => new (await import('./deck.ts')).DeckDrawer(),
  'flowmap.gl': async () => new (await import('./flowmap.ts')).FlowmapDrawer('same arcs'),
  'flowmap.gl as shipped': async () => new (await import('./flowmap.ts')).FlowmapDrawer('as shipped'),
  ECharts: async () => new (await import('./echarts.ts')).EChartsDrawer(),
  L7: async () => new (await import('./l7.ts')).L7Drawer(),
};

// The cast is safe, because the bench writes the address.
const drawer = await drawers[new URLSearchParams(location.search).get('by') as DrawerName]();
const giveUpMs = 60_000;
let arcs = randomArcs(0);

/** Resolves when the whole picture is drawn. The picture may be shown one frame after it is complete. */
async function wholePicture(): Promise<void> {
  if (!drawer.whole) return;
  await drawer.whole();
  await drawer.drainedFrame();
}

/** The times from a change to the first frame that differs, and to the whole picture. */
async function timed(change: () => void): Promise<{ readonly firstMs: number; readonly wholeMs: number }> {
  const before = await drawer.pictureSum();
  const start = performance.now();
  change();
  // Some libraries create their device and attributes over several frames, so the first frame that differs counts.
  for (let sum = await drawer.pictureSum(); sum !== null && sum === before; sum = await drawer.pictureSum()) {
    if (performance.now() - start > giveUpMs) throw new Error(`no other frame within ${giveUpMs} ms`);
  }
  const firstMs = performance.now() - start;
  await wholePicture();
  return { firstMs, wholeMs: performance.now() - start };
}

const page: ArcsPage = {
  async open() {
    const container = document.querySelector<HTMLElement>('#map');
    if (container) await drawer.open(container);
  },

  async draw(count) {
    arcs = randomArcs(count);
    return timed(() => drawer.draw(arcs));
  },

  async pan(frames) {
    const layerBefore = drawer.layerMs?.() ?? 0;
    const start = performance.now();
    for (let i = 0; i < frames; i++) {
      drawer.moveTo([home[0] + Math.sin(i / 5), home[1] + Math.cos(i / 5)]);
      await drawer.drainedFrame();
    }
    const rested = performance.now();
    const frameMs = (rested - start) / frames;
    const layerMs = drawer.layerMs ? (drawer.layerMs() - layerBefore) / frames : null;
    await wholePicture();
    return { frameMs, layerMs, restMs: performance.now() - rested };
  },

  async select() {
    const [lon, lat] = [arcs.originLon[0] ?? 0, arcs.originLat[0] ?? 0];
    return drawer.select ? (await timed(() => drawer.select?.([lon, lat]))).wholeMs : null;
  },

  async regroup() {
    return drawer.regroup ? (await timed(() => drawer.regroup?.())).wholeMs : null;
  },

  pick(times) {
    const spent: number[] = [];
    let hits = 0;
    for (let k = 0; k < times; k++) {
      const i = Math.floor((k * arcs.count) / times);
      const middle = lonLatOf(pointOnCurve(curveOfArc(arcs, i, mercatorOf), 0.5));
      const start = performance.now();
      const isFound = drawer.find(middle);
      spent.push(performance.now() - start);
      if (isFound === undefined) return null;
      if (isFound) hits++;
    }
    return { ms: spent.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0, hits: hits / times };
  },
};

Object.assign(window, { page });
