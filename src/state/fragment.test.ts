import fc from 'fast-check';
import { flowLevels, languages } from '../data/vocabulary.ts';
import { describe, expect, test } from 'vitest';
import { fragmentOf, readFragment } from './fragment.ts';
import { impliedFraming, type LinkedView } from './link-fields.ts';
import { noFilters, type TimeRange } from './filters.ts';
import { compareTimes } from '../data/time-id.ts';
import {
  drawnChoices,
  flowWays,
  initialViewState,
  largestTop,
  levelChoices,
  listChoices,
  topics,
  viewNames,
  sourceChoices,
  motions,
  themes,
  widthScales,
  type Framing,
  type ViewState,
} from './view-state.ts';
import { runs, seedOf } from '../../test/fast-check.ts';

const { highlight: _, surface: __, place: ___, playing: ____, ...defaults }: ViewState = initialViewState;

const degrees = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);
const bounds = fc
  .tuple(degrees(-180, 180), degrees(-85, 85), degrees(-180, 180), degrees(-85, 85))
  .filter(([west, south, east, north]) => west < east && south < north);
const id = fc.string({ minLength: 1 });
// A link separates two ids by a comma and trims spaces.
const idOfPair = id.filter((text) => text === text.trim() && !text.includes(','));
const timeRange = fc.tuple(idOfPair, idOfPair).map(([a, b]): TimeRange => (compareTimes(a, b) <= 0 ? [a, b] : [b, a]));
const choices = fc.uniqueArray(id, { maxLength: 3 });
const placeSets = fc.record({ from: choices, to: choices, isOneWay: fc.boolean() }).filter(({ from, to }) => from.length + to.length > 0);
const view: fc.Arbitrary<LinkedView> = fc.record({
  selection: fc.option(id, { nil: null }),
  dataLink: fc.constantFrom(null, 'src:https://example.org/流量.csv?a=1&b=2#c' as const, 'own:eNq-_AZaz09' as const),
  topic: fc.constantFrom(...topics),
  view: fc.constantFrom(...viewNames),
  compared: fc.option(fc.tuple(idOfPair, idOfPair), { nil: null }),
  filters: fc.record({
    facets: fc.record({
      pairing: choices,
      kind: choices,
      sector: choices,
      state: choices,
      chapter: choices,
      unit: choices,
      period: choices,
      time: choices,
    }),
    times: fc.option(timeRange, { nil: null }),
    between: fc.option(placeSets, { nil: null }),
    text: fc.string(),
  }),
  sources: fc.constantFrom(...sourceChoices),
  listed: fc.constantFrom(...listChoices),
  widthScale: fc.constantFrom(...widthScales),
  level: fc.constantFrom(...levelChoices),
  autoLevel: fc.constantFrom(null, ...flowLevels),
  top: fc.option(fc.integer({ min: 1, max: largestTop }), { nil: null }),
  ways: fc.constantFrom(...flowWays),
  drawnOf: fc.constantFrom(...drawnChoices),
  least: fc.option(fc.double({ min: 0, minExcluded: true, noDefaultInfinity: true, noNaN: true }), { nil: null }),
  record: fc.option(id, { nil: null }),
  step: fc.option(id, { nil: null }),
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom(...themes),
  motion: fc.constantFrom(...motions),
  framing: fc.oneof(fc.constantFrom<Framing>('home', 'whole', 'pair'), bounds),
});

