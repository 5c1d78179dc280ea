import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArcLayoutInput } from '../../geo/arc-layout/arc-layout-input.ts';
import { homeBounds } from '../../geo/projection.ts';
import { bentArcs, withLayoutOrder } from '../../scene/marks/arc-bends.ts';
import { emptyArcs } from '../../scene/marks/arcs.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import { createBendsOf, mostLaidOut } from './bends-of.ts';

/** Arcs between a row of places, each of which bends by 0.2. */
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

/** A scene's arcs: the largest, and the others of a selection. */
function drawn(top: readonly number[], own: readonly number[] = [], of = table, stroke = 1): ArcColumns {
  return withLayoutOrder(
    { ...of },
    { arcs: of, top: Uint32Array.from(top), own: Uint32Array.from(own), widthPx: new Float32Array(top.length + own.length).fill(stroke) },
  );
}

const failed = vi.fn<(cause: unknown) => void>();
/** Bends that say how often and where an arc was laid out. */
const layOut = vi.fn<(input: ArcLayoutInput, signal: AbortSignal) => Promise<Float64Array>>();

beforeEach(() => {
  failed.mockReset();
  layOut.mockReset();
  layOut.mockImplementation(({ bend, isFixed }) => Promise.resolve(bend.map((each, i) => (isFixed[i] === 1 ? each : -each))));
});

