import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import dataSet from '../../data/report.json';
import { isolatedText, withIsolatedTexts, withoutBidiControls } from './isolated-text.ts';

describe('an isolated text', () => {
  test.each([
    ['吉林', '吉林'],
    ['Jilin & <b>', 'Jilin & <b>'],
    ['עברית', '\u2068עברית\u2069'],
    ['\u202Egnirts', '\u2068\u202Egnirts\u2069'],
    ['a\u2069b', '\u2068ab\u2069'],
    ['a\u2067b', '\u2068a\u2067b\u2069\u2069'],
    ['\u0301a', '\u2068\u0301a\u2069'],
  ])('%j is shown as %j', (text, shown) => {
    expect(isolatedText(text)).toBe(shown);
  });

  test('has balanced controls, for any input', () => {
    const text = fc
      .array(fc.constantFrom('a', '吉', 'ב', '\u202E', '\u202C', '\u2066', '\u2067', '\u2068', '\u2069', '\u200F', '1'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (original) => {
        let depth = 0;
        for (const character of isolatedText(original)) {
          if (/[\u2066-\u2068]/.test(character)) depth++;
          if (character === '\u2069') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(withoutBidiControls(isolatedText(original))).toBe(withoutBidiControls(original));
      }),
    );
  });
});

describe('an isolated data set', () => {
  test('is the same object if no text needs isolation', () => {
    expect(withIsolatedTexts(dataSet)).toBe(dataSet);
  });

  test('has isolated names, labels and publishers, and unchanged quotes and ids', () => {
    const [region, ...regions] = dataSet.regions;
    const [source, ...sources] = dataSet.sources;
    const [record, ...records] = dataSet.records;
    if (!region || !source || !record) throw new Error('the report is empty');
    const turned = '\u202Eabc';
    const shown = withIsolatedTexts({
      ...dataSet,
      regions: [{ ...region, short: { 'zh-Hans': turned, 'zh-Hant': '吉', en: 'x' } }, ...regions],
      sources: [{ ...source, publisher: turned }, ...sources],
      records: [{ ...record, source: { ...record.source, quote: turned } }, ...records],
    });
    expect(shown.regions[0]?.short).toEqual({ 'zh-Hans': `\u2068${turned}\u2069`, 'zh-Hant': '吉', en: 'x' });
    expect(shown.sources[0]?.publisher).toBe(`\u2068${turned}\u2069`);
    expect(shown.records[0]?.source.quote).toBe(turned);
    expect(shown.regions[1]).toBe(regions[0]);
    expect(shown.pairings).toBe(dataSet.pairings);
  });
});
