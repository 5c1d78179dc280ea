import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArcLayoutInput } from '../../geo/arc-layout/arc-layout-input.ts';
import { homeBounds } from '../../geo/projection.ts';
import { bentArcs, withLayoutOrder } from '../../scene/marks/arc-bends.ts';
import { emptyArcs } from '../../scene/marks/arcs.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import { createBendsOf, mostLaidOut } from './bends-of.ts';

/** Arcs from one place to a row of places, each with a bend of 0.2. */
function tableOf(count: number): ArcColumns {
  const columns = { ...emptyArcs(count), bend: new Float32Array(count).fill(0.2) };
  for (let i = 0; i < count; i++) {
    columns.originLon[i] = 110;
    columns.originLat[i] = 30;
    columns.destinationLon[i] = 111 + i;
    columns.destinationLat[i] = 35;
  }
  const shown = Uint32Array.from({ length: count }, (_, i) => i);
  return {
    ...columns,
    ids: Array.from(shown, String),
    pairings: Array.from(shown, () => null),
    records: Array.from(shown, () => []),
    shown,
  };
}

const table = tableOf(6);

/** The arcs of a scene with a layout order of the largest flows and the other flows of a selection. */
function drawn(top: readonly number[], own: readonly number[] = [], of = table, stroke = 1): ArcColumns {
  return withLayoutOrder(
    { ...of },
    { arcs: of, top: Uint32Array.from(top), own: Uint32Array.from(own), widthPx: new Float32Array(top.length + own.length).fill(stroke) },
  );
}

const failed = vi.fn<(cause: unknown) => void>();
/** A layout that reverses the bends of the arcs that are not fixed. */
const layOut = vi.fn<(input: ArcLayoutInput, signal: AbortSignal) => Promise<Float64Array>>();

beforeEach(() => {
  failed.mockReset();
  layOut.mockReset();
  layOut.mockImplementation(({ bend, isFixed }) => Promise.resolve(bend.map((each, i) => (isFixed[i] === 1 ? each : -each))));
});

