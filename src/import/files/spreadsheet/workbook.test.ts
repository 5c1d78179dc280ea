import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runToCompletion } from '../../../data/parse/run-to-completion.ts';
import { runs, seedOf } from '../../../../test/fast-check.ts';
import { noCorrections } from '../../corrections.ts';
import { FileImport } from '../file-import.ts';
import type { FileChoices } from '../read-file.ts';
import { BrokenArchive, Workbook } from './workbook.ts';
import { XmlReader } from './xml.ts';
import { runToCompletionAsync } from '../../../../test/run-to-completion.ts';
import { gazetteer } from '../../../../test/gazetteer.ts';

const folder = new URL('../../../../test/fixtures/user-data/', import.meta.url);
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(name, folder)));
const session = new FileImport(gazetteer);

async function flowsOf(bytes: Uint8Array<ArrayBuffer>, choices: Partial<FileChoices> = {}, unit = ''): Promise<readonly string[] | string> {
  const opened = await runToCompletionAsync(session.open(new Blob([bytes]), { hasHeader: null, ...choices }));
  if (opened.kind !== 'table') return opened.kind === 'fault' ? opened.problem.code : opened.kind;
  const { report } = runToCompletion(session.interpret({ mapping: opened.guess, unit, corrections: noCorrections }, 'x'));
  const { flows, places: found, units } = report;
  return Array.from({ length: flows.count }, (_, i) =>
    [found[flows.origin[i] ?? -1]?.name, found[flows.destination[i] ?? -1]?.name, flows.n[i], units[flows.unit[i] ?? -1]].join(' '),
  );
}

test('all sheets are offered, and the first visible one with flows is read', async () => {
  const opened = await runToCompletionAsync(session.open(new Blob([bytesOf('workbook.xlsx')]), { hasHeader: null }));
  expect(opened).toMatchObject({
    form: {
      sheet: '客流',
      sheets: [
        { name: '说明', isHidden: false },
        { name: '空表', isHidden: false },
        { name: '底稿', isHidden: true },
        { name: '客流', isHidden: false },
      ],
    },
  });
});

test('a requested sheet is read even if it is hidden', async () => {
  expect(await flowsOf(bytesOf('workbook.xlsx'), { sheet: '底稿' })).toEqual(['沈阳市 北京市 999 person']);
  expect(await flowsOf(bytesOf('workbook.xlsx'), { sheet: '空表' })).toBe('empty-file');
});

test('ids are looked up in the sheet of places', async () => {
  expect(await flowsOf(bytesOf('workbook-flowmap.xlsx'), {}, '人')).toEqual([
    '甲站 乙站 258 person',
    '乙站 丙站 130 person',
    '丙站 甲站 7 person',
  ]);
});

test('a truncated workbook is reported as broken', async () => {
  const whole = bytesOf('workbook.xlsx');
  for (const length of [4, 100, whole.length >> 1, whole.length - 30, whole.length - 1])
    expect(await flowsOf(whole.slice(0, length))).toBe('broken-file');
});

test('a workbook with one changed byte never gives another number', async () => {
  const whole = bytesOf('workbook.xlsx');
  const before = new Set(await flowsOf(whole));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ change;
      const after = await flowsOf(changed);
      // If the name of a sheet or part is changed, another sheet may be read, which is named.
      if (typeof after !== 'string' && !after.includes('沈阳市 北京市 999 person'))
        for (const flow of after) expect([...before]).toContain(flow);
    }),
    { seed: seedOf(31), numRuns: runs(120) },
  );
});

test('a file that is not an archive is refused', async () => {
  await expect(Workbook.open(new Blob(['PK\u0003\u0004 and no more']))).rejects.toBeInstanceOf(BrokenArchive);
});

test('tags do not depend on the pieces of the text, and a sign in an attribute does not end one', () => {
  const text = `<?xml version="1.0"?><!-- <a> --><x:a b='>' c="1&lt;2">t<![CDATA[<5]]>u</x:a><e/>&amp;`;
  const read = (pieces: readonly string[]): string => {
    let said = '';
    const reader = new XmlReader({
      open: (name, attributes) => (said += `<${name}${attributes}>`),
      close: (name) => (said += `</${name}>`),
      text: (part) => (said += part),
    });
    for (const piece of pieces) reader.read(piece);
    return said;
  };
  expect(read([text])).toBe(`<a b='>' c="1&lt;2">t<5u</a><e></e>`);
  for (let cut = 1; cut < text.length; cut++) expect(read([text.slice(0, cut), text.slice(cut)])).toBe(read([text]));
});
