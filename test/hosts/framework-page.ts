/** Opens the built page of a framework in a browser: the map is drawn, its method selects, and the framework receives the event. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { expect } from 'vitest';
import { serve } from './serve.ts';

export interface Opened {
  readonly renderer: string | undefined;
  /** The gzip size of everything that is loaded until the map is drawn. */
  readonly kilobytes: number;
  /** Errors of the page and its console. */
  readonly said: readonly string[];
}

export async function openedIn(browser: Browser, folder: string, html: string, name: string): Promise<Opened> {
  const host = await serve({ pages: { '/': html }, folders: [folder] });
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, locale: 'en-GB' });
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    // Frameworks request missing icons and fonts of other servers.
    if (message.type() === 'error' && !/404|ERR_NAME_NOT_RESOLVED/.test(message.text())) said.push(message.text());
  });
  const bodies: Promise<number>[] = [];
  const count = (response: { body(): Promise<Buffer> }): void =>
    void bodies.push(
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    );
  page.on('response', count);
  await page.goto(host.address);
  await page.locator('duikou-map').first().waitFor({ state: 'attached' });
  const renderer = await page.evaluate(async () => {
    await customElements.whenDefined('duikou-map');
    const drawn = await document.querySelector('duikou-map')?.ready;
    return drawn?.renderer;
  });
  page.off('response', count);
  const sizes = await Promise.all(bodies);
  expect(await page.evaluate(() => document.querySelector('duikou-map')?.selection)).toBe('jilin-zhejiang');
  await page.evaluate(() => document.querySelector('duikou-map')?.select('dalian-shanghai'));
  await expect.poll(() => page.locator('output').textContent()).toContain('dalian-shanghai');
  if (process.env['PICTURES']) await page.screenshot({ path: join(process.env['PICTURES'], `host-${name}.png`) });
  await page.close();
  host.close();
  return { renderer, kilobytes: Math.round(sizes.reduce((sum, each) => sum + each, 0) / 1024), said };
}
