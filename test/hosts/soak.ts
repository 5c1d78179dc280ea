/** A page of a host that repeatedly mounts, uses and removes elements, and the objects that it still holds afterwards. */
import type { CDPSession, Page } from 'playwright';
import { topics, viewNames, type Topic } from '../../src/state/view-state.ts';
import { fourteen, newPage, type Site } from '../site/site.ts';
import { serveHost } from './host-page.ts';

export interface Held {
  readonly heapMb: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly documents: number;
  /** The number of live WebGL contexts. */
  readonly contexts: number;
  /** The number of removed elements that have not been collected. */
  readonly elements: number;
}

export interface Soak {
  /** Mounts, uses and removes an atlas and two maps with their panels. @returns the number of actions */
  round(renderer: 'webgl' | 'svg'): Promise<number>;
  /** The held objects after a garbage collection. */
  held(): Promise<Held>;
  close(): Promise<void>;
}

interface SoakWindow extends Window {
  readonly contexts: Set<WeakRef<WebGL2RenderingContext>>;
  readonly removed: Set<WeakRef<Element>>;
}

export async function openSoak(site: Site): Promise<Soak> {
  const host = await serveHost(
    '<p>A page.</p><div id="place"></div><script src="duikou.js"></script>',
    '<style>duikou-atlas { height: 700px } duikou-map { height: 420px }</style>',
  );
  const page = await newPage(site, { viewport: { width: 1000, height: 760 } });
  page.setDefaultTimeout(120_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.addInitScript(noteContexts);
  await page.goto(host.address);
  const session = await page.context().newCDPSession(page);
  return {
    round: async (renderer) => {
      const done = await page.evaluate(doRound, { renderer, regions: fourteen.map(({ region }) => region), topics, panels: viewNames });
      if (faults.length > 0) throw new Error(faults.join('\n'));
      return done;
    },
    held: () => held(page, session),
    close: async () => {
      await page.context().close();
      host.close();
    },
  };
}

/** Runs in the page, before its scripts. */
function noteContexts(): void {
  const contexts = new Set<WeakRef<WebGL2RenderingContext>>();
  Object.assign(window, { contexts, removed: new Set() });
  // The original method is called on each canvas.
  // oxlint-disable-next-line typescript/unbound-method
  const original = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, attributes?: unknown) => unknown;
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: string, attributes?: unknown) {
      const context = original.call(this, kind, attributes);
      if (context instanceof WebGL2RenderingContext) contexts.add(new WeakRef(context));
      return context;
    },
  });
}

interface RoundOptions {
  readonly renderer: string;
  readonly regions: readonly string[];
  readonly topics: readonly Topic[];
  readonly panels: readonly string[];
}

/** Runs in the page. */
async function doRound({ renderer, regions, topics: allTopics, panels }: RoundOptions): Promise<number> {
  const place = document.querySelector('#place');
  const { removed } = window as unknown as SoakWindow;
  if (!place) throw new Error('no place');
  let done = 0;
  place.innerHTML = `<duikou-atlas renderer="${renderer}" lang="en"></duikou-atlas>
    <p>In a sentence: <duikou-figure record="agg-projects" for="left"></duikou-figure></p>
    <duikou-map id="left" renderer="${renderer}" lang="zh-Hans" select="jilin-zhejiang"></duikou-map>
    <duikou-map id="right" renderer="svg" topic="tourism" cooperative></duikou-map>
    <duikou-legend for="left"></duikou-legend><duikou-pairing for="left"></duikou-pairing><duikou-table for="right"></duikou-table>`;
  const atlas = place.querySelector('duikou-atlas');
  const maps = [...place.querySelectorAll('duikou-map')];
  if (!atlas) throw new Error('no atlas');
  await Promise.all([atlas.ready, ...maps.map((map) => map.ready)]);
  for (const host of [atlas, ...maps]) {
    for (const region of regions) {
      host.select(region);
      done++;
      if (done % 4 === 0) await host.updateComplete;
    }
    host.clear();
    for (const topic of allTopics) {
      host.topic = topic;
      await host.updateComplete;
      done++;
    }
    for (const [lang, theme] of [
      ['zh-Hant', 'dark'],
      ['zh-Hans', 'light'],
      ['en', 'auto'],
    ] as const) {
      host.lang = lang;
      host.theme = theme;
      await host.updateComplete;
      done += 2;
    }
  }
  for (const panel of panels) {
    atlas.renderRoot.querySelector<HTMLElement>(`#panel-${panel}`)?.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    done++;
  }
  for (const step of ['1', '5', '10', '']) {
    atlas.step = step;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    done++;
  }
  const figure = place.querySelector('duikou-figure');
  figure?.open();
  await figure?.updateComplete;
  figure?.shadowRoot?.querySelector<HTMLElement>('[popover]')?.hidePopover();
  atlas.renderRoot.querySelector<HTMLElement>('button.share')?.click();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  atlas.renderRoot.querySelector('duikou-share-dialog')?.shadowRoot?.querySelector('dialog')?.close();
  await atlas.toCSV();
  await maps[1]?.toSVG();
  done += 4;
  // A map is removed and added again, which recreates what its removal has closed.
  const [left] = maps;
  left?.remove();
  if (left) place.append(left);
  await left?.updateComplete;
  for (const element of place.children) removed.add(new WeakRef(element));
  place.replaceChildren();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return done + 2;
}

async function held(page: Page, session: CDPSession): Promise<Held> {
  // The pointer is moved away, because it holds its last target, and delayed work is awaited.
  await page.mouse.move(0, 0);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const alive = await page.evaluate(() => {
    const { contexts, removed } = window as unknown as SoakWindow;
    return {
      contexts: [...contexts].filter((context) => context.deref()?.isContextLost() === false).length,
      elements: [...removed].filter((element) => element.deref() !== undefined).length,
    };
  });
  return { heapMb: usedSize / 1e6, listeners: jsEventListeners, nodes, documents, ...alive };
}