describe('a view as a fragment', () => {
  test('is read back from its own fragment unchanged', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const read = readFragment(`#${fragmentOf(shown, defaults)}`);
        const back = { ...defaults, framing: impliedFraming(shown.selection), ...read.view };
        expect(back).toEqual(shown);
        expect(read.unknown).toEqual([]);
        expect(read.isAltered).toBe(false);
      }),
      { seed: seedOf(1) },
    );
  });

  test('is read back on a page with other defaults', () => {
    fc.assert(
      fc.property(view, view, (shown, page) => {
        const read = readFragment(fragmentOf(shown, page), page.filters);
        expect({ ...page, framing: impliedFraming(shown.selection), ...read.view }).toEqual(shown);
      }),
    );
  });

  test('leaves out the defaults of the page', () => {
    expect(fragmentOf(defaults, defaults)).toBe('');
    expect(fragmentOf({ ...defaults, selection: 'jilin-zhejiang', framing: 'pair' }, defaults)).toBe('select=jilin-zhejiang');
    expect(fragmentOf({ ...defaults, language: 'en' }, defaults)).toBe('lang=en');
  });

  test('keeps the box of the camera, in degrees', () => {
    expect(fragmentOf({ ...defaults, framing: [110, 20.5, 125, 40] }, defaults)).toBe('bounds=110,20.5,125,40');
  });

  test('names each choice, view and record once', () => {
    const facets = { ...noFilters.facets, kind: ['grain', 'tourism'] };
    expect(
      fragmentOf(
        {
          ...defaults,
          view: 'table',
          record: 'agg-projects',
          filters: {
            facets,
            times: ['2015', '2019'],
            between: { from: ['210000', '220000'], to: ['110000'], isOneWay: true },
            text: '大米',
          },
        },
        defaults,
      ),
    ).toBe(
      'view=table&record=agg-projects&kind=grain&kind=tourism&times=2015,2019&between=210000&between=220000&and=110000&oneway=1&q=%E5%A4%A7%E7%B1%B3',
    );
  });

  test('shows the step if it names only that; otherwise it shows its own view', () => {
    expect(readFragment('step=grain')).toEqual({ view: { step: 'grain' }, unknown: [], isStepAlone: true, isAltered: false });
    expect(readFragment('step=grain&lang=en').isStepAlone).toBe(true);
    expect(readFragment('step=grain&topic=tourism').isStepAlone).toBe(false);
    expect(readFragment('topic=tourism').isStepAlone).toBe(false);
  });

  test.each([
    ['lens=grain', 'topic=grain'],
    ['select=220000&lens=pairings', 'select=220000&topic=overview'],
    ['lens=experience&panel=reported', 'topic=reforms&view=compare'],
    ['panel=reader', 'view=report'],
    ['panel=table', 'view=table'],
    ['panel=projects', 'topic=projects&view=story'],
    ['panel=projects&topic=grain', 'topic=grain&view=story'],
    ['lens=grain&panel=flows', 'topic=grain&view=story'],
    ['view=110,20,125,40&panel=pairing', 'bounds=110,20,125,40&view=story'],
    ['view=whole', 'bounds=whole'],
    ['Lens=Experience', 'topic=reforms'],
    ['lens=experience。', 'topic=reforms'],
    ['lens=grain&topic=people', 'topic=people'],
  ])('of an earlier version, %s, opens the same view as %s and is rewritten', (old, now) => {
    expect(readFragment(old)).toEqual({ ...readFragment(now), isAltered: true });
  });

  test('with a topic only leaves the view as it is', () => {
    expect(readFragment('topic=grain').view).toEqual({ topic: 'grain' });
    expect(readFragment('topic=grain&view=report').view).toEqual({ topic: 'grain', view: 'report' });
  });

  test('reports unreadable values and reads the others', () => {
    const { view: read, unknown } = readFragment('#select=220000&topic=weather&lang=fr&theme=pink&bounds=1,2,3&other=1');
    expect(read).toEqual({ selection: '220000', framing: 'pair' });
    expect(unknown).toEqual([
      { key: 'topic', value: 'weather' },
      { key: 'lang', value: 'fr' },
      { key: 'theme', value: 'pink' },
      { key: 'bounds', value: '1,2,3' },
    ]);
  });

  test('never throws, for any address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void readFragment(text)),
      { numRuns: runs(600) },
    );
  });
});

/** Changes that programs make to the fragment of a link that they pass on. */
const alterations: Readonly<Record<string, (fragment: string) => string>> = {
  'encoded as a whole': encodeURIComponent,
  'encoded twice': (fragment) => encodeURIComponent(encodeURIComponent(fragment)),
  'encoded in small letters': (fragment) => encodeURIComponent(fragment).replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
  'with `&` escaped for HTML': (fragment) => fragment.replaceAll('&', '&amp;'),
  'with `&` escaped for HTML twice': (fragment) => fragment.replaceAll('&', '&amp;amp;'),
  'escaped for HTML, then encoded': (fragment) => encodeURIComponent(fragment.replaceAll('&', '&amp;')),
  'with the sender’s parameters behind it, by `?`': (fragment) => `${fragment}?from=singlemessage&isappinstalled=0`,
  'with the sender’s parameters behind it, by `&`': (fragment) => `${fragment}&utm_source=mail&from=timeline`,
  'with a second fragment behind it': (fragment) => `${fragment}#wechat_redirect`,
  'encoded, with the sender’s parameters behind it': (fragment) => `${encodeURIComponent(fragment)}?from=singlemessage&isappinstalled=0`,
  'as a route': (fragment) => `/${fragment}`,
  'as a crawled route': (fragment) => `!/${fragment}`,
  'as a query': (fragment) => `?${fragment}`,
  'with the signs of a Chinese keyboard': (fragment) => fragment.replaceAll('&', '＆').replaceAll('=', '＝'),
  'with the signs of a Chinese keyboard, as the browser encodes them': (fragment) =>
    fragment.replaceAll('&', encodeURIComponent('＆')).replaceAll('=', encodeURIComponent('＝')),
  'with its keys in capitals': (fragment) => fragment.replace(/(^|&)([a-z]+)=/g, (key) => key.toUpperCase()),
};
const alteration = fc.constantFrom(...Object.keys(alterations));

