import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationForms, citationOf, type Cited } from './citation.ts';

const cited: Cited = {
  dataSet: { title: { 'zh-Hans': '对口合作', 'zh-Hant': '對口合作', en: 'Paired cooperation' }, dataVersion: '2019.06-1' },
  isUserData: false,
  url: 'https://example.org/#select=jilin-zhejiang&data=2019.06-1',
  accessed: '2026-11-23',
  language: 'en',
};

/** Letters between what TeX, lines and encodings trip over. */
const oddText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('{', '}', '\\', '%', '&', '~', '\n', '\u0000', '\u2028', '\uD800', '\u202E', '合'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});

describe('a citation', () => {
  test('as GB/T 7714 has who, what with its carrier, when it was made and seen, and where', () => {
    expect(citationOf('gbt7714', { ...cited, language: 'zh-Hans' })).toBe(
      '对口. 对口合作: 数据版本 2019.06-1[DB/OL]. (2019-06)[2026-11-23]. https://example.org/#select=jilin-zhejiang&data=2019.06-1.',
    );
  });

  test('as APA has year, version, kind and the day in words', () => {
    expect(citationOf('apa', cited)).toBe(
      'Duikou. (2019). Paired cooperation (Version 2019.06-1) [Data set]. Retrieved November 23, 2026, from https://example.org/#select=jilin-zhejiang&data=2019.06-1',
    );
  });

  test('as BibTeX is an entry that every style knows', () => {
    expect(citationOf('bibtex', cited)).toBe(`@misc{duikou-2019.06-1,
  author = {{Duikou}},
  title = {{Paired cooperation}},
  year = {2019},
  note = {Data version 2019.06-1, accessed 2026-11-23},
  url = {https://example.org/#select=jilin-zhejiang&data=2019.06-1},
  urldate = {2026-11-23}
}`);
  });

  test('invents neither a year nor an author', () => {
    const userData = { ...cited, isUserData: true, dataSet: { ...cited.dataSet, dataVersion: 'draft' } };
    expect(citationOf('gbt7714', userData)).toBe(
      'Paired cooperation: data version draft[DB/OL]. [2026-11-23]. https://example.org/#select=jilin-zhejiang&data=2019.06-1.',
    );
    expect(citationOf('apa', userData)).toMatch(/^Paired cooperation \(Version draft\) \[Data set\]\. \(n\.d\.\)\. Retrieved/);
    expect(citationOf('bibtex', userData)).not.toMatch(/author|year =/);
  });

  test.each(citationForms)('as %s leaves out a day before the data were there, for then the clock is wrong', (form) => {
    expect(citationOf(form, cited)).toMatch(/2026/);
    expect(citationOf(form, { ...cited, accessed: '1970-01-01' })).not.toMatch(/1970|urldate|accessed|\[\]|, from|null/);
    expect(citationOf(form, { ...cited, accessed: '1970-01-01' })).toContain(cited.dataSet.dataVersion);
  });

  test('writes as TeX what TeX would read as its own', () => {
    const text = citationOf('bibtex', {
      ...cited,
      dataSet: { title: { 'zh-Hans': '', 'zh-Hant': '', en: '50% of {A} & B_c\\d $1 #2 ~^\n new }' }, dataVersion: '1' },
    });
    expect(text).toContain(
      'title = {{50\\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_c\\textbackslash{}d \\$1 \\#2 \\textasciitilde{}\\textasciicircum{} new \\textbraceright{}}}',
    );
  });

  test('of any title stays one entry with balanced braces, and one line elsewhere', () => {
    fc.assert(
      fc.property(oddText, oddText, (title, dataVersion) => {
        const odd: Cited = { ...cited, dataSet: { title: { 'zh-Hans': title, 'zh-Hant': title, en: title }, dataVersion } };
        for (const form of citationForms) {
          const text = citationOf(form, odd);
          if (form !== 'bibtex') {
            expect(text).not.toMatch(/[\n\r\t]/);
            continue;
          }
          const depths = Array.from(text.matchAll(/[{}]/g), ([brace]) => (brace === '{' ? 1 : -1)).reduce<number[]>(
            (sums, step) => [...sums, (sums.at(-1) ?? 0) + step],
            [],
          );
          // The entry's own brace is closed by the last one only.
          expect(depths.findIndex((depth) => depth <= 0)).toBe(depths.length - 1);
          expect(
            text
              .split('\n')
              .slice(1, -1)
              .every((line) => line.startsWith('  ')),
          ).toBe(true);
        }
      }),
    );
  });
});
