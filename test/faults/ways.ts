/**
 * Performs every action of a reader on the site, one after the other in one page. Each has to end with its result or with a message. The actions run
 * within the page, which is faster, because a test performs them once for each file of the build.
 */
import type { Page } from 'playwright';

export interface WayTaken {
  readonly way: string;
  /** `done`, the message that was shown instead, or `nothing` if neither came in time. */
  readonly end: string;
  /** Labels of the buttons of the message. */
  readonly offers: readonly string[];
}

const limitMs = 30_000;

/** @returns each action with its end; messages are in Simplified Chinese, the language of the page */
export async function takeEveryWay(page: Page): Promise<readonly WayTaken[]> {
  const afterLoad = await page.evaluate(waysOnScreen, limitMs);
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(printWay, limitMs);
  await page.emulateMedia({ media: 'screen' });
  return [...afterLoad, printed];
}

/** Runs in the page. */
async function waysOnScreen(limit: number): Promise<WayTaken[]> {
  type Outcome = Omit<WayTaken, 'way'>;
  const atlas = document.querySelector('duikou-atlas');
  const root = atlas?.shadowRoot;
  const map = document.querySelector('duikou-map');
  if (!atlas || !root || !map) throw new Error('no atlas');
  const frame = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
  const shadowOf = (selector: string, within: ParentNode = root): ShadowRoot | null => within.querySelector(selector)?.shadowRoot ?? null;
  const buttonsIn = (within: ParentNode | null | undefined): HTMLButtonElement[] => [...(within?.querySelectorAll('button') ?? [])];
  const textOf = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const named = (within: ParentNode | null | undefined, name: string): HTMLButtonElement | undefined =>
    buttonsIn(within).find((button) => (button.getAttribute('aria-label') ?? textOf(button)) === name);
  const notices = (): Outcome[] =>
    [...(map.shadowRoot?.querySelectorAll('.alerts .notice') ?? [])].map((notice) => ({
      end: textOf(notice.querySelector('span')),
      offers: buttonsIn(notice)
        .map(textOf)
        .filter((text) => text !== '知道了'),
    }));
  const taken: WayTaken[] = [];
  /** Performs an action and waits until it is done, or until a notice or `words` has a message. */
  const take = async (
    way: string,
    act: () => void,
    isDone: () => boolean,
    words: () => Outcome | null = () => null,
    shown: () => string = () => '',
  ): Promise<boolean> => {
    for (const notice of map.shadowRoot?.querySelectorAll('.alerts .notice') ?? []) named(notice, '知道了')?.click();
    await frame();
    act();
    const until = performance.now() + limit;
    while (performance.now() < until) {
      await frame();
      if (isDone()) {
        taken.push({ way, end: 'done', offers: [] });
        return true;
      }
      const [said] = [words(), ...notices()].filter((outcome) => outcome !== null);
      if (said) {
        taken.push({ way, ...said });
        return false;
      }
    }
    // The text on the screen goes into the message of the failed test.
    taken.push({ way, end: 'nothing', offers: [shown()] });
    return false;
  };
  /** Waits by the clock, because a test may speed up the timers of the page. */
  const patience = async (): Promise<'nothing'> => {
    const until = performance.now() + limit;
    while (performance.now() < until) await frame();
    return 'nothing';
  };
  const settled = async (way: string, work: Promise<unknown>): Promise<void> => {
    const end = await Promise.race([
      work.then(
        () => 'done',
        // An error code says what failed, but the text of an exception of the browser does not.
        (cause: unknown) =>
          typeof (cause as { code?: unknown } | null)?.code === 'string'
            ? `code ${(cause as { code: string }).code}`
            : `exception ${String(cause)}`,
      ),
      patience(),
    ]);
    taken.push({ way, end, offers: [] });
  };

  // The list of arcs loads by itself after the map; it is checked first, because later actions dismiss its notice.
  const hasDrawn = (): boolean => map.shadowRoot?.querySelector('.controls') !== null;
  const until = performance.now() + limit;
  while (performance.now() < until && notices().length === 0 && map.shadowRoot?.querySelector('.arc-list') === null) await frame();
  const [missing] = notices();
  if (map.shadowRoot?.querySelector('.arc-list') !== null) taken.push({ way: 'arcs by keyboard', end: 'done', offers: [] });
  else taken.push({ way: 'arcs by keyboard', ...(missing ?? { end: 'nothing', offers: [] }) });

  await settled('toSVG', atlas.toSVG());
  await settled('toPNG', atlas.toPNG());
  await settled('toCSV', atlas.toCSV());
  await settled('toGeoJSON', atlas.toGeoJSON());

  if (hasDrawn()) {
    const keys = (): HTMLDialogElement | null | undefined =>
      map.shadowRoot?.querySelector('duikou-keys')?.shadowRoot?.querySelector('dialog');
    if (
      await take(
        'keys',
        () => named(map.shadowRoot, '快捷键')?.click(),
        () => keys()?.open === true,
      )
    )
      keys()?.close();
    await take(
      'select',
      () => atlas.select('jilin-zhejiang'),
      () => atlas.scene?.emphasis.pairing === 'jilin-zhejiang',
    );
  }
  if (atlas.scene !== null) {
    atlas.clear();
    for (const [tab, element] of Object.entries({
      'topic-projects': 'projects',
      'topic-grain': 'flows',
      'panel-compare': 'compare',
      'panel-timeline': 'timeline',
      'panel-table': 'table',
      'panel-report': 'report',
    })) {
      await take(
        tab,
        () => root.querySelector<HTMLElement>(`#${tab}`)?.click(),
        () =>
          (shadowOf(`duikou-${element}`)?.childElementCount ?? 0) > 0 &&
          shadowOf(`duikou-${element}`)?.querySelector('h2, h3, table, svg') !== null,
      );
    }
    await take(
      'story',
      () => {
        atlas.topic = 'overview';
        root.querySelector<HTMLElement>('#panel-story')?.click();
      },
      () => (shadowOf('duikou-pairing')?.childElementCount ?? 0) > 0,
    );
    const recordsCount = (): number => atlas.store.get().index?.dataSet.records.length ?? 0;
    const ofReport = recordsCount();
    await take(
      'other sources',
      () => (location.hash = 'sources=all'),
      () => recordsCount() > ofReport,
    );
    location.hash = '';
  }

  const share = (): ShadowRoot | null => shadowOf('duikou-share-dialog');
  if (
    await take(
      'share',
      () => root.querySelector<HTMLElement>('.share')?.click(),
      () => share()?.querySelector('dialog')?.open === true,
    )
  ) {
    share()?.querySelector<HTMLElement>('#share-save')?.click();
    await frame();
    for (const format of ['SVG', 'PNG', 'CSV', 'JSON', 'GeoJSON', 'HTML']) {
      const status = (): string => textOf(share()?.querySelector('footer [role=status]'));
      const button = named(share(), `保存 ${format}`);
      // A late notice of another action may have ended the wait for the previous file.
      const isBusy = (): boolean => button?.disabled === true;
      const end = performance.now() + limit;
      while (isBusy() && performance.now() < end) await frame();
      await take(
        `save ${format}`,
        () => button?.click(),
        () => status().endsWith('已生成。') && status().toLowerCase().includes(`.${format.toLowerCase()} `),
        () =>
          /没有生成/.test(status()) && status().toLowerCase().includes(`.${format.toLowerCase()} `)
            ? { end: status(), offers: buttonsIn(share()?.querySelector('footer')).map(textOf) }
            : null,
        status,
      );
    }
    share()?.querySelector('dialog')?.close();
  }

  const own = (): ShadowRoot | null => shadowOf('duikou-user-data');
  const dialog = (): ShadowRoot | null | undefined => own()?.querySelector('duikou-import-dialog')?.shadowRoot;
  // The button exists once the data are loaded.
  if (
    own()?.querySelector('button') &&
    (await take(
      'own data',
      () => own()?.querySelector<HTMLElement>('button')?.click(),
      () => dialog()?.querySelector('dialog')?.open === true,
    ))
  ) {
    const paste = (): void => {
      const field = dialog()?.querySelector('textarea');
      if (field) field.value = '支援,受援,万元\n北京,沈阳,258\n';
      named(dialog(), '读入')?.click();
    };
    const said = (): string => textOf(dialog()?.querySelector('.status'));
    const offers = (): string[] =>
      buttonsIn(dialog()?.querySelector('.foot'))
        .map(textOf)
        .filter((text) => text === '重试' || text === '重新载入');
    await take(
      'read a table',
      paste,
      () => (dialog()?.querySelector('.counts') ?? null) !== null && atlas.scene?.topic === 'flows',
      () => (offers().length > 0 ? { end: said(), offers: offers() } : null),
    );
    dialog()?.querySelector('dialog')?.close();
    const back = named(dialog(), '回到内置的报道');
    if (back) back.click();
  }

  const start = named(root, '导览') ?? named(root, '回到导览');
  if (start) {
    await take(
      'tour',
      () => start.click(),
      () => (shadowOf('duikou-tour')?.querySelector('h2') ?? null) !== null,
    );
    location.hash = '';
  }
  if (hasDrawn()) {
    const isFine = (): boolean =>
      performance
        .getEntriesByType('resource')
        .some((entry) => /\/detail-/.test(entry.name) && entry instanceof PerformanceResourceTiming && entry.responseStatus === 200);
    await take('zoom to detail', () => (location.hash = 'bounds=120,30,123,33'), isFine);
  }
  await take(
    'language',
    () => (location.hash = 'lang=en'),
    () => /Duikou/.test(textOf(root.querySelector('h1'))),
  );
  location.hash = 'lang=zh-Hans';
  return taken;
}

/** Runs in the page: waits for the print drawing, or for the live map in its place with words on the screen. */
async function printWay(limit: number): Promise<WayTaken> {
  const map = document.querySelector('duikou-map');
  const until = performance.now() + limit;
  while (performance.now() < until) {
    const drawing =
      map?.shadowRoot?.querySelector('.print svg, .surfaces svg, .surfaces canvas') ?? document.querySelector('.duikou-first svg');
    if (drawing) return { way: 'print', end: 'done', offers: [] };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { way: 'print', end: 'nothing', offers: [] };
}
