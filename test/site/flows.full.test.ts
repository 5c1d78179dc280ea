/**
 * A hundred thousand flows of a reader's table in the built site: drawn, stepped through by time, filtered, picked, and with the omitted
 * ones counted.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arcBetween, pointOnCurve } from '../../src/geo/curve.ts';
import { lonLatOf, mercatorOf } from '../../src/geo/projection.ts';
import { flowRows } from '../bench/flow-rows.ts';
import { newPage, openSite, pointOf, readyAtlas, type Site } from './site.ts';

const text = [...flowRows({ rows: 100_000, flows: 100_000, years: [2017, 2018, 2019] })].join('');

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openFlows(page: Page, fragment: string): Promise<void> {
  await page.goto(`${site.address}${fragment}`);
  await readyAtlas(page);
  await page.getByRole('button', { name: '导入数据' }).click();
  await page.getByRole('dialog').waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'flows.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('.counts').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('duikou-atlas')?.scene?.flows);
}

interface AtlasState {
  readonly all: number;
  readonly drawn: number;
  readonly arcs: number;
  readonly share: string;
  readonly scale: string;
}

function shown(page: Page): Promise<AtlasState> {
  return page.evaluate(() => {
    const scene = document.querySelector('duikou-atlas')?.scene;
    if (!scene?.flows) throw new Error('no flows');
    const { all, drawn, leftOut, scale } = scene.flows;
    return { all, drawn, arcs: scene.arcs.shown.length, share: leftOut.share.kind, scale };
  });
}

test(
  'a hundred thousand flows can be drawn, stepped through, filtered and picked, and the address restores the choices',
  { timeout: 180_000 },
  async () => {
    const page = await newPage(site);
    await openFlows(page, '#width=linear&level=place');
    const time = page.getByRole('slider', { name: '时间', exact: true });
    expect(await time.getAttribute('aria-valuetext')).toBe('2019年');
    await time.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => shown(page).then(({ all }) => all)).toBe(100_000);
    await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('time=');
    // A file opens with a number of its own, so another one is chosen after that.
    await page.evaluate(() => {
      location.hash += '&top=1000';
    });
    await expect.poll(() => shown(page)).toEqual({ all: 100_000, drawn: 1000, arcs: 1000, share: 'mixed', scale: 'linear' });
    await page.getByRole('button', { name: '下一个时间' }).click();
    await expect.poll(() => shown(page).then(({ all }) => all)).toBeLessThan(40_000);
    const first = await shown(page);
    expect(first).toMatchObject({ drawn: 1000, share: 'share' });
    expect(await time.getAttribute('aria-valuetext')).toBe('2017年');
    expect(await page.locator('duikou-flows .now').textContent()).toBe(`2017年：${first.all.toLocaleString('zh-CN')}条流动`);
    // By keyboard too, without passing the end.
    await time.focus();
    await page.keyboard.press('End');
    await expect.poll(() => time.getAttribute('aria-valuetext')).toBe('2019年');
    expect(await page.getByRole('button', { name: '下一个时间' }).isDisabled()).toBe(true);
    await page.locator('select[data-control=top]').selectOption('100000');
    await expect.poll(() => shown(page).then(({ arcs }) => arcs)).toBeGreaterThan(30_000);
    await page.locator('select[data-control=width]').selectOption('log');
    await expect.poll(() => shown(page).then(({ scale }) => scale)).toBe('log');
    await expect.poll(() => page.url()).toMatch(/^(?=.*width=log)(?=.*top=100000)(?=.*time=2019)/);
    await page.locator('select[data-control=top]').selectOption('100');
    await expect.poll(() => shown(page).then(({ arcs }) => arcs)).toBeLessThanOrEqual(100);
    expect(await page.locator('duikou-flows .status').textContent()).toMatch(/画出33,\d{3}条流动中最大的100条。 略去33,\d{3}条，合计占/);
    // The pointer finds the longest arc along its whole length, which extends beyond the dots of the places.
    const columns = await page.evaluate(async () => {
      const atlas = document.querySelector('duikou-atlas');
      // An export waits until the arcs have been laid out.
      await atlas?.toGeoJSON();
      const { arcs } = atlas?.scene ?? {};
      if (!arcs) return null;
      const lengthOf = (i: number): number =>
        Math.hypot((arcs.originLon[i] ?? 0) - (arcs.destinationLon[i] ?? 0), (arcs.originLat[i] ?? 0) - (arcs.destinationLat[i] ?? 0));
      const [longest = 0] = [...arcs.shown].toSorted((a, b) => lengthOf(b) - lengthOf(a));
      return {
        origin: [arcs.originLon[longest] ?? 0, arcs.originLat[longest] ?? 0],
        destination: [arcs.destinationLon[longest] ?? 0, arcs.destinationLat[longest] ?? 0],
        bend: arcs.bend[longest] ?? 0,
      };
    });
    if (!columns) throw new Error('no arcs');
    const at = ([lon = 0, lat = 0]: readonly number[]): readonly [number, number] => mercatorOf([lon, lat]);
    const curve = arcBetween(at(columns.origin), at(columns.destination), columns.bend);
    // Where the dot of a place lies on the arc, the pointer finds the place.
    const spots = [0.35, 0.45, 0.55, 0.65];
    await expect
      .poll(async () => {
        const spot = spots.shift() ?? 0.5;
        spots.push(spot);
        const [x, y] = await pointOf(page, lonLatOf(pointOnCurve(curve, spot)));
        await page.mouse.move(x, y);
        return page.locator('duikou-map [part=tooltip]').textContent();
      })
      .toMatch(/到.+人次/u);
    await page.context().close();
  },
);
