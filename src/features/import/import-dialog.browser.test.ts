import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import places from '../../../geo/gazetteer.json';
import { noCorrections } from '../../import/corrections.ts';
import { defineElements, type DuikouAtlas } from '../../elements.ts';
import { readingOf } from '../../app/import-of-store.ts';
import { packed, unpacked } from '../../import/files/packed-link.ts';
import { pageSession } from '../../import/worker/page-session.ts';
import { openSession } from '../../import/worker/open-session.ts';
import { plainDataSet } from '../../data/views.ts';
import type { ImportSession } from '../../import/worker/session.ts';
import { startImportWorker } from '../../import/worker/worker-start.ts';
import { workerSession } from '../../import/worker/worker-session.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

const table = `起点,终点,年份,旅游人次（万人次）
北京,沈阳,2018,258
上海,大连,2018,超过130
吉林,浙江,2018,20
哈密地区,黑龙江,2018,15
天津,长春,2018,-
<img src=x onerror=alert(1)>,大连,2018,30
`;

interface Opened {
  readonly atlas: DuikouAtlas;
  readonly root: ShadowRoot;
}

async function openedDialog(lang = 'zh-Hans'): Promise<Opened> {
  document.body.innerHTML = `<duikou-atlas renderer="svg" lang="${lang}" style="display: block; height: 600px"></duikou-atlas>`;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) throw new Error('no atlas');
  await expect.poll(() => atlas.scene !== null, { timeout: 20_000 }).toBe(true);
  const ways = atlas.shadowRoot?.querySelector('duikou-user-data')?.shadowRoot;
  await expect.poll(() => ways?.querySelector('button') !== null, { timeout: 10_000 }).toBe(true);
  ways?.querySelector<HTMLElement>('button')?.click();
  await expect.poll(() => dialogIn(atlas)?.querySelector('dialog')?.open, { timeout: 10_000 }).toBe(true);
  const root = dialogIn(atlas);
  if (!root) throw new Error('no dialog');
  return { atlas, root };
}

function dialogIn(atlas: DuikouAtlas): ShadowRoot | null | undefined {
  return atlas.shadowRoot?.querySelector('duikou-user-data')?.shadowRoot?.querySelector('duikou-import-dialog')?.shadowRoot;
}

async function paste(root: ShadowRoot, text: string): Promise<void> {
  const field = root.querySelector<HTMLTextAreaElement>('#paste');
  if (!field) throw new Error('nothing to paste into');
  field.value = text;
  root.querySelector<HTMLElement>('.drop button')?.click();
}

describe('the focus', () => {
  test('stays within the dialog when the focused element disappears', { timeout: 60_000 }, async () => {
    const { root } = await openedDialog();
    const press = async (name: string, isDone: () => boolean): Promise<void> => {
      const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
      if (!button) throw new Error(`no button ${name}`);
      button.focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(isDone, { timeout: 20_000 }).toBe(true);
      await expect.poll(() => [name, root.activeElement === null]).toEqual([name, false]);
    };
    const field = root.querySelector<HTMLTextAreaElement>('#paste');
    if (field) field.value = table;
    await press('读入', () => root.querySelector('.counts') !== null);
    await press('另一个文件', () => root.querySelector('#paste') !== null);
    await press(
      '回到内置的报道',
      () => ![...root.querySelectorAll('button')].some(({ textContent }) => textContent.trim() === '回到内置的报道'),
    );
    const again = root.querySelector<HTMLTextAreaElement>('#paste');
    if (again) again.value = 'no table';
    await press('读入', () => root.querySelector('[role=alert], .counts') !== null);
  });
});

const counts = (root: ShadowRoot): string | undefined => root.querySelector('.counts')?.textContent;
const entries = (root: ShadowRoot): readonly string[] =>
  [...root.querySelectorAll('.entries li:not(.group, .more)')].map((entry) => entry.textContent.replace(/\s+/gu, ' ').trim());
const workbook = new URL('../../../test/fixtures/user-data/workbook.xlsx', import.meta.url).href;
const until = { timeout: 15_000 } as const;