describe('a link that was changed on its way', () => {
  test.each(Object.keys(alterations))('opens the same view, %s', (name) => {
    fc.assert(
      fc.property(view, (shown) => {
        const written = fragmentOf(shown, defaults);
        fc.pre(written !== '');
        const read = readFragment(`#${alterations[name]?.(written)}`);
        expect({ ...defaults, framing: impliedFraming(shown.selection), ...read.view }).toEqual(shown);
        expect(read.unknown).toEqual([]);
      }),
      { seed: seedOf(15) },
    );
  });

  test('opens the same view after two programs have changed it in turn', () => {
    const behind = [
      'with the sender’s parameters behind it, by `?`',
      'with the sender’s parameters behind it, by `&`',
      'with a second fragment behind it',
      'as a route',
      'as a query',
    ];
    fc.assert(
      fc.property(view, alteration, fc.constantFrom(...behind), (shown, first, second) => {
        const written = fragmentOf(shown, defaults);
        fc.pre(written !== '');
        const read = readFragment(`#${alterations[second]?.(alterations[first]?.(written) ?? '')}`);
        expect({ ...defaults, framing: impliedFraming(shown.selection), ...read.view }).toEqual(shown);
      }),
      { seed: seedOf(16), numRuns: runs(500) },
    );
  });

  test('may have the values of closed lists in any case and width, followed by punctuation of a sentence', () => {
    expect(readFragment('TOPIC=GRAIN&lang=ZH-HANT&view=Table&theme=ｄａｒｋ')).toEqual({
      view: { topic: 'grain', view: 'table', language: 'zh-Hant', theme: 'dark' },
      unknown: [],
      isStepAlone: false,
      isAltered: true,
    });
    for (const end of ['。', ')', '）', '】', '，', '”', ' ', '.', '\u200b']) {
      expect(readFragment(`bounds=110,20,125,40${end}`)).toMatchObject({ view: { framing: [110, 20, 125, 40] }, unknown: [] });
      expect(readFragment(`lang=en${encodeURIComponent(end)}`)).toMatchObject({ view: { language: 'en' }, unknown: [] });
      expect(readFragment(`own=eNq-_AZaz09_${end}`)).toMatchObject({ view: { dataLink: 'own:eNq-_AZaz09_' }, unknown: [] });
    }
  });

  test('keeps the address of a data set as typed or written', () => {
    for (const typed of [
      'https://example.org/a.csv?from=here&amp',
      'https://example.org/a.csv?from=here#part',
      'https://example.org/a%26b.csv?x=%3D',
      'https://example.org/%E6%B5%81.csv',
    ]) {
      const src = typed.replace(/&.*/, '');
      expect(readFragment(`src=${typed}`)).toMatchObject({ view: { dataLink: `src:${decodeURIComponent(src)}` }, isAltered: false });
      expect(readFragment(`src=${encodeURIComponent(typed)}`)).toMatchObject({ view: { dataLink: `src:${typed}` }, isAltered: false });
    }
  });

  test('is no link if it has no part of a view', () => {
    for (const other of ['', 'chapter-2', '/route/a?b=1', '!x', '%E5%AF%B9%E5%8F%A3', 'a%3Db', 'redirect=select%3D220000'])
      expect(readFragment(other)).toEqual({ view: {}, unknown: [], isStepAlone: false, isAltered: false });
  });

  test('is read even if it repeats a character 50,000 times', () => {
    for (const part of ['?', '&', '#', '%', '%25', '&amp;', '=', '?a', '/', '.', '（']) {
      const long = part.repeat(50_000);
      expect(readFragment(long).view).toEqual({});
      expect(readFragment(`topic=${long}x`).view).toEqual({});
    }
  }, 20_000);
});
