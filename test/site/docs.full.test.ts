/** The examples of the documentation run, and every page passes its checks in each language, at three widths, light and dark. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './docs-axe.ts';
import { faultsOfPages, type Reading } from './docs-pages.ts';
import { clickedPartner, drawn, frameIn, sevenPairings, shenyang, visit } from './docs-visits.ts';
import { openSite, withoutWebGL, type Site } from './site.ts';

let site: Site;
let withWebGL: Site;
beforeAll(async () => {
  [site, withWebGL] = await Promise.all([openSite(withoutWebGL), openSite()]);
});
afterAll(() => Promise.all([site.close(), withWebGL.close()]));

test.each<Reading>([
  { language: 'en', width: 390, scheme: 'light' },
  { language: 'en', width: 1440, scheme: 'light' },
  { language: 'zh-Hans', width: 320, scheme: 'dark' },
  { language: 'zh-Hant', width: 390, scheme: 'light' },
])(
  'no page of the documentation violates WCAG 2.2 or scrolls sideways in $language at $width px in a $scheme scheme',
  { timeout: 90_000 },
  async (reading) => {
    expect(await faultsOfPages(site, reading)).toEqual({});
  },
);

describe('the example', () => {
  test('of figures and panels shows those of its map', async () => {
    const { page, faults, example } = await visit(site, 'zh-hans/script.html');
    const frame = await example('figure.');
    await drawn(frame);
    await frame.getByRole('button', { name: /849/ }).first().click();
    await frame.getByRole('dialog').getByText('849').first().waitFor();
    await page.keyboard.press('Escape');
    await frame.evaluate(() => document.querySelector('duikou-map')?.select('220000'));
    await frame.locator('duikou-pairing').getByText('浙江').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('of colours draws the map in the colours of its page', async () => {
    const { page, faults, example } = await visit(site, 'zh-hans/styling.html');
    const frame = await example('styling.');
    expect(await drawn(frame)).toEqual(sevenPairings);
    const drawing = await frame.evaluate(() => document.querySelector('duikou-map')?.toSVG());
    for (const colour of ['#00594f', '#7a3e00', '#d3ece7']) expect(drawing).toContain(colour);
    expect(drawing).not.toContain('#1d5c9e');
    expect(await frame.evaluate(() => getComputedStyle(document.querySelector('duikou-map') as Element).fontFamily)).toMatch(/^Georgia/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('of events logs the actions on its map', async () => {
    const { page, faults, example } = await visit(site, 'zh-hans/events.html');
    const frame = await example('events.');
    await drawn(frame);
    const log = frame.getByRole('log');
    expect(await violations(frame)).toEqual([]);
    expect(await clickedPartner(page, frame, shenyang)).toBe('110000');
    await log.getByText('{"region":"210100","partner":"110000","pairing":"shenyang-beijing"}').waitFor();
    for (const name of ["map.select('220000')", 'map.clear()', "map.topic = 'grain'", "map.topic = 'gold'"])
      await frame.getByRole('button', { name }).click();
    // The newest comes first.
    expect((await log.innerText()).trim().split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/^duikou-error {"code":"unknown-topic","message":"没有名为“gold”的/),
      'duikou-topic {"topic":"grain"}',
      'duikou-select {"region":null,"partner":null,"pairing":null}',
      'duikou-select {"region":"220000","partner":"330000","pairing":"jilin-zhejiang"}',
    ]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('of marks keeps the elements of the page at their places as the map moves, and they can be pressed', async () => {
    const { page, faults, example } = await visit(site, 'zh-hans/events.html');
    const frame = await example('marks.');
    expect(await drawn(frame)).toEqual(sevenPairings);
    /** The distance of each visible mark from its place; the `transform` of one moves it by four fifths of its height. */
    const offsets = (): Promise<readonly number[]> =>
      frame.evaluate(() => {
        const map = document.querySelector('duikou-map');
        const box = map?.getBoundingClientRect();
        return [...document.querySelectorAll<HTMLElement>('[slot=mark]')].flatMap((mark) => {
          const at = map?.project([Number(mark.getAttribute('lon')), Number(mark.getAttribute('lat'))]);
          const { x, y, width, height } = mark.getBoundingClientRect();
          if (!at || !box || getComputedStyle(mark).visibility !== 'visible') return [];
          const moved = mark.matches('.below') ? height * 0.8 : 0;
          return [Math.round(Math.hypot(x + width / 2 - box.x - at[0], y + height / 2 - moved - box.y - at[1]))];
        });
      });
    await expect.poll(offsets).toEqual([0, 0, 0]);
    expect(await violations(frame)).toEqual([]);
    const bounds = frame.locator('output');
    await frame.getByRole('button', { name: 'map.bounds = [118, 38, 132, 47]' }).click();
    await expect.poll(() => bounds.innerText()).toMatch(/^\d+\.\d, \d+\.\d, \d+\.\d, \d+\.\d$/);
    // The others are out of sight.
    expect(await offsets()).toEqual([0]);
    await frame.getByRole('link', { name: /Harbin/ }).click();
    expect(await frame.evaluate(() => location.hash)).toBe('#harbin');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('of messages controls its frame and logs what happens in it', async () => {
    const { page, faults, example } = await visit(site, 'zh-hans/messages.html');
    const host = await example('messages.');
    const frame = await frameIn(host);
    await drawn(frame);
    const log = host.getByRole('log');
    await log.getByText('"type":"resize"').first().waitFor();
    await host.getByRole('button', { name: "select: '220000'" }).click();
    await log.getByText('"type":"select","region":"220000","partner":"330000"').waitFor();
    await host.getByRole('button', { name: 'select: null' }).click();
    await host.getByRole('button', { name: 'zh-Hant' }).click();
    await expect
      .poll(() =>
        frame.evaluate(() => [
          document.querySelector('duikou-map')?.selection,
          document.querySelector('duikou-map')?.topic,
          document.querySelector('duikou-map')?.lang,
        ]),
      )
      .toEqual([null, 'grain', 'zh-Hant']);
    await frame.getByRole('listbox').first().focus();
    await page.keyboard.press('PageDown');
    await log.getByText('"type":"key","key":"PageDown"').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('of tours shows the steps of its file, with a figure that opens its source', async () => {
    const { page, faults, example } = await visit(site, 'zh-hans/tours.html');
    const frame = await example('tour.');
    await drawn(frame, 'duikou-atlas');
    const tour = frame.locator('duikou-tour');
    await tour.getByText('谁去了哪里').first().waitFor();
    await tour.getByRole('button', { name: '下一步' }).click();
    await tour.getByText('沈阳与北京').first().waitFor();
    await tour.getByRole('button', { name: /258/ }).waitFor();
    expect(await frame.evaluate(() => document.querySelector('duikou-atlas')?.selection)).toBe('shenyang-beijing');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('of data sets draws the pairings of its file and selects one', async () => {
    const { page, faults, example } = await visit(site, 'zh-hans/data-sets.html');
    const frame = await example('data-set.');
    expect(await drawn(frame)).toEqual({ renderer: 'svg', arcs: 2 });
    expect(
      await frame.evaluate(() => {
        const map = document.querySelector('duikou-map');
        map?.select('640000');
        return map?.scene?.emphasis.partner;
      }),
    ).toBe('350000');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('the addresses on the page about the site open in its frame, and a click there highlights the partner', async () => {
  const { page, faults, example } = await visit(withWebGL, 'en/site.html');
  const frame = await example('site');
  expect(await drawn(frame, 'duikou-atlas')).toEqual({ renderer: 'webgl', arcs: 7 });
  await page.getByRole('link', { name: '#select=jilin-zhejiang' }).click();
  await expect.poll(() => frame.evaluate(() => document.querySelector('duikou-atlas')?.selection)).toBe('jilin-zhejiang');
  expect(await frame.evaluate(() => document.querySelector('duikou-atlas')?.lang)).toBe('en');
  expect(await clickedPartner(page, frame, shenyang, 'duikou-atlas')).toBe('110000');
  expect(faults).toEqual([]);
  await page.context().close();
});
