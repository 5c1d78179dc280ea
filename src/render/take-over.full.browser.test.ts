/** What a reader sees when the WebGL map takes the SVG map's place: ends and names stand where they stood. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { homeBounds, pointPxOf, type SizePx } from '../geo/projection.ts';
import type { RectPx } from './lettering/boxes.ts';
import type { CreateSurface } from './surface.ts';
import { contractScene, mounted, type MountedMap } from './surface.harness.ts';
import { createSvgMap } from './svg-map/svg-map.ts';
import { createWebglMap } from './webgl/webgl-map.ts';

const size: SizePx = { width: 800, height: 600 };

let map: MountedMap;
afterEach(() => map.remove());

/** How dark each pixel is, row by row: names are the darkest of a light map. */
async function pictureOf(create: CreateSurface, view: Parameters<typeof contractScene>[0]): Promise<Float64Array> {
  map = await mounted(create, contractScene(view), { size, bounds: homeBounds });
  await map.surface.settled();
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${await page.screenshot({ save: false })}`)).blob());
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  const perPx = picture.width / innerWidth;
  const { left, top } = map.container.getBoundingClientRect();
  context.drawImage(picture, left * perPx, top * perPx, size.width * perPx, size.height * perPx, 0, 0, size.width, size.height);
  const { data } = context.getImageData(0, 0, size.width, size.height);
  map.remove();
  return Float64Array.from({ length: size.width * size.height }, (_, i) => 255 - Math.max(data[i * 4] ?? 0, data[i * 4 + 1] ?? 0));
}

/** Where the middle of the ink in a box is: what is as dark as letters and dots. */
function inkIn(
  picture: Float64Array,
  { x, y, width, height }: RectPx,
): { readonly x: number; readonly y: number; readonly amount: number } {
  let [amount, sumX, sumY] = [0, 0, 0];
  for (let row = Math.floor(y); row < y + height; row++) {
    for (let column = Math.floor(x); column < x + width; column++) {
      const dark = picture[row * size.width + column] ?? 0;
      if (dark < 90) continue;
      amount += dark;
      sumX += dark * column;
      sumY += dark * row;
    }
  }
  return { x: sumX / amount, y: sumY / amount, amount };
}

test.each([{}, { selection: 'jilin-zhejiang' }, { topic: 'grain', language: 'en' }] as const)(
  'no end and no name moves by a pixel (%o)',
  { timeout: 60_000 },
  async (view) => {
    map = await mounted(createSvgMap, contractScene(view), { size });
    const { labels } = map.surface.marks();
    const screen = map.surface.screen();
    map.remove();
    const [svg, webgl] = [await pictureOf(createSvgMap, view), await pictureOf(createWebglMap, view)];
    const dots = contractScene(view).regions.map(({ place }): RectPx => {
      const [x, y] = pointPxOf(place, screen);
      return { x: x - 6, y: y - 6, width: 12, height: 12 };
    });
    const boxes = [...dots, ...labels.filter(({ label }) => label.role === 'paired').map(({ box }) => box)];
    let compared = 0;
    for (const box of boxes) {
      const [before, after] = [inkIn(svg, box), inkIn(webgl, box)];
      if (!(before.amount > 200)) continue;
      compared++;
      expect(Math.hypot(after.x - before.x, after.y - before.y), JSON.stringify(box)).toBeLessThan(1);
    }
    expect(compared).toBeGreaterThan(18);
  },
);
