import fc from 'fast-check';
import { languages } from '../data/vocabulary.ts';
import { describe, expect, test } from 'vitest';
import { fragmentOf, impliedFraming, readFragment, type LinkedView } from './fragment.ts';
import { noFilters } from './filters.ts';
import { initialViewState, largestTop, lenses, panelNames, sourceChoices, themes, widthScales, type Framing, type ViewState } from './view-state.ts';

const { highlight: _, surface: __, ...defaults }: ViewState = initialViewState;

const degrees = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);
const bounds = fc
  .tuple(degrees(-180, 180), degrees(-85, 85), degrees(-180, 180), degrees(-85, 85))
  .filter(([west, south, east, north]) => west < east && south < north);
const id = fc.string({ minLength: 1 });
const choices = fc.uniqueArray(id, { maxLength: 3 });
const view: fc.Arbitrary<LinkedView> = fc.record({
  selection: fc.option(id, { nil: null }),
  dataLink: fc.constantFrom(null, 'src:https://example.org/流量.csv?a=1&b=2#c' as const, 'own:eNq-_AZaz09' as const),
  lens: fc.constantFrom(...lenses),
  panel: fc.constantFrom(...panelNames),
  filters: fc.record({
    facets: fc.record({ pairing: choices, kind: choices, sector: choices, state: choices, chapter: choices, unit: choices, period: choices, time: choices }),
    text: fc.string(),
  }),
  sources: fc.constantFrom(...sourceChoices),
  widthScale: fc.constantFrom(...widthScales),
  top: fc.integer({ min: 1, max: largestTop }),
  record: fc.option(id, { nil: null }),
  step: fc.option(id, { nil: null }),
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom(...themes),
  framing: fc.oneof(fc.constantFrom<Framing>('home', 'whole', 'pair'), bounds),
});

describe('a view as a fragment', () => {
  test('comes back from its own fragment, whatever it was', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const read = readFragment(`#${fragmentOf(shown, defaults)}`);
        const back = { ...defaults, framing: impliedFraming(shown.selection), ...read.view };
        expect(back).toEqual(shown);
        expect(read.unknown).toEqual([]);
      }),
    );
  });

  test('comes back on a page whose defaults are others', () => {
    fc.assert(
      fc.property(view, view, (shown, page) => {
        const read = readFragment(fragmentOf(shown, page), page.filters);
        expect({ ...page, framing: impliedFraming(shown.selection), ...read.view }).toEqual(shown);
      }),
    );
  });

  test('leaves out what the page shows anyway', () => {
    expect(fragmentOf(defaults, defaults)).toBe('');
    expect(fragmentOf({ ...defaults, selection: 'jilin-zhejiang', framing: 'pair' }, defaults)).toBe('select=jilin-zhejiang');
    expect(fragmentOf({ ...defaults, language: 'en' }, defaults)).toBe('lang=en');
  });

  test('keeps the box that a reader went to, in degrees', () => {
    expect(fragmentOf({ ...defaults, framing: [110, 20.5, 125, 40] }, defaults)).toBe('view=110,20.5,125,40');
  });

  test('names a choice, a panel and a record once each', () => {
    const facets = { ...noFilters.facets, kind: ['grain', 'tourism'] };
    expect(fragmentOf({ ...defaults, panel: 'table', record: 'agg-projects', filters: { facets, text: '大米' } }, defaults)).toBe(
      'panel=table&record=agg-projects&kind=grain&kind=tourism&q=%E5%A4%A7%E7%B1%B3',
    );
  });

  test('of a step alone shows what the step shows; with a view of its own it shows that', () => {
    expect(readFragment('step=grain')).toEqual({ view: { step: 'grain' }, unknown: [], isStepAlone: true });
    expect(readFragment('step=grain&lang=en').isStepAlone).toBe(true);
    expect(readFragment('step=grain&lens=tourism').isStepAlone).toBe(false);
    expect(readFragment('lens=tourism').isStepAlone).toBe(false);
  });

  test('opens the panel of its lens', () => {
    expect(readFragment('lens=grain').view).toEqual({ lens: 'grain', panel: 'flows' });
    expect(readFragment('lens=grain&panel=reader').view).toEqual({ lens: 'grain', panel: 'reader' });
  });

  test('tells what it can’t read and reads the rest', () => {
    const { view: read, unknown } = readFragment('#select=220000&lens=weather&lang=fr&theme=pink&view=1,2,3&other=1');
    expect(read).toEqual({ selection: '220000', framing: 'pair' });
    expect(unknown).toEqual([
      { key: 'lens', value: 'weather' },
      { key: 'lang', value: 'fr' },
      { key: 'theme', value: 'pink' },
      { key: 'view', value: '1,2,3' },
    ]);
  });

  test('never throws, whatever stands in the address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readFragment(text)), { numRuns: 2000 });
  });
});