describe('own data', () => {
  test('are read, drawn at once and listed row by row, and never become markup', async () => {
    const { atlas, root } = await openedDialog();
    await paste(root, table);
    await expect.poll(() => counts(root), until).toBe('读入6行 = 画出3行 + 跳过3行');
    expect(atlas.scene?.topic).toBe('flows');
    expect(atlas.scene?.arcs.count).toBe(3);
    expect(atlas.selection).toBeNull();
    const listed = entries(root);
    expect(listed[0]).toMatch(/^第4行 起点 吉林 已跳过 有几个地方叫这个名字/);
    expect(listed.find((entry) => entry.includes('img'))).toContain('<img src=x onerror=alert(1)>');
    expect(root.querySelector('img')).toBeNull();
    expect(listed.find((entry) => entry.includes('第6行'))).toContain('读作“未报告”，不是0');
    // Drawn and skipped rows are marked differently.
    const edgeOf = (selector: string): string | undefined => {
      const entry = root.querySelector(`.entries li.${selector}`);
      return entry ? getComputedStyle(entry).borderInlineStartStyle : undefined;
    };
    expect([edgeOf('skipped'), edgeOf('warning')]).toEqual(['solid', 'double']);
  });

  test('are read from a file that is dropped before the data are loaded, and the report is shown if the file can’t be', async () => {
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) =>
      String(request[0]).endsWith('never.json') ? new Promise(() => {}) : fetch(...request),
    );
    for (const text of [table, 'nothing of a table']) {
      document.body.innerHTML =
        '<duikou-atlas renderer="svg" src="never.json" lang="zh-Hans" style="display: block; height: 600px"></duikou-atlas>';
      await customElements.whenDefined('duikou-user-data');
      const atlas = document.querySelector('duikou-atlas');
      if (!atlas) throw new Error('no atlas');
      await atlas.updateComplete;
      expect(atlas.data).toBeNull();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'mine.csv'));
      atlas.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
      await atlas.toCSV();
      expect(atlas.data?.records.length).toBe(text === table ? 3 : 78);
      await expect.poll(() => dialogIn(atlas)?.querySelector('dialog')?.open, until).toBe(true);
      expect(dialogIn(atlas)?.querySelector('.body')?.textContent).toContain('mine.csv');
    }
    vi.unstubAllGlobals();
  });

  test('can be corrected one by one or together, undone and saved as a file', async () => {
    const { atlas, root } = await openedDialog();
    await paste(root, table);
    await expect.poll(() => entries(root).length, until).toBe(4);
    const choice = root.querySelector<HTMLSelectElement>('.entries select');
    if (!choice) throw new Error('no choice');
    choice.focus();
    await userEvent.selectOptions(choice, '吉林省');
    await expect.poll(() => counts(root), until).toBe('读入6行 = 画出4行 + 跳过2行');
    // The focus stays in the report.
    await expect.poll(() => root.activeElement?.closest('.scroller') !== null, until).toBe(true);
    root.querySelector<HTMLElement>('button.all')?.click();
    await expect.poll(() => counts(root), until).toBe('读入6行 = 画出5行 + 跳过1行');
    const reading = readingOf(atlas.store);
    const file = await (await reading.correctedFile())?.text();
    expect(file?.split('\r\n').slice(3, 5)).toEqual(['吉林省,浙江,2018,20', '哈密市,黑龙江,2018,15']);
    await reading.undo();
    await expect.poll(() => counts(root), until).toBe('读入6行 = 画出4行 + 跳过2行');
  });

  test('have their problems grouped by kind, of which the first or all are listed, and corrected or undone together', async () => {
    const { root } = await openedDialog();
    const rows = Array.from({ length: 30 }, (_, i) => `沈阳,北京,2018,${i + 1}①\n`);
    await paste(root, `起点,终点,年份,数值（万人次）\n${rows.join('')}上海,大连,2018,5\n上海,大连,2018,5\n上海,大连,2018,5\n`);
    await expect.poll(() => counts(root), until).toBe('读入33行 = 画出33行 + 跳过0行');
    const heads = (): readonly string[] => [...root.querySelectorAll('.entries .group b')].map(({ textContent }) => textContent.trim());
    const scroller = root.querySelector<HTMLElement>('.scroller');
    if (!scroller) throw new Error('no report');
    const scrollTo = async (text: string, selector: string): Promise<HTMLElement> => {
      const found = (): HTMLElement | undefined =>
        [...root.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) => textContent.includes(text));
      await expect
        .poll(() => {
          scroller.scrollTop =
            scroller.scrollTop + 200 >= scroller.scrollHeight - scroller.clientHeight ? scroller.scrollHeight : scroller.scrollTop + 200;
          return found();
        }, until)
        .toBeDefined();
      const element = found();
      if (!element) throw new Error(`no ${text}`);
      return element;
    };
    expect(heads()[0]).toBe('30行：去掉了注释符号');
    const more = await scrollTo('显示全部30处', '.entries .more button');
    more.focus();
    more.click();
    await scrollTo('第31行', '.entries li');
    // The focus stays in the report.
    expect(root.activeElement?.closest('.scroller')).not.toBeNull();
    const skip = await scrollTo('全部跳过（2）', '.entries .group button');
    expect(skip.getAttribute('aria-label')).toContain('与前面某一行相同');
    skip.click();
    await expect.poll(() => counts(root), until).toBe('读入33行 = 画出31行 + 跳过2行');
    [...root.querySelectorAll<HTMLElement>('.foot button')].find(({ textContent }) => textContent === '撤销')?.click();
    await expect.poll(() => counts(root), until).toBe('读入33行 = 画出33行 + 跳过0行');
  });

  test('of a workbook are read sheet by sheet', async () => {
    const { atlas, root } = await openedDialog();
    const file = new File([await (await fetch(workbook)).blob()], 'mine.xlsx');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    root.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    await expect.poll(() => counts(root), until).toBe('读入7行 = 画出5行 + 跳过2行');
    expect(root.querySelector('.body')?.textContent).toContain('电子表格，工作表“客流”');
    const sheets = [...root.querySelectorAll<HTMLSelectElement>('.assumed select')].find((select) => select.options.length === 4);
    if (!sheets) throw new Error('no choice of sheets');
    await userEvent.selectOptions(sheets, '底稿（隐藏）');
    await expect.poll(() => counts(root), until).toBe('读入1行 = 画出1行 + 跳过0行');
    expect(atlas.data?.records[0]?.values[0]).toMatchObject({ n: 999, unit: 'person' });
  });

  test('with ids as ends are drawn with a file of places that is dropped with them or added', async () => {
    const { atlas, root } = await openedDialog('en');
    const files = [
      new File(['id,name,lat,lon\n11,A,41.8,123.43\n12,B,39.9,116.4\n'], 'locations.csv'),
      new File(['origin,dest,count (trips)\n11,12,258\n12,11,7\n'], 'flows.csv'),
    ];
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    root.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    await expect.poll(() => counts(root), until).toBe('2 rows read = 2 drawn + 0 skipped');
    expect(root.querySelector('.assumed')?.textContent).toContain('2 of 2 are in the table of places');
    expect(atlas.data?.regions.map(({ names }) => names.en)).toEqual(['A', 'B']);
    [...root.querySelectorAll<HTMLElement>('.foot button')].find(({ textContent }) => textContent === 'Another file')?.click();
    await expect.poll(() => root.querySelector('#paste'), until).not.toBeNull();
    await paste(root, await (files[1]?.text() ?? ''));
    await expect.poll(() => counts(root), until).toBe('2 rows read = 0 drawn + 2 skipped');
    const chooser = root.querySelector<HTMLInputElement>('#places');
    if (!chooser) throw new Error('no way to the places');
    const second = new DataTransfer();
    if (files[0]) second.items.add(files[0]);
    chooser.files = second.files;
    chooser.dispatchEvent(new Event('change'));
    // The same file can be chosen again.
    expect(chooser.value).toBe('');
    await expect.poll(() => counts(root), until).toBe('2 rows read = 2 drawn + 0 skipped');
  });

  test('without a unit are drawn once one is given, and other columns can be chosen', async () => {
    const { atlas, root } = await openedDialog('en');
    await paste(root, 'from,to,score,visitors\nBeijing,Shenyang,5,258\n');
    await expect.poll(() => counts(root), until).toBe('1 row read = 0 drawn + 1 skipped');
    expect(atlas.scene?.topic).toBe('overview');
    const unit = root.querySelector<HTMLInputElement>('#unit');
    if (!unit) throw new Error('nobody asks for the unit');
    unit.value = 'million trips';
    unit.form?.requestSubmit();
    await expect.poll(() => counts(root), until).toBe('1 row read = 1 drawn + 0 skipped');
    expect(atlas.data?.records[0]?.values[0]).toMatchObject({ n: 5e6, unit: 'person-time' });
    const value = root.querySelector<HTMLSelectElement>('select[data-role=value]');
    if (!value) throw new Error('no column of values');
    await userEvent.selectOptions(value, '3');
    await expect.poll(() => atlas.data?.records[0]?.values[0]?.n, until).toBe(258e6);
    expect(root.querySelector('.mapping')?.textContent).toContain('Columns not read: score');
  });

  test('with a name that is only spelt like a place are corrected one by one, not together', async () => {
    const { root } = await openedDialog();
    await paste(root, '起点,终点,人数（万人）\n广冬省,黑龙江,15\nTotal,大连,30\n');
    await expect.poll(() => counts(root), until).toBe('读入2行 = 画出0行 + 跳过2行');
    expect(root.querySelector('button.all')).toBeNull();
    expect(entries(root).find((entry) => entry.includes('Total'))).toContain('合计，不是地点');
    expect([...root.querySelectorAll('.fixes button')].map(({ textContent }) => textContent)).toEqual(['改为 广东省']);
    root.querySelector<HTMLElement>('.fixes button')?.click();
    await expect.poll(() => counts(root), until).toBe('读入2行 = 画出1行 + 跳过1行');
  });

  test('whose column names state no direction are drawn without arrows until the origin is chosen', async () => {
    const { atlas, root } = await openedDialog('en');
    await paste(root, 'city_name,city_id_name,num (people)\n宜昌,武汉,310\n武汉,宜昌,290\n');
    await expect.poll(() => counts(root), until).toBe('2 rows read = 2 drawn + 0 skipped');
    const directions = (): unknown => atlas.data?.records.map(({ from, to, direction, values }) => [from, to, direction, values[0]?.n]);
    expect(directions()).toEqual([
      ['420500', '420100', 'not-stated', 310],
      ['420100', '420500', 'not-stated', 290],
    ]);
    const answers = [...root.querySelectorAll<HTMLElement>('.direction button')];
    expect(answers.map(({ textContent }) => textContent)).toEqual([
      '“city_name” is the origin',
      '“city_id_name” is the origin',
      'Flows have no direction',
    ]);
    answers[1]?.click();
    await expect.poll(directions, until).toEqual([
      ['420100', '420500', 'one-way', 310],
      ['420500', '420100', 'one-way', 290],
    ]);
    await expect.poll(() => root.querySelector('.direction'), until).toBeNull();
    expect(root.querySelector<HTMLSelectElement>('select[data-role=origin]')?.value).toBe('1');
  });

  test('whose numbers may be foreign codes are drawn once the reader has answered', async () => {
    const { atlas, root } = await openedDialog('en');
    await paste(root, 'origin,destination,people (people)\n32,11,512\n11,31,203\n');
    await expect.poll(() => counts(root), until).toBe('2 rows read = 0 drawn + 2 skipped');
    for (const left of [1, 0]) {
      root.querySelector<HTMLElement>('.codes button')?.click();
      await expect.poll(() => root.querySelectorAll('.codes').length, until).toBe(left);
    }
    await expect.poll(() => counts(root), until).toBe('2 rows read = 2 drawn + 0 skipped');
    await expect
      .poll(() => atlas.data?.records.map(({ from, to }) => [from, to]), until)
      .toEqual([
        ['320000', '110000'],
        ['110000', '310000'],
      ]);
  });

  test('with an unclear decimal sign cause one question for the column, whose answer is listed', async () => {
    const { atlas, root } = await openedDialog('en');
    await paste(root, 'origin;destination;value (t)\nWuhan;Beijing;1.234\nYichang;Beijing;12.500\n');
    await expect.poll(() => counts(root), until).toBe('2 rows read = 0 drawn + 2 skipped');
    const answers = [...root.querySelectorAll<HTMLElement>('.numbers button')];
    expect(answers.map(({ textContent }) => textContent)).toEqual(['A point: 1.234 is 1.234', 'A comma: 1.234 is 1234']);
    answers[1]?.click();
    await expect.poll(() => atlas.data?.records.map(({ values }) => values[0]?.n), until).toEqual([1234, 12500]);
    expect(root.querySelector('.assumed')?.textContent).toContain('Decimals follow a comma, as answered.');
  });

  test('have the rows that are left out counted in the list of assumptions, with separators', async () => {
    const { root } = await openedDialog('en');
    await paste(root, `起点,终点,人数（人）\n上海,大连,10①\n${'合计,大连,14\n'.repeat(1234)}`);
    await expect.poll(() => counts(root), until).toBe('1,235 rows read = 1 drawn + 1,234 skipped');
    expect(root.querySelector('.assumed')?.textContent).toContain(
      'Rows not drawn: 1,234 of totals, 0 of other, foreign or unknown places.',
    );
    expect(root.querySelector('.assumed')?.textContent).toContain('Footnote marks are removed (1 row).');
  });

  test('of days are kept day by day', async () => {
    const { atlas, root } = await openedDialog('en');
    await paste(root, '出发地,目的地,日期,人数（万人）\n武汉,北京,2020-03-08,4\n武汉,北京,2020-03-09,5\n');
    await expect.poll(() => counts(root), until).toBe('2 rows read = 2 drawn + 0 skipped');
    await expect
      .poll(() => atlas.data?.records.map(({ period: { kind, start }, values }) => [kind, start, values[0]?.n]), until)
      .toEqual([
        ['day', '2020-03-08', 40_000],
        ['day', '2020-03-09', 50_000],
      ]);
  });

  test('that are dropped on the atlas are opened, and a button leads back to the report', async () => {
    document.body.innerHTML = '<duikou-atlas renderer="svg" lang="zh-Hant" style="display: block; height: 600px"></duikou-atlas>';
    const atlas = document.querySelector('duikou-atlas');
    if (!atlas) throw new Error('no atlas');
    await expect.poll(() => atlas.scene !== null, until).toBe(true);
    const transfer = new DataTransfer();
    transfer.items.add(new File(['支援方,受援方\n寧波市,延邊州\n'], '結對.csv'));
    atlas.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await expect.poll(() => atlas.scene?.captions.source, until).toBe('資料：結對.csv');
    const legend = atlas.scene?.legend.items.map(({ text }) => text) ?? [];
    expect(legend.slice(0, 2)).toEqual(['支援方', '受援方']);
    const root = dialogIn(atlas);
    [...(root?.querySelectorAll<HTMLElement>('.foot button') ?? [])].at(-1)?.click();
    await expect.poll(() => atlas.data?.pairings.length, until).toBe(14);
    expect(atlas.scene?.topic).toBe('overview');
  });

  test('can be a table that `src` names', async () => {
    document.body.innerHTML = `<duikou-map renderer="svg" src="${new URL('../../../test/fixtures/user-data/byte-order-mark.csv', import.meta.url).href}" style="display: block; height: 400px"></duikou-map>`;
    const map = document.querySelector('duikou-map');
    await expect.poll(() => map?.scene?.arcs.count, until).toBe(2);
    expect(map?.data?.records.map(({ values }) => values[0]?.n)).toEqual([2_580_000, 1_300_000]);
    expect(map?.topic).toBe('flows');
  });

  test('cause no violation of axe in the dialog, at 320 px and in the dark theme', async () => {
    const { atlas, root } = await openedDialog('en');
    await paste(root, table);
    await expect.poll(() => entries(root).length, until).toBe(4);
    atlas.theme = 'dark';
    const dialog = root.querySelector('dialog');
    if (!dialog) throw new Error('no dialog');
    dialog.style.width = '320px';
    await atlas.updateComplete;
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    const { violations } = await axe.run(dialog, { rules: { 'target-size': { enabled: true } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});

describe('an import session', () => {
  const read = async (session: ImportSession): Promise<unknown> => {
    const opened = await session.open(new Blob([table]), { hasHeader: null }, () => {});
    if (opened.kind !== 'table') throw new Error(opened.kind);
    const interpreted = await session.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, 'x.csv');
    const corrected = await (await session.corrected(noCorrections)).text();
    session.close();
    return { opened, interpreted, dataSet: interpreted.result && plainDataSet(interpreted.result.dataSet), corrected };
  };

  test('in a worker gives the same result as one on the page', async () => {
    const worker = await openSession(places);
    expect(worker.kind).toBe('worker');
    expect(await read(worker)).toEqual(await read(pageSession(places)));
  });

  test('runs on the page if no worker starts', async () => {
    vi.stubGlobal('Worker', function blocked() {
      throw new DOMException('blocked', 'SecurityError');
    });
    const session = await openSession(places);
    vi.unstubAllGlobals();
    expect(session.kind).toBe('page');
    expect(await read(session)).toMatchObject({ interpreted: { report: { rowsShown: 3 } } });
  });

  test('in a worker that never answers is rejected, and the worker is stopped', async () => {
    const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = () => {};'])));
    const terminate = vi.spyOn(worker, 'terminate');
    await expect(workerSession(() => worker, places, 10)).rejects.toThrow('does not answer');
    expect(terminate).toHaveBeenCalled();
  });

  test('whose worker fails ends pending calls, and the next file is read in another worker', async () => {
    const workers: Worker[] = [];
    const session = await workerSession(
      () => {
        const worker = startImportWorker();
        workers.push(worker);
        return worker;
      },
      places,
      60_000,
    );
    const opening = session.open(new Blob([table]), { hasHeader: null }, () => {});
    workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    await expect(opening).rejects.toThrow('out of memory');
    expect(await read(session)).toMatchObject({ interpreted: { report: { rowsShown: 3 } } });
    expect(workers).toHaveLength(2);
  });

  test.each(['worker', 'page'])('in the %s reports progress, can be stopped, and reads the next file afterwards', async (kind) => {
    const session = kind === 'worker' ? await openSession(places) : pageSession(places);
    const long = new Blob([
      '起点,终点,值,单位\n',
      ...Array.from({ length: 200 }, () => '北京,沈阳,258,万人次\n上海,大连,130,万人次\n'.repeat(2000)),
    ]);
    const steps: number[] = [];
    const stopped = session.open(long, { hasHeader: null }, ({ done }) => {
      steps.push(done);
      if (done > 0) session.cancel();
    });
    await expect(stopped).rejects.toThrow('cancelled');
    expect(steps.at(-1)).toBeLessThan(long.size);
    expect(await read(session)).toMatchObject({ interpreted: { report: { rowsRead: 6 } } });
  });
});

describe('a set in a link', () => {
  const set = { title: '表', unit: '', columns: ['origin', 'destination'] as const, isDirected: false, text: table };

  test('is unpacked unchanged, and a large set is not packed', async () => {
    const letters = await packed(set);
    expect(letters).toMatch(/^[\w-]+$/);
    expect(await unpacked(letters ?? '')).toEqual(set);
    const noise = Array.from({ length: 4000 }, (_, i) => `${(i * 7919) % 99991},${(i * 104729) % 99991}`).join('\n');
    expect(await packed({ ...set, text: noise })).toBeNull();
  });

  test.each(['', 'AAAA', 'eNq', 'q1YqUbJSKkotTy1SqgUA'])('that holds no data (%s) is reported', async (letters) => {
    expect(await unpacked(letters)).toBeNull();
  });

  test('is not unpacked beyond the limit', async () => {
    const stream = new Blob([JSON.stringify({ ...set, text: ' '.repeat(20_000_000) })])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    let letters = '';
    for (const byte of bytes) letters += String.fromCharCode(byte);
    expect(await unpacked(btoa(letters).replaceAll('+', '-').replaceAll('/', '_'))).toBeNull();
  });
});
