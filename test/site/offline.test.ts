/** The site without a network after the first visit. `offline.full.test.ts` has newer versions, and servers that do not answer. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isControlled, noticeOn, openDeployment, patience, type Deployment } from './deployment.ts';
import { newPage, openAtlas, openSite, withoutWebGL, type Site } from './site.ts';

let site: Site;
let deployment: Deployment;
let deployed: Site;
beforeAll(async () => {
  [site, deployment] = await Promise.all([openSite(withoutWebGL), openDeployment()]);
  deployed = { ...site, address: deployment.address };
});
afterAll(async () => {
  deployment.close();
  await site.close();
});

test('the site works offline after the first visit with all its panels', { timeout: 120_000 }, async () => {
  const page = await newPage(deployed, { serviceWorkers: 'allow' });
  page.setDefaultTimeout(20_000);
  await openAtlas(deployed, page);
  await expect.poll(() => isControlled(page), patience).toBe(true);
  deployment.isDown = true;
  await page.goto('about:blank');
  await openAtlas(deployed, page, '#select=220000&view=table');
  expect(await page.evaluate(() => document.querySelector('duikou-atlas')?.scene?.emphasis.partner)).toBe('330000');
  await page.locator('duikou-table h2').waitFor();
  // A file that was never fetched is reported as missing.
  await page.evaluate(() => (location.hash = 'bounds=120,30,123,33'));
  await noticeOn(page).getByText('无法加载更细的边界').waitFor();
  deployment.isDown = false;
  await page.context().close();
});

test('a frame registers no service worker and links no manifest', async () => {
  const page = await newPage(deployed, { serviceWorkers: 'allow' });
  await page.goto(`${deployed.address}embed.html`);
  await page.evaluate(async () => (await document.querySelector('duikou-map')?.ready)?.renderer);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.locator('link[rel=manifest]').count()).toBe(0);
  await page.context().close();
});

describe('the site is installable', () => {
  test('with a valid manifest', async () => {
    const page = await newPage(deployed);
    await page.goto(deployed.address, { waitUntil: 'commit' });
    const client = await page.context().newCDPSession(page);
    await client.send('Page.enable');
    const { errors, data } = await client.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '')).toMatchObject({ short_name: '对口', display: 'standalone', start_url: './' });
    expect(
      (await client.send('Page.getInstallabilityErrors')).installabilityErrors
        .map(({ errorId }) => errorId)
        .filter((id) => id !== 'in-incognito'),
    ).toEqual([]);
    await page.context().close();
  });
});
