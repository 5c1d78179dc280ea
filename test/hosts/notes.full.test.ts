/** Tests of the window with the presenter's notes on pages of hosts: it opens only for a tour, and no other window becomes one. */
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPage, openSite, withoutWebGL, type Site } from '../site/site.ts';
import { openHost, type Host } from './host.ts';
import { serve, type Served } from './serve.ts';

let site: Site;
let host: Served;
let elsewhere: Host;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
  const pageWith = (body: string): string =>
    `<!doctype html><html lang="zh-Hans"><title>A page of the host</title><h1>Minutes</h1>${body}<script src="duikou.js"></script>`;
  host = await serve({
    pages: {
      '/page.html': pageWith('<duikou-map renderer="svg" style="height: 300px"></duikou-map>'),
      '/talk.html': pageWith(
        '<duikou-map id="map" renderer="svg" step="grain" style="height: 300px"></duikou-map><duikou-tour for="map"></duikou-tour>',
      ),
      '/twice.html': pageWith(
        '<duikou-map id="map" renderer="svg" step="grain" style="height: 300px"></duikou-map><duikou-tour for="map"></duikou-tour><script src="duikou.js?copy"></script>',
      ),
    },
    folders: ['dist/embed'],
  });
  elsewhere = await openHost();
});
afterAll(async () => {
  host.close();
  elsewhere.close();
  await site.close();
});

/** Opens a page of another origin and site than the host. */
async function pageOf(html: string): Promise<Page> {
  elsewhere.html = html;
  const page = await newPage(site);
  await page.goto(elsewhere.address.replace('127.0.0.1', 'localhost'));
  return page;
}

/** The content of a page of the host once its map is drawn. */
async function shownBy(page: Page | Frame): Promise<readonly unknown[]> {
  await page.waitForFunction(() => customElements.get('duikou-map'), undefined, { timeout: 15_000 });
  return page.evaluate(async () => [
    await document.querySelector('duikou-map')?.ready,
    document.querySelector('h1')?.textContent,
    document.title,
  ]);
}

const whole = [{ renderer: 'svg' }, 'Minutes', 'A page of the host'];

async function openNotes(page: Page, frame: Page | Frame = page): Promise<Page> {
  // The list of steps with its buttons may be open already.
  if (!(await frame.getByRole('button', { name: '讲稿' }).isVisible())) await frame.getByRole('button', { name: /选择步骤/ }).click();
  const [notes] = await Promise.all([page.waitForEvent('popup'), frame.getByRole('button', { name: '讲稿' }).click()]);
  return notes;
}

const stepNotes = '所以条形的右端淡出';

describe('a page of another origin', () => {
  test('that opens a page of the host in a window named like the notes leaves that page unchanged, even after a reload', async () => {
    const page = await pageOf('<button>Open</button>');
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((address) => void open(address, 'duikou-notes x'), `${host.address}page.html`),
    ]);
    expect(await shownBy(opened)).toEqual(whole);
    await opened.reload();
    expect(await shownBy(opened)).toEqual(whole);
    await page.context().close();
  });

  test('that opens a page of the host in a frame named like the notes leaves that page unchanged', async () => {
    const page = await pageOf(`<iframe name="duikou-notes x" src="${host.address}page.html"></iframe>`);
    const frame = page.frames()[1];
    if (!frame) throw new Error('no frame');
    expect(await shownBy(frame)).toEqual(whole);
    await page.context().close();
  });
});

describe('the window with the presenter’s notes', () => {
  test(
    'leaves a page of the host that is opened in it unchanged, and the next notes open in another window',
    { timeout: 120_000 },
    async () => {
      const page = await newPage(site);
      await page.goto(`${host.address}talk.html`);
      const notes = await openNotes(page);
      await notes.getByText(stepNotes).waitFor();
      await notes.evaluate((address) => void (location.href = address), `${host.address}page.html`);
      await notes.waitForURL('**/page.html');
      expect(await shownBy(notes)).toEqual(whole);
      await notes.reload();
      expect(await shownBy(notes)).toEqual(whole);
      const again = await openNotes(page);
      await again.getByText(stepNotes).waitFor();
      await page.context().close();
    },
  );

  test('is used again when the notes are opened again after a reload of the page', { timeout: 120_000 }, async () => {
    const page = await newPage(site);
    await page.goto(`${host.address}talk.html`);
    const notes = await openNotes(page);
    await notes.getByText(stepNotes).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '北粮南运' }).waitFor();
    await notes.keyboard.press('PageDown');
    await page.getByRole('heading', { name: '游客北上' }).waitFor();
    await page.getByRole('button', { name: /选择步骤/ }).click();
    await page.getByRole('button', { name: '讲稿' }).click();
    await notes.keyboard.press('PageUp');
    await page.getByRole('heading', { name: '北粮南运' }).waitFor();
    expect(page.context().pages()).toHaveLength(2);
    await page.context().close();
  });

  test('shows the notes of a page with two copies of the script', { timeout: 120_000 }, async () => {
    const page = await newPage(site);
    await page.goto(`${host.address}twice.html`);
    const notes = await openNotes(page);
    await notes.getByText(stepNotes).waitFor();
    await notes.reload();
    await notes.getByText(stepNotes).waitFor();
    await page.context().close();
  });

  test.each([
    ['a frame within another site', ''],
    ['a sandboxed frame that may open windows', 'sandbox="allow-scripts allow-popups"'],
  ])('is opened from %s, which shares no storage, and survives a reload', { timeout: 120_000 }, async (_, attributes) => {
    const page = await pageOf(`<iframe ${attributes} src="${host.address}talk.html" style="width: 700px; height: 700px"></iframe>`);
    const frame = page.frames()[1];
    if (!frame) throw new Error('no frame');
    const notes = await openNotes(page, frame);
    await notes.getByText(stepNotes).waitFor();
    await notes.keyboard.press('PageDown');
    await frame.getByRole('heading', { name: '游客北上' }).waitFor();
    await notes.reload();
    await notes.keyboard.press('PageUp');
    await notes.getByText(stepNotes).waitFor();
    await notes.evaluate((address) => void (location.href = address), `${host.address}page.html`);
    await notes.waitForURL('**/page.html');
    expect(await shownBy(notes)).toEqual(whole);
    await page.context().close();
  });
});
