/** Opens pages of the documentation, and the examples in their frames. */
import type { Frame, Page } from 'playwright';
import { newPage, rendererAtRest, type Site } from './site.ts';

export interface Visit {
  readonly page: Page;
  /** Console errors, exceptions, failed responses, and requests to other servers. */
  readonly faults: readonly string[];
  /** The frame in which an example runs. */
  example(file: string): Promise<Frame>;
}

export async function visit(where: Site, path: string): Promise<Visit> {
  const page = await newPage(where, { viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(where.address) && !/^(data|blob|about):/.test(request.url()) && faults.push(`asked for ${request.url()}`),
  );
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  await page.goto(`${where.address}docs/${path}`);
  return {
    page,
    faults,
    example: async (file) => {
      const element = page.locator(`iframe[src*="/${file}"], iframe[name="${file}"]`);
      // The frame is loaded when it comes into view.
      await element.scrollIntoViewIfNeeded();
      const handle = await element.elementHandle();
      const frame = await handle?.contentFrame();
      if (!frame) throw new Error(`${file} does not run`);
      return frame;
    },
  };
}

/** Waits for the map or atlas of a frame, and returns its renderer and number of arcs. */
export async function drawn(frame: Frame, tag: 'duikou-map' | 'duikou-atlas' = 'duikou-map'): Promise<{ renderer: string; arcs: number }> {
  await frame.waitForFunction((name) => customElements.get(name) && document.querySelector(name), tag);
  await frame.evaluate(async (name) => {
    await document.querySelector(name)?.ready;
  }, tag);
  const renderer = await rendererAtRest(frame, tag);
  const arcs = await frame.evaluate((name) => {
    const element = document.querySelector(name);
    if (!element) throw new Error(`no ${name}`);
    const { selection } = element;
    // Nested pairings are drawn for a selection too, so it is cleared while arcs are counted.
    element.clear();
    const count = element.scene?.arcs.count ?? 0;
    if (selection !== null) element.select(selection);
    return count;
  }, tag);
  return { renderer, arcs };
}

/** Clicks a place on the map, and returns the highlighted partner. */
export async function clickedPartner(
  page: Page,
  frame: Frame,
  place: readonly [number, number],
  tag: 'duikou-map' | 'duikou-atlas' = 'duikou-map',
): Promise<string | null> {
  await frame.evaluate((name) => document.querySelector(name)?.clear(), tag);
  const element = frame.locator(tag).first();
  await element.scrollIntoViewIfNeeded();
  // The camera returns to the opening view without an animation, but a frame later.
  await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const at = await frame.evaluate(([name, lon, lat]) => document.querySelector(name)?.project([lon, lat]) ?? null, [
    tag,
    ...place,
  ] as const);
  const box = await element.boundingBox();
  if (!at || !box) throw new Error('the place is out of sight');
  await page.mouse.click(box.x + at[0], box.y + at[1]);
  return frame.evaluate((name) => document.querySelector(name)?.scene?.emphasis.partner ?? null, tag);
}

/** The first frame within another, sandboxed or not. */
export async function frameIn(frame: Frame): Promise<Frame> {
  const handle = await frame.locator('iframe').elementHandle();
  const inner = await handle?.contentFrame();
  if (!inner) throw new Error('no frame within');
  return inner;
}

export const sevenPairings = { renderer: 'svg', arcs: 7 };
export const shenyang = [123.43, 41.8] as const;
