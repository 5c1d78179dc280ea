/** Tests of an atlas that draws a user's flows with default bends, and again once they have been laid out. */
import { expect, test, vi } from 'vitest';
import { mostBend } from '../../geo/arc-layout/arc-layout-input.ts';
import { curveExtent } from '../../geo/curve.ts';
import { mercatorOf } from '../../geo/projection.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { loadMessages } from '../../i18n/messages.ts';
import { curveOfArc } from '../../render/svg/arc-marks.ts';
import { layoutOrderOf } from '../../scene/marks/arc-bends.ts';
import { changeTopic, clear, select } from '../../state/transitions.ts';
import { initialViewState } from '../../state/view-state.ts';
import { AtlasStore } from '../atlas-store.ts';
import { laidOutState, settledState } from '../exported.ts';
import { createBendsOf, flowTopic } from '../loading/flow-parts.ts';
import { prepareData, type LoadedData } from '../loading/prepared-data.ts';
import { readTable } from '../../../test/tables.ts';
import { layOutInSlices } from './lay-out.ts';

const table = `起点,终点,年份,人数（人）
北京,沈阳,2018,100
沈阳,北京,2018,90
上海,沈阳,2018,80
北京,上海,2018,70
哈尔滨,深圳,2018,60
大连,上海,2018,50
深圳,大连,2018,40
北京,大连,2018,30
`;

async function loadedTable(layOut: Parameters<typeof createBendsOf>[0]): Promise<LoadedData> {
  await loadMessages();
  const surroundings = { places, attribution, flowTopic };
  return { dataSet: await readTable(table), surroundings, more: null, bendsOf: createBendsOf(layOut) };
}

async function storeWith(
  layOut: Parameters<typeof createBendsOf>[0],
): Promise<{ readonly store: AtlasStore; readonly loaded: LoadedData }> {
  const loaded = await loadedTable(layOut);
  const store = new AtlasStore(initialViewState, 'light', () => {});
  store.show(prepareData(loaded), loaded, changeTopic('flows'));
  return { store, loaded };
}

const bendsIn = (store: AtlasStore): number[] => [...(store.get().scene?.arcs.bend ?? [])];

test('arcs are drawn with default bends and then with those of the layout, for which an export waits', async () => {
  const { store } = await storeWith(layOutInSlices);
  const usual = bendsIn(store);
  expect(usual.every((bend) => bend > 0)).toBe(true);
  const drawn = vi.fn<() => void>();
  store.subscribe(drawn);
  const { scene } = await laidOutState(store);
  expect([...scene.arcs.bend]).not.toEqual(usual);
  expect(drawn).toHaveBeenCalledOnce();
});

test('a selection and another scale of widths change no bend', async () => {
  const { store } = await storeWith(layOutInSlices);
  await laidOutState(store);
  const laidOut = bendsIn(store);
  for (const transition of [select('110000'), clear, (view: typeof initialViewState) => ({ ...view, widthScale: 'log' as const })]) {
    store.change(transition);
    await laidOutState(store);
    expect(bendsIn(store)).toEqual(laidOut);
  }
});

test('the layout uses the same widths of strokes for every scale', async () => {
  const { store } = await storeWith(layOutInSlices);
  const strokes = (): unknown => {
    const { scene } = store.get();
    return scene && layoutOrderOf(scene.arcs)?.widthPx;
  };
  const [before, drawn] = [strokes(), store.get().scene?.arcs.widthPx];
  store.change((view) => ({ ...view, widthScale: 'log' }));
  expect(store.get().scene?.arcs.widthPx).not.toEqual(drawn);
  expect(strokes()).toEqual(before);
});

test('the selection of a place lays out its smaller flows, and no other arc', async () => {
  const { store } = await storeWith(layOutInSlices);
  store.change((view) => ({ ...view, top: 3 }));
  await laidOutState(store);
  const laidOut = bendsIn(store);
  const before = [...(store.get().scene?.arcs.shown ?? [])];
  store.change(select('210200'));
  await laidOutState(store);
  const { shown, bend } = (await laidOutState(store)).scene.arcs;
  expect(shown.length).toBeGreaterThan(before.length);
  for (const arc of before) expect(bend[arc]).toBe(laidOut[arc]);
});

