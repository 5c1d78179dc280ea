/**
 * The documentation for readers: each way to use Duikou runs in its page, and the site links to it. `docs.full.test.ts` has the other
 * examples, and checks every page with axe.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickedPartner, drawn, frameIn, sevenPairings, shenyang, visit } from './docs-visits.ts';
import { newPage, openSite, withoutWebGL, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

/** Each way by WebGL is a matter of `test/hosts/`. */
describe('the page of each way to use Duikou has a working example', () => {
  test('with one script tag', async () => {
    const { page, faults, example } = await visit(site, 'en/script.html');
    const frame = await example('script.');
    expect(await drawn(frame)).toEqual(sevenPairings);
    expect(await clickedPartner(page, frame, shenyang)).toBe('110000');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('with the package, built by a bundler', async () => {
    const { page, faults, example } = await visit(site, 'en/package.html');
    const frame = await example('package.');
    expect(await drawn(frame)).toEqual(sevenPairings);
    await frame.getByText('220000 – 330000').waitFor();
    expect(await clickedPartner(page, frame, shenyang)).toBe('110000');
    await frame.getByText('210100 – 110000').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('with the one file in a frame that allows only scripts', async () => {
    const { page, faults, example } = await visit(site, 'en/one-file.html');
    const frame = await frameIn(await example('one-file.'));
    expect((await drawn(frame, 'duikou-atlas')).renderer).toBe('svg');
    expect(
      await frame.evaluate(() => [document.querySelector('duikou-atlas')?.topic, document.querySelector('duikou-atlas')?.lang]),
    ).toEqual(['tourism', 'en']);
    await frame.evaluate(() => document.querySelector('duikou-atlas')?.setAttribute('topic', 'overview'));
    expect(await drawn(frame, 'duikou-atlas')).toEqual(sevenPairings);
    expect(await clickedPartner(page, frame, shenyang, 'duikou-atlas')).toBe('110000');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('with a frame as high as its content', async () => {
    const { page, faults, example } = await visit(site, 'en/frame.html');
    const host = await example('frame.');
    const frame = await frameIn(host);
    expect(await drawn(frame)).toEqual(sevenPairings);
    const content = (): Promise<number> => frame.evaluate(() => document.body.offsetHeight);
    await expect
      .poll(async () => (await host.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0)) - (await content()))
      .toBe(0);
    expect(await clickedPartner(page, frame, shenyang)).toBe('110000');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('the contents open over a narrow page, and a link in them closes them', async () => {
  const page = await newPage(site, { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await page.goto(`${site.address}docs/en/troubleshooting.html`);
  const contents = page.getByRole('navigation', { name: 'Documentation' });
  expect(await contents.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Contents' }).click();
  await contents.getByRole('link', { name: 'Elements' }).click();
  await page.getByRole('heading', { name: 'Elements', level: 1 }).waitFor();
  expect(await contents.isVisible()).toBe(false);
  await page.context().close();
});

test('the share dialog links to the documentation in the reader’s language', async () => {
  const page = await newPage(site);
  await page.goto(`${site.address}#lang=en`);
  await page.waitForFunction(() => customElements.get('duikou-share-dialog'));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Embed' }).click();
  await page.getByRole('link', { name: 'Documentation' }).click();
  await page.getByRole('heading', { name: 'Using Duikou', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Atlas of paired cooperation' }).click();
  await page.waitForFunction(() => document.querySelector('duikou-atlas')?.scene?.language === 'en');
  await page.context().close();
});
