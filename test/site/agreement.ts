/** Compares the pictures that both maps draw of one scene, at places computed from the scene. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { arcStyle } from '../../src/scene/scene-types.ts';

export type Colour = readonly [red: number, green: number, blue: number];

export interface Sample {
  readonly what: string;
  readonly colour: Colour;
  /** The colours of the pixel and its neighbours. */
  readonly around: readonly Colour[];
}

export interface State {
  readonly select: string | null;
  readonly topic: string;
}

export const atRest: State = { select: null, topic: 'overview' };

/** The tolerance of a channel, for software rendering and two kinds of antialiasing. */
export const tolerance = 30;

/** The colours of the picture at the middle of each arc, at each end, inside each region and on empty ground. */
async function samples(page: Page): Promise<readonly Sample[]> {
  const points = await page.evaluate(
    (brokenBits) => {
      const atlas = document.querySelector('duikou-atlas');
      const scene = atlas?.scene;
      if (!atlas || !scene) throw new Error('no scene');
      const box = atlas.getBoundingClientRect();
      const { arcs, regions } = scene;
      const found: { what: string; x: number; y: number }[] = [];
      for (let i = 0; i < arcs.count; i++) {
        // Dashes begin at different points in each map.
        if (((arcs.style[i] ?? 0) & brokenBits) !== 0) continue;
        const from = atlas.project([arcs.originLon[i] ?? 0, arcs.originLat[i] ?? 0]);
        const to = atlas.project([arcs.destinationLon[i] ?? 0, arcs.destinationLat[i] ?? 0]);
        if (!from || !to) throw new Error('an end is out of sight');
        const bend = 2 * (arcs.bend[i] ?? 0);
        const control = [(from[0] + to[0]) / 2 + (to[1] - from[1]) * bend, (from[1] + to[1]) / 2 - (to[0] - from[0]) * bend];
        for (const t of [0.2, 0.25, 0.35, 0.4, 0.6, 0.65, 0.75, 0.8]) {
          const [x, y] = [0, 1].map(
            (axis) => (1 - t) ** 2 * (from[axis] ?? 0) + 2 * (1 - t) * t * (control[axis] ?? 0) + t * t * (to[axis] ?? 0),
          ) as [number, number];
          found.push({ what: `arc ${arcs.ids[i]} at ${t}`, x, y });
        }
      }
      for (const { id, place } of regions) {
        const [x, y] = atlas.project(place) ?? [0, 0];
        found.push({ what: `end of ${id}`, x, y });
      }
      for (const [what, place] of [
        ['辽宁', [120.3, 41.4]],
        ['吉林', [129.7, 43.5]],
        ['黑龙江', [131, 46.8]],
        ['哈尔滨', [128.9, 45.6]],
        ['江苏', [119.3, 33.9]],
        ['浙江', [119.2, 28.4]],
        ['广东', [111.6, 22.3]],
        ['land', [103, 31.8]],
        ['sea', [133.5, 25]],
        ['neighbour', [107, 49]],
      ] as const) {
        const [x, y] = atlas.project(place) ?? [0, 0];
        found.push({ what, x, y });
      }
      return found.map(({ what, x, y }) => ({ what, x: x + box.left, y: y + box.top }));
    },
    arcStyle.notReported | arcStyle.group | arcStyle.saidOfAll | arcStyle.otherSource,
  );
  const picture = await stillPicture(page);
  return page.evaluate(
    async ([png, places]) => {
      // The page's policy does not allow `data:` addresses.
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      return places.map(({ what, x, y }) => {
        const { data } = context.getImageData(Math.round(x - 0.5) - 1, Math.round(y - 0.5) - 1, 3, 3);
        const around = Array.from({ length: 9 }, (_, k) => [data[4 * k] ?? 0, data[4 * k + 1] ?? 0, data[4 * k + 2] ?? 0] as const);
        return { what, colour: around[4] ?? ([0, 0, 0] as const), around };
      });
    },
    [picture, points] as const,
  );
}

export function apart(a: Colour, b: Colour): number {
  return Math.max(...a.map((channel, i) => Math.abs(channel - (b[i] ?? 0))));
}

/** Waits until two pictures in a row are equal, so that nothing moves any more. */
async function stillPicture(page: Page): Promise<string> {
  let last = '';
  let now = (await page.screenshot()).toString('base64');
  while (now !== last) {
    last = now;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    now = (await page.screenshot()).toString('base64');
  }
  return now;
}

export async function sampled(page: Page, renderer: 'webgl' | 'svg', { select, topic }: State): Promise<readonly Sample[]> {
  await page.evaluate(
    ({ id, attributes }) => {
      const atlas = document.querySelector('duikou-atlas');
      for (const [name, value] of Object.entries(attributes)) atlas?.setAttribute(name, value);
      if (id === null) atlas?.clear();
      else atlas?.select(id);
    },
    { id: select, attributes: { renderer, topic } },
  );
  await page.waitForFunction((kind) => document.querySelector('duikou-atlas')?.store.get().view.surface === kind, renderer);
  await page.getByRole('button', { name: '回到全部结对' }).click();
  // The pointer is moved away, so that nothing is highlighted.
  await page.mouse.move(5, 5);
  return samples(page);
}

/** Expects the same colours at the same places in both maps. */
export function expectAgreement(webgl: readonly Sample[], svg: readonly Sample[]): void {
  // Two kinds of antialiasing shift the middle of a line by half a pixel, so each colour is compared with the other map's pixel and its
  // neighbours.
  const missing = (shown: readonly Sample[], other: readonly Sample[]): readonly string[] =>
    shown.flatMap(({ what, colour }, i) => {
      const nearest = Math.min(...(other[i]?.around ?? []).map((there) => apart(colour, there)));
      return nearest > tolerance
        ? [`${what}: ${colour.join()} is not among ${other[i]?.around.map((there) => there.join()).join(' ')}`]
        : [];
    });
  const differing = [...missing(webgl, svg), ...missing(svg, webgl)];
  const arcs = differing.filter((line) => line.startsWith('arc '));
  expect(differing.filter((line) => !arcs.includes(line))).toEqual([]);
  // A name or a coast may cover an arc and be placed differently by a pixel, so two of an arc’s sixteen samples may differ.
  const byArc = arcs.map((line) => line.split(' ')[1] ?? '');
  for (const id of new Set(byArc)) expect(byArc.filter((other) => other === id).length, arcs.join('\n')).toBeLessThanOrEqual(2);
}