describe('the bends of a scene', () => {
  test('are laid out once, and known from then on', async () => {
    const bendsOf = createBendsOf(layOut);
    const bends = await bendsOf(drawn([0, 1]), homeBounds, failed);
    expect(bends?.bend).toEqual(Float32Array.of(-0.2, -0.2, 0.2, 0.2, 0.2, 0.2));
    expect(bendsOf(drawn([0, 1]), homeBounds, failed)).toBe(bends);
    expect(layOut).toHaveBeenCalledOnce();
  });

  test('of the largest stay when a place is selected: its others go around them', async () => {
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

  test('are asked for once while they are laid out', () => {
    layOut.mockReturnValue(new Promise(() => {}));
    const bendsOf = createBendsOf(layOut);
    expect(bendsOf(drawn([0, 1]), homeBounds, failed)).toBe(bendsOf(drawn([0, 1]), homeBounds, failed));
    expect(layOut).toHaveBeenCalledOnce();
  });

  test('of a scene that is no longer shown are given up', () => {
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

  test('that were given up are no failure', async () => {
    layOut.mockImplementation(
      (_, signal) => new Promise((__, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    );
    const bendsOf = createBendsOf(layOut);
    const bends = bendsOf(drawn([0, 1], [2]), homeBounds, failed);
    bendsOf.cancel();
    await expect(bends).rejects.toThrow('abort');
    expect(failed).not.toHaveBeenCalled();
  });

  test('that cannot be laid out are the usual ones, and are not tried again', async () => {
    layOut.mockRejectedValue(new Error('no'));
    const bendsOf = createBendsOf(layOut);
    await expect(bendsOf(drawn([0, 1]), homeBounds, failed)).rejects.toThrow('no');
    expect(bendsOf(drawn([0, 1]), homeBounds, failed)).toBeNull();
    expect(layOut).toHaveBeenCalledOnce();
    expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('no'));
  });

  test('of the largest are laid out once, however often another place is selected meanwhile', async () => {
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
    // The largest, and the others of the last selection.
    expect(layOut).toHaveBeenCalledTimes(2);
  });

  test('of the largest are those of their strokes, whatever was shown before', async () => {
    layOut.mockImplementation(({ widthPx }) => Promise.resolve(Float64Array.from(widthPx, (px) => px / 100)));
    const bendsOf = createBendsOf(layOut);
    await bendsOf(drawn([0, 1], [2], table, 3), homeBounds, failed);
    const later = await bendsOf(drawn([0, 1], [2], table, 5), homeBounds, failed);
    expect(later?.bend.slice(0, 3)).toEqual(Float32Array.of(0.05, 0.05, 0.05));
    expect((await bendsOf(drawn([0, 1], [], table, 5), homeBounds, failed))?.bend.slice(0, 2)).toEqual(Float32Array.of(0.05, 0.05));
  });

  test('of a level are the very same when a reader comes back to it', async () => {
    const bendsOf = createBendsOf(layOut);
    const other = tableOf(6);
    const bends = await bendsOf(drawn([0, 1]), homeBounds, failed);
    const ofOther = await bendsOf(drawn([0, 1], [], other), homeBounds, failed);
    expect(ofOther?.of).toBe(other.ids);
    expect(bendsOf(drawn([0, 1]), homeBounds, failed)).toBe(bends);
    expect(layOut).toHaveBeenCalledTimes(2);
  });

  test('of the largest stay known, however many places are selected, and so does what was looked at lately', async () => {
    const many = tableOf(200);
    const bendsOf = createBendsOf(layOut);
    await bendsOf(drawn([0, 1], [], many), homeBounds, failed);
    for (let own = 2; own < 120; own++) {
      await bendsOf(drawn([0, 1], [own], many), homeBounds, failed);
      await bendsOf(drawn([0, 1], [2], many), homeBounds, failed);
    }
    // One for each selection, and one for the largest.
    expect(layOut).toHaveBeenCalledTimes(119);
    expect(bendsOf(drawn([0, 1], [], many), homeBounds, failed)).not.toBeInstanceOf(Promise);
    expect(layOut).toHaveBeenCalledTimes(119);
  });

  test('of a selection are the same column when a reader goes back and forth', async () => {
    const bendsOf = createBendsOf(layOut);
    const bends = await bendsOf(drawn([0, 1]), homeBounds, failed);
    const ofPlace = await bendsOf(drawn([0, 1], [2]), homeBounds, failed);
    expect(bendsOf(drawn([0, 1]), homeBounds, failed)).toBe(bends);
    expect(bendsOf(drawn([0, 1], [2]), homeBounds, failed)).toBe(ofPlace);
  });

  test('of a selection are chosen for as many as can be laid out together, the others keep the usual ones', async () => {
    const many = tableOf(3 * mostLaidOut);
    const top = Array.from({ length: 60 }, (_, i) => i);
    const own = Array.from({ length: 2 * mostLaidOut }, (_, i) => 60 + i);
    const bends = await createBendsOf(layOut)(drawn(top, own, many), homeBounds, failed);
    expect(layOut.mock.lastCall?.[0].origin.length).toBe(mostLaidOut);
    expect(bends?.bend[mostLaidOut - 1]).toBe(Math.fround(-0.2));
    expect(bends?.bend[mostLaidOut]).toBe(Math.fround(0.2));
  });

  test('of a selection that cannot be laid out are the usual ones, and the largest keep theirs', async () => {
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

  test('of arcs without an order, of none, of too many and of places without a picture are the usual ones', async () => {
    const bendsOf = createBendsOf(layOut);
    expect(bendsOf(table, homeBounds, failed)).toBeNull();
    expect(bendsOf(drawn([]), homeBounds, failed)).toBeNull();
    const many = tableOf(mostLaidOut + 1);
    expect(bendsOf(drawn([...many.shown], [], many), homeBounds, failed)).toBeNull();
    expect(await bendsOf(drawn([0]), [Number.NaN, 0, 1, 1], failed)).toBeNull();
    expect(layOut).not.toHaveBeenCalled();
  });

  test('are for the table that they were laid out for, and no other', async () => {
    const bendsOf = createBendsOf(layOut);
    const bends = await bendsOf(drawn([0, 1]), homeBounds, failed);
    expect(bentArcs(table, bends).bend).toBe(bends?.bend);
    const other = tableOf(6);
    expect(bentArcs(other, bends)).toBe(other);
    await bendsOf(drawn([0, 1], [], other), homeBounds, failed);
    expect(layOut).toHaveBeenCalledTimes(2);
  });
});

test('places that lie on one point are one place, and arcs begin there in the picture of the first view', async () => {
  await createBendsOf(layOut)(drawn([2, 3]), homeBounds, failed);
  const [input] = layOut.mock.lastCall ?? [];
  expect([...(input?.origin ?? [])]).toEqual([0, 0]);
  expect([...(input?.destination ?? [])]).toEqual([1, 2]);
  for (const [i, px] of (input?.places ?? []).entries()) expect(px > 0 && px < (i % 2 === 0 ? 1440 : 900)).toBe(true);
});
