/**
 * Older versions of Chromium: supported ones show the same map as the newest and the quote of a figure; older ones show the first picture
 * and a correct message.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestVersions } from '../../tools/engines.ts';
import { launchOptions } from '../site/launch.ts';
import { withoutWebGL } from '../site/site.ts';
import { viewport } from './driver.ts';
import * as inPage from './in-page.ts';
import { oldChromiums, openOldChromium } from './old-chromium.ts';
import { serveRecorded, type RecordedSite } from './serve.ts';

const address = '#lang=en&theme=light&select=jilin-zhejiang';
const pictures = process.env['ENGINE_PICTURES'];

let site: RecordedSite;
let newest: Browser;
beforeAll(async () => {
  site = await serveRecorded();
  newest = await chromium.launch(launchOptions(withoutWebGL));
}, 60_000);
afterAll(() => Promise.all([newest.close(), site.close()]));

const quote = `const figure = deep('duikou-figure').find((each) => each.getRootNode().host?.localName === 'duikou-projects');
figure.shadowRoot.querySelector('button').click();
const end = performance.now() + 20000;
while (!figure.shadowRoot.querySelector('[role=dialog] blockquote, [popover] blockquote, dialog blockquote')) { if (performance.now() > end) return ''; await new Promise(requestAnimationFrame); }
return figure.shadowRoot.querySelector('blockquote').textContent.trim();`;

describe.each([...oldChromiums.keys()])('Chromium %i', (version) => {
  test(
    version >= oldestVersions.chrome
      ? 'draws the map like the newest Chromium, and a figure opens its quote'
      : 'keeps the first picture, and a message names its version and the oldest one that works',
    async () => {
      const browser = await openOldChromium(version, viewport);
      try {
        await browser.goto(`${site.address}svg.html${address}`);
        if (version < oldestVersions.chrome) {
          const seen =
            (await browser.evaluate(`const message = document.querySelector('.duikou-script-missing'); const end = performance.now() + 20000; while (!message.classList.contains('now') && performance.now() < end) await new Promise(requestAnimationFrame);
return { visible: getComputedStyle(message).visibility, words: message.innerText, arcs: document.querySelectorAll('.duikou-first [data-arc]').length, box: document.querySelector('.duikou-home').getBoundingClientRect().width };`)) as {
              visible: string;
              words: string;
              arcs: number;
              box: number;
            };
          await keep(`old-${version}`, await browser.screenshot());
          expect(seen.visible).toBe('visible');
          expect(seen.words).toContain(`Chrome ${version}`);
          expect(seen.words).toContain(String(oldestVersions.chrome));
          expect(seen.arcs).toBe(7);
          expect(seen.box).toBeGreaterThan(300);
          return;
        }
        expect(await browser.evaluate(inPage.ready)).toBe('svg');
        await browser.evaluate(inPage.state);
        const picture = await browser.screenshot();
        await keep(`old-${version}`, picture);
        expect(await differenceFromToday(picture)).toBeLessThan(0.05);
        await browser.evaluate(inPage.goToFragment('topic=projects&lang=en'));
        await browser.evaluate(inPage.until(`deep('duikou-projects')[0]?.shadowRoot?.querySelector('duikou-figure')`));
        expect(await browser.evaluate(`${inPage.deepSource} ${quote}`)).toMatch(/\p{Script=Han}/u);
        expect(browser.errors).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    600_000,
  );
});

async function keep(name: string, picture: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  writeFileSync(`${pictures}/${name}.png`, Buffer.from(picture, 'base64'));
}

/**
 * The share of squares of 8 × 8 pixels of the map that differ. Squares are compared because each version draws letters differently, and a
 * line of the panel may break elsewhere.
 */
async function differenceFromToday(picture: string): Promise<number> {
  const page = await newest.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${site.address}svg.html${address}`);
  await page.evaluate(`(async () => {${inPage.ready}})()`);
  await page.evaluate(`(async () => {${inPage.state}})()`);
  const today = (await page.screenshot()).toString('base64');
  await keep('old-today', today);
  const share = await page.evaluate(
    async ([one = '', other = '']) => {
      const map = document.querySelector('duikou-map')?.getBoundingClientRect();
      if (!map) throw new Error('no map');
      const squares = async (png: string): Promise<Uint8ClampedArray> => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (each) => each.charCodeAt(0))], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width / 8, image.height / 8);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('this browser draws nothing');
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return context.getImageData(map.left / 8, map.top / 8, map.width / 8, map.height / 8).data;
      };
      const [a, b] = [await squares(one), await squares(other)];
      let different = 0;
      for (let i = 0; i < a.length; i += 4)
        if ([0, 1, 2].some((channel) => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0)) > 32)) different++;
      return different / (a.length / 4);
    },
    [picture, today],
  );
  await page.close();
  return share;
}
