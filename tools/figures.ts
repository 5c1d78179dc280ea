/**
 * `npm run figures` opens the built site in every topic, panel and language, from the report and from all sources, and lists every figure
 * on screen with the source that it opens. A figure without a source is a failure: the command then exits with status 1.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { newPage, openAtlas, openSite } from '../test/site/site.ts';
import type { Language } from '../src/data/schema.ts';
import { languages } from '../src/data/vocabulary.ts';
import { reportTopics } from '../src/scene/topics/index.ts';
import { viewNames } from '../src/state/view-state.ts';

export interface RenderedFigure {
  readonly where: 'map' | 'panel';
  readonly record: string;
  readonly text: string;
  /** The source; null if the figure opens none, which is a failure. */
  readonly source: string | null;
}

export interface RenderedState {
  readonly topic: string;
  readonly view: string;
  readonly language: string;
  readonly sources: string;
  readonly select: string;
  readonly figures: readonly RenderedFigure[];
  /** Marks of plots and rows without a known record. */
  readonly lostMarks: readonly string[];
}

/** The figures of every state of an open site. */
export async function renderedFigures(
  page: Page,
  options: {
    readonly languages: readonly Language[];
    readonly sources: readonly ('report' | 'all')[];
    readonly pairings: readonly string[];
  },
): Promise<readonly RenderedState[]> {
  const states: RenderedState[] = [];
  for (const sources of options.sources) {
    for (const language of options.languages) {
      for (const topic of reportTopics) {
        for (const view of viewNames) {
          // With a selection the story differs.
          for (const select of view === 'story' ? ['', ...options.pairings] : ['']) {
            const found = await page.evaluate(figuresOnScreen, { topic, view, lang: language, sources, select });
            states.push({ topic, view, language, sources, select, ...found });
          }
        }
      }
    }
  }
  return states;
}

/** Runs in the page: opens a state by its link and reads the figures that are drawn. */
async function figuresOnScreen(link: Readonly<Record<string, string>>): Promise<Pick<RenderedState, 'figures' | 'lostMarks'>> {
  location.hash = new URLSearchParams(Object.entries(link).filter(([, value]) => value !== '')).toString();
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) throw new Error('no atlas');
  const until = Date.now() + 10_000;
  // The other sources are fetched once; elements render in microtasks and panels measure in frames.
  while (
    Date.now() < until &&
    (atlas.store.get().view.topic !== link['topic'] ||
      atlas.store.get().view.view !== link['view'] ||
      atlas.store.get().view.language !== link['lang'] ||
      (atlas.store.get().view.selection ?? '') !== link['select'] ||
      (link['sources'] === 'all' && (atlas.store.get().index?.dataSet.sources.length ?? 0) < 2))
  ) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const { index } = atlas.store.get();
  // The map is a child of the atlas, the panels are in its shadow root.
  const roots: (Document | ShadowRoot)[] = [document];
  const figures = [];
  const lostMarks = [];
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && element.localName !== 'duikou-figure') roots.push(element.shadowRoot);
      const isFigure = element.localName === 'duikou-figure';
      const id = element.getAttribute(isFigure ? 'record' : 'data-record');
      if (id === null) continue;
      const record = index?.record(id);
      // Words of the report are buttons too.
      const button = isFigure ? element.shadowRoot?.querySelector('button') : element.localName === 'button' ? element : null;
      if (!isFigure && !button) {
        if (!record) lostMarks.push(id);
        continue;
      }
      figures.push({
        where: element.closest('.annotation') ? ('map' as const) : ('panel' as const),
        record: id,
        text: (button?.getAttribute('aria-label') ?? button?.textContent ?? '').replace(/\s+/g, ' '),
        source: button && record && index?.source(record.source.source) && record.source.quote ? record.source.source : null,
      });
    }
  }
  return { figures, lostMarks };
}

/** The figures as tab-separated values, one in each line. */
export function dataTable(states: readonly RenderedState[]): string {
  const lines = states.flatMap(({ sources, language, topic, view, select, figures }) =>
    figures.map(({ where, record, text, source }) =>
      [sources, language, topic, view, select, where, record, source ?? 'NONE', text].join('\t'),
    ),
  );
  return `${['sources', 'language', 'topic', 'view', 'select', 'where', 'record', 'source', 'figure'].join('\t')}\n${lines.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const site = await openSite();
  const page = await newPage(site);
  await openAtlas(site, page);
  const states = await renderedFigures(page, {
    languages,
    sources: ['report', 'all'],
    pairings: [
      'liaoning-jiangsu',
      'jilin-zhejiang',
      'heilongjiang-guangdong',
      'shenyang-beijing',
      'dalian-shanghai',
      'changchun-tianjin',
      'harbin-shenzhen',
    ],
  });
  await site.close();
  writeFileSync('figures.tsv', dataTable(states));
  const figures = states.flatMap((state) => state.figures);
  const without = figures.filter(({ source }) => source === null);
  const empty = states.filter((state) => state.figures.length === 0);
  console.log(
    `${states.length} states, ${figures.length} figures, ${new Set(figures.map(({ record }) => record)).size} records, ${without.length} without a source, ${states.flatMap(({ lostMarks }) => lostMarks).length} marks without a record; listed in figures.tsv`,
  );
  for (const { sources, language, topic, view, select } of empty)
    console.log(`no figure: ${sources} ${language} ${topic} ${view} ${select}`);
  if (without.length > 0) process.exitCode = 1;
}