describe('the bends of a scene', () => {
  test('are laid out once and then returned at once', async () => {
    const bendsOf = createBendsOf(layOut);
    const bends = await bendsOf(drawn([0, 1]), homeBounds, failed);
    expect(bends?.bend).toEqual(Float32Array.of(-0.2, -0.2, 0.2, 0.2, 0.2, 0.2));
    expect(bendsOf(drawn([0, 1]), homeBounds, failed)).toBe(bends);
    expect(layOut).toHaveBeenCalledOnce();
  });

  test('are kept for the largest flows when a place is selected, and chosen for its other flows', async () => {
    const bendsOf = createBendsOf(layOut);
    await bendsOf(drawn([0, 1]), homeBounds, failed);
    const bends = await bendsOf(drawn([0, 1], [4]), homeBounds, failed);
    expect(bends?.bend).toEqual(Float32Array.of(-0.2, -0.2, 0.2, 0.2, -0.2, 0.2));
    const [input] = layOut.mock.lastCall ?? [];
    expect([...(input?.isFixed ?? [])]).toEqual([1, 1, 0]);
    expect([...(input?.bend ?? [])]).toEqual([-1, -1, 1].map((side) => side * Math.fround(0.2)));
  });

  test('are the same whether a place was selected before or after the largest were laid out', async () => {
    const atOnce = await createBendsOf(layOut)(drawn([0, 1], [4]), homeBounds, failed);
    const bendsOf = createBendsOf(layOut);
    await bendsOf(drawn([0, 1]), homeBounds, failed);
    await bendsOf(drawn([0, 1], [3]), homeBounds, failed);
    expect((await bendsOf(drawn([0, 1], [4]), homeBounds, failed))?.bend).toEqual(atOnce?.bend);
  });

  test('are laid out once even if they are requested again during the layout', () => {
    layOut.mockReturnValue(new Promise(() => {}));
    const bendsOf = createBendsOf(layOut);
    expect(bendsOf(drawn([0, 1]), homeBounds, failed)).toBe(bendsOf(drawn([0, 1]), homeBounds, failed));
    expect(layOut).toHaveBeenCalledOnce();
  });

  test('are given up for a scene that is no longer shown', () => {
    layOut.mockReturnValue(new Promise(() => {}));
    const bendsOf = createBendsOf(layOut);
    void bendsOf(drawn([0, 1]), homeBounds, failed);
    const [, signal] = layOut.mock.lastCall ?? [];
    void bendsOf(drawn([0, 2]), homeBounds, failed);
    expect(signal?.aborted).toBe(true);
    const [, next] = layOut.mock.lastCall ?? [];
    bendsOf.cancel();
    expect(next?.aborted).toBe(true);
  });

  test('cause no failure if they are given up', async () => {
    layOut.mockImplementation(
      (_, signal) => new Promise((__, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    );
    const bendsOf = createBendsOf(layOut);
    const bends = bendsOf(drawn([0, 1], [2]), homeBounds, failed);
    bendsOf.cancel();
    await expect(bends).rejects.toThrow('abort');
    expect(failed).not.toHaveBeenCalled();
  });

  test('are the default ones after a failed layout, which is not tried again', async () => {
    layOut.mockRejectedValue(new Error('no'));
    const bendsOf = createBendsOf(layOut);
    await expect(bendsOf(drawn([0, 1]), homeBounds, failed)).rejects.toThrow('no');
    expect(bendsOf(drawn([0, 1]), homeBounds, failed)).toBeNull();
    expect(layOut).toHaveBeenCalledOnce();
    expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('no'));
  });

  test('are laid out once for the largest flows, however often the selection changes meanwhile', async () => {
    const tops: ((bends: Float64Array) => void)[] = [];
    layOut.mockImplementationOnce(() => new Promise((resolve) => tops.push(resolve)));
    const bendsOf = createBendsOf(layOut);
    const given = [2, 3, 4].map((own) => bendsOf(drawn([0, 1], [own]), homeBounds, failed));
    expect(layOut).toHaveBeenCalledOnce();
    expect(layOut.mock.lastCall?.[1].aborted).toBe(false);
    tops[0]?.(Float64Array.of(-0.2, -0.2));
    const [first, second, last] = await Promise.allSettled(given);
    expect([first?.status, second?.status]).toEqual(['rejected', 'rejected']);
    expect(last?.status === 'fulfilled' && last.value?.bend[4]).toBe(Math.fround(-0.2));
    // One layout is of the largest flows, and one of the other flows of the last selection.
    expect(layOut).toHaveBeenCalledTimes(2);
  });

  test('depend on the widths of the strokes, even for arcs that were laid out before', async () => {
    layOut.mockImplementation(({ widthPx }) => Promise.resolve(Float64Array.from(widthPx, (px) => px / 100)));
    const bendsOf = createBendsOf(layOut);
    await bendsOf(drawn([0, 1], [2], table, 3), homeBounds, failed);
    const later = await bendsOf(drawn([0, 1], [2], table, 5), homeBounds, failed);
    expect(later?.bend.slice(0, 3)).toEqual(Float32Array.of(0.05, 0.05, 0.05));
    expect((await bendsOf(drawn([0, 1], [], table, 5), homeBounds, failed))?.bend.slice(0, 2)).toEqual(Float32Array.of(0.05, 0.05));
  });

  test('are the same object when the reader returns to a level', async () => {
    const bendsOf = createBendsOf(layOut);
    const other = tableOf(6);
    const bends = await bendsOf(drawn([0, 1]), homeBounds, failed);
    const ofOther = await bendsOf(drawn([0, 1], [], other), homeBounds, failed);
    expect(ofOther?.of).toBe(other.ids);
    expect(bendsOf(drawn([0, 1]), homeBounds, failed)).toBe(bends);
    expect(layOut).toHaveBeenCalledTimes(2);
  });

  test('are kept for the largest flows and recent selections, however many places are selected', async () => {
    const many = tableOf(200);
    const bendsOf = createBendsOf(layOut);
    await bendsOf(drawn([0, 1], [], many), homeBounds, failed);
    for (let own = 2; own < 120; own++) {
      await bendsOf(drawn([0, 1], [own], many), homeBounds, failed);
      await bendsOf(drawn([0, 1], [2], many), homeBounds, failed);
    }
    // There is one layout for each selection, and one for the largest flows.
    expect(layOut).toHaveBeenCalledTimes(119);
    expect(bendsOf(drawn([0, 1], [], many), homeBounds, failed)).not.toBeInstanceOf(Promise);
    expect(layOut).toHaveBeenCalledTimes(119);
  });

  test('are the same column when the reader returns to a selection', async () => {
    const bendsOf = createBendsOf(layOut);
    const bends = await bendsOf(drawn([0, 1]), homeBounds, failed);
    const ofPlace = await bendsOf(drawn([0, 1], [2]), homeBounds, failed);
    expect(bendsOf(drawn([0, 1]), homeBounds, failed)).toBe(bends);
    expect(bendsOf(drawn([0, 1], [2]), homeBounds, failed)).toBe(ofPlace);
  });

  test('are chosen for the largest flows of a selection up to the limit, and the other flows keep default ones', async () => {
    const many = tableOf(3 * mostLaidOut);
    const top = Array.from({ length: 60 }, (_, i) => i);
    const own = Array.from({ length: 2 * mostLaidOut }, (_, i) => 60 + i);
    const bends = await createBendsOf(layOut)(drawn(top, own, many), homeBounds, failed);
    expect(layOut.mock.lastCall?.[0].origin.length).toBe(mostLaidOut);
    expect(bends?.bend[mostLaidOut - 1]).toBe(Math.fround(-0.2));
    expect(bends?.bend[mostLaidOut]).toBe(Math.fround(0.2));
  });

  test('are the default ones for a selection whose layout fails, and the largest flows keep theirs', async () => {
    layOut.mockImplementationOnce(({ bend }) => Promise.resolve(bend.map((each) => -each)));
    layOut.mockRejectedValueOnce(new Error('no'));
    const bendsOf = createBendsOf(layOut);
    const bends = await bendsOf(drawn([0, 1], [2]), homeBounds, failed);
    expect(bends?.bend).toEqual(Float32Array.of(-0.2, -0.2, 0.2, 0.2, 0.2, 0.2));
    expect(bendsOf(drawn([0, 1], [2]), homeBounds, failed)).toBe(bends);
    expect(layOut).toHaveBeenCalledTimes(2);
    layOut.mockRejectedValueOnce(new Error('no more'));
    await bendsOf(drawn([0, 1], [3]), homeBounds, failed);
    expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('no'));
  });

  test('are the default ones if the arcs have no layout order, are none or too many, or have no position', async () => {
    const bendsOf = createBendsOf(layOut);
    expect(bendsOf(table, homeBounds, failed)).toBeNull();
    expect(bendsOf(drawn([]), homeBounds, failed)).toBeNull();
    const many = tableOf(mostLaidOut + 1);
    expect(bendsOf(drawn([...many.shown], [], many), homeBounds, failed)).toBeNull();
    expect(await bendsOf(drawn([0]), [Number.NaN, 0, 1, 1], failed)).toBeNull();
    expect(layOut).not.toHaveBeenCalled();
  });

  test('apply only to the table that they were laid out for', async () => {
    const bendsOf = createBendsOf(layOut);
    const bends = await bendsOf(drawn([0, 1]), homeBounds, failed);
    expect(bentArcs(table, bends).bend).toBe(bends?.bend);
    const other = tableOf(6);
    expect(bentArcs(other, bends)).toBe(other);
    await bendsOf(drawn([0, 1], [], other), homeBounds, failed);
    expect(layOut).toHaveBeenCalledTimes(2);
  });
});

test('places at one point are one place of the layout, and its positions are those of the first view', async () => {
  await createBendsOf(layOut)(drawn([2, 3]), homeBounds, failed);
  const [input] = layOut.mock.lastCall ?? [];
  expect([...(input?.origin ?? [])]).toEqual([0, 0]);
  expect([...(input?.destination ?? [])]).toEqual([1, 2]);
  for (const [i, px] of (input?.places ?? []).entries()) expect(px > 0 && px < (i % 2 === 0 ? 1440 : 900)).toBe(true);
});
