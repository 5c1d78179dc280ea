/** Tests of files that are made to take the memory or time of a page. Each is read within limits or refused with a message. */
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sliceBytes } from './encoding.ts';
import { FileImport } from './file-import.ts';
import { runToCompletionAsync } from '../../../test/run-to-completion.ts';
import { gazetteer } from '../../../test/gazetteer.ts';

/** @returns the first rows, or the code of the fault */
async function read(content: BlobPart): Promise<readonly (readonly string[])[] | string> {
  const opened = await runToCompletionAsync(new FileImport(gazetteer).open(new Blob([content]), { hasHeader: true }));
  if (opened.kind === 'table') return opened.firstRows;
  return opened.kind === 'fault' ? opened.problem.code : opened.kind;
}

interface Lies {
  /** The numbers of files and their sizes in the directory. */
  readonly count?: number;
  readonly bytes?: number;
}

function zipOf(parts: Readonly<Record<string, string>>, { count, bytes }: Lies = {}): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let start = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(start, 10);
    directory.push(Buffer.from('PK\u0001\u0002\0\0'), common, place, name);
    files.push(file);
    start += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count ?? files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(start, 12);
  return new Uint8Array(Buffer.concat([...files, listed, Buffer.from('PK\u0005\u0006'), end]));
}

const table = [
  ['起点', '终点', '数值'],
  ['沈阳', '北京', '5'],
];
const rowsOf = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => `<row>${row.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`).join('');

interface Parts {
  readonly sheet?: string;
  readonly afterSheet?: string;
  readonly before?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly target?: string;
}

function workbook(
  { sheet = '', afterSheet = '', before = '', strings, styles, target = 'worksheets/sheet1.xml' }: Parts,
  lies?: Lies,
): Uint8Array<ArrayBuffer> {
  return zipOf(
    {
      'xl/workbook.xml': '<workbook><sheets><sheet name="s" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Target="${target}"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `${before}<worksheet><sheetData>${rowsOf(table)}${sheet}</sheetData>${afterSheet}</worksheet>`,
      ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
      ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    },
    lies,
  );
}

test('a valid workbook is read', async () => {
  expect(await read(workbook({ sheet: rowsOf([['大连', '上海', '6']]) }))).toEqual([
    ['沈阳', '北京', '5'],
    ['大连', '上海', '6'],
  ]);
});

test('the unpacking of a part stops at the largest size', async () => {
  expect(await read(workbook({ styles: `<a b="${' '.repeat(1 << 16)}"/>`.repeat(1030) }))).toBe('too-many-rows');
});

test('a wrong size in the directory is ignored, and too many files are refused', async () => {
  for (const bytes of [0, 1, 0xffffffff]) expect(await read(workbook({}, { bytes }))).toEqual([['沈阳', '北京', '5']]);
  for (const count of [0, 1, 9, 0xffff]) expect(await read(workbook({}, { count }))).toBe('broken-file');
});

test('custom entities are not expanded', async () => {
  const before = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  expect(await read(workbook({ before, sheet: rowsOf([['&b;', '上海', '6']]) }))).toEqual([
    ['沈阳', '北京', '5'],
    ['&b;', '上海', '6'],
  ]);
});

test('deeply nested tags are read', async () => {
  expect(await read(workbook({ sheet: '<a>'.repeat(1_000_000) }))).toEqual([['沈阳', '北京', '5']]);
});

test('a path can only lead to a part of the archive', async () => {
  expect(await read(workbook({ target: '../xl/./worksheets/sheet1.xml' }))).toEqual([['沈阳', '北京', '5']]);
  for (const target of ['../../../worksheets/passwd', '/worksheets/__proto__', 'https://other.example/worksheets/sheet1.xml'])
    expect(await read(workbook({ target }))).toBe('broken-file');
});

test('more cells or rows than the format allows are refused', async () => {
  expect(await read(workbook({ sheet: `<row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row>` }))).toBe('too-many-rows');
  expect(await read(workbook({ sheet: '<row><c r="ZZZ3"><v>1</v></c></row>' }))).toBe('too-many-rows');
  expect(await read(workbook({ sheet: '<row/>'.repeat(1_048_576) }))).toBe('too-many-rows');
});

test('overlapping merged cells are refused early', async () => {
  const sheet = `${rowsOf([['大连', '上海', '6']])}<row r="1048576"><c t="str"><v>长春</v></c></row>`;
  expect(await read(workbook({ sheet, afterSheet: '<mergeCell ref="A2:A1048576"/>'.repeat(6) }))).toBe('too-many-rows');
});

test('a missing shared text is a damaged file, and an empty number an empty cell', async () => {
  const strings = '<sst><si><t>沈阳</t></si></sst>';
  const row = (number: string): string => `<row><c t="s"><v>${number}</v></c><c t="str"><v>上海</v></c><c t="str"><v>6</v></c></row>`;
  expect(await read(workbook({ strings, sheet: row('0') }))).toEqual([
    ['沈阳', '北京', '5'],
    ['沈阳', '上海', '6'],
  ]);
  expect(await read(workbook({ strings, sheet: row('') }))).toEqual([
    ['沈阳', '北京', '5'],
    ['', '上海', '6'],
  ]);
  for (const number of ['1', '-1', '0.5', 'x']) expect(await read(workbook({ strings, sheet: row(number) }))).toBe('broken-file');
  expect(await read(workbook({ sheet: row('0') }))).toBe('broken-file');
});

test('a table with too many columns is refused in every form', async () => {
  const names = Array.from({ length: 200_000 }, (_, i) => `n${i}`);
  expect(await read(`${names.join(',')}\n1,2\n`)).toBe('too-many-rows');
  expect(await read(JSON.stringify([names, [1, 2]]))).toBe('too-many-rows');
  expect(await read(`<table><tr>${names.map((name) => `<td>${name}`).join('')}<tr><td>1<td>2</table>`)).toBe('too-many-rows');
});

test('a file of very short lines is read, and one with an endless line is refused', async () => {
  expect(await read(`起点,终点\n沈阳,北京\n${'\n'.repeat(sliceBytes)}`)).toEqual([['沈阳', '北京']]);
  expect(await read(`起点,终点\n${'a'.repeat(5 * sliceBytes)}`)).toBe('too-many-rows');
});

test('a too deeply nested JSON value does not affect the others', async () => {
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(await read(`[{"起点":"沈阳","终点":"北京","note":${nested}}]`)).toEqual([['沈阳', '北京', '…']]);
});