test('the framing of a selected pair contains its arc with any bend, and the layout does not change it', async () => {
  for (const bend of [-mostBend, mostBend]) {
    const { store } = await storeWith((input) => Promise.resolve(input.bend.map(() => bend)));
    store.change((view) => ({ ...view, top: 1 }));
    store.select('210200');
    const { ids, pairings } = store.get().scene?.arcs ?? { ids: [], pairings: [] };
    for (const [i, id] of ids.entries()) {
      store.select(pairings[i] ?? id);
      const before = store.get().scene?.framing;
      const { scene } = await laidOutState(store);
      expect(store.get().view.framing).toBe('pair');
      expect(scene.framing).toEqual(before);
      const [left, top, right, bottom] = curveExtent(curveOfArc(scene.arcs, i, mercatorOf));
      const [west, south, east, north] = scene.framing;
      const [farWest, farNorth] = mercatorOf([west, north]);
      const [farEast, farSouth] = mercatorOf([east, south]);
      expect(Math.min(left - farWest, farEast - right, top - farNorth, farSouth - bottom)).toBeGreaterThan(-1e-9);
    }
  }
});

test('other data end the layout of the previous data', async () => {
  const signals: AbortSignal[] = [];
  const { store } = await storeWith((_, signal) => {
    signals.push(signal);
    return new Promise(() => {});
  });
  const next = await loadedTable(layOutInSlices);
  store.show(prepareData(next), next, changeTopic('flows'));
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  await laidOutState(store);
  expect(store.get().bends?.of).toBe(store.get().scene?.arcs.ids);
});

test('rows are exported before their arcs are laid out', async () => {
  const { store } = await storeWith(() => new Promise(() => {}));
  expect((await settledState(store)).scene.arcs.bend.every((bend) => bend > 0)).toBe(true);
});

test('data that are requested during a layout are the ones that are exported', async () => {
  const layouts: (() => void)[] = [];
  const { store } = await storeWith(({ bend }) => new Promise((resolve) => layouts.push(() => resolve(bend.map((each) => -each)))));
  const exported = laidOutState(store);
  // After this turn the export waits for the layout.
  await new Promise((resolve) => setTimeout(resolve));
  const load = store.startLoad();
  layouts[0]?.();
  await new Promise((resolve) => setTimeout(resolve));
  const next = await loadedTable(async ({ bend }) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return bend.map((each) => -each);
  });
  store.show(prepareData(next), next, changeTopic('flows'));
  load.end();
  const { scene } = await exported;
  expect(scene.arcs.ids).toBe(store.get().scene?.arcs.ids);
  expect(scene.arcs.bend.every((bend) => bend < 0)).toBe(true);
});

test('a cancelled layout ends, and an export starts it again', async () => {
  const signals: AbortSignal[] = [];
  const { store } = await storeWith(({ bend }, signal) => {
    signals.push(signal);
    return signals.length === 1
      ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
      : Promise.resolve(bend.map((each) => -each));
  });
  store.cancelLayout();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  await laidOutState(store);
  expect(bendsIn(store).every((bend) => bend < 0)).toBe(true);
  store.cancelLayout();
  await laidOutState(store);
  expect(signals).toHaveLength(2);
});

test('a failed layout is reported once, and the arcs keep default bends', async () => {
  const loaded = await loadedTable(() => Promise.reject(new TypeError('no such arc')));
  const errors: string[] = [];
  const store = new AtlasStore(initialViewState, 'light', ({ code, details }) => errors.push(`${code}: ${details['reason']}`));
  store.show(prepareData(loaded), loaded, changeTopic('flows'));
  const { scene } = await laidOutState(store);
  for (const transition of [select('110000'), clear]) {
    store.change(transition);
    await laidOutState(store);
  }
  expect(errors).toEqual(['unexpected: TypeError: no such arc']);
  expect(scene.arcs.bend.every((bend) => bend > 0)).toBe(true);
});
