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

/** Texts with characters that have a meaning in TeX, break lines or are invalid in an encoding. */
const oddText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('{', '}', '\\', '%', '&', '~', '\n', '\u0000', '\u2028', '\uD800', '\u202E', '合'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});

describe('a citation', () => {
  test('in GB/T 7714 has the author, the title with the medium, the dates of the data and of access, and the address', () => {
    expect(citationOf('gbt7714', { ...cited, language: 'zh-Hans' })).toBe(
      '对口. 对口合作: 数据版本 2019.06-1[DB/OL]. (2019-06)[2026-11-23]. https://example.org/#select=jilin-zhejiang&data=2019.06-1.',
    );
  });

  test('in APA has the year, the version, the kind and the day in words', () => {
    expect(citationOf('apa', cited)).toBe(
      'Duikou. (2019). Paired cooperation (Version 2019.06-1) [Data set]. Retrieved November 23, 2026, from https://example.org/#select=jilin-zhejiang&data=2019.06-1',
    );
  });

  test('in BibTeX is an entry that every style supports', () => {
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

  test.each(citationForms)('in %s leaves out a day of access before the data were published, because the clock must be wrong', (form) => {
    expect(citationOf(form, cited)).toMatch(/2026/);
    expect(citationOf(form, { ...cited, accessed: '1970-01-01' })).not.toMatch(/1970|urldate|accessed|\[\]|, from|null/);
    expect(citationOf(form, { ...cited, accessed: '1970-01-01' })).toContain(cited.dataSet.dataVersion);
  });

  test('escapes characters with a meaning in TeX', () => {
    const text = citationOf('bibtex', {
      ...cited,
      dataSet: { title: { 'zh-Hans': '', 'zh-Hant': '', en: '50% of {A} & B_c\\d $1 #2 ~^\n new }' }, dataVersion: '1' },
    });
    expect(text).toContain(
      'title = {{50\\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_c\\textbackslash{}d \\$1 \\#2 \\textasciitilde{}\\textasciicircum{} new \\textbraceright{}}}',
    );
  });

  test('of any title is one entry with balanced braces, and one line in other forms', () => {
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
          // Only the last brace closes the entry.
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
