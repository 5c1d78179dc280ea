import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import report from '../../../data/report.json';
import { openRecord } from '../../state/transitions.ts';
import { defineElements, type DuikouAtlas } from '../../elements.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

async function readerWith(lang: string, data?: unknown): Promise<{ readonly root: ShadowRoot; readonly atlas: DuikouAtlas }> {
  document.body.innerHTML = `<duikou-atlas id="a" renderer="svg" lang="${lang}" panels="none" style="display: block; height: 300px"></duikou-atlas><div style="width: 400px; height: 500px"><duikou-report for="a"></duikou-report></div>`;
  const reader = document.querySelector('duikou-report');
  const atlas = document.querySelector('duikou-atlas');
  if (!reader || !atlas) throw new Error('no reader');
  if (data !== undefined) atlas.data = data;
  await expect
    .poll(() => reader.shadowRoot?.querySelector(data === undefined ? '.paragraph' : '.quoted'), { timeout: 10_000 })
    .toBeInstanceOf(Element);
  const root = reader.shadowRoot;
  if (!root) throw new Error('no root');
  return { root, atlas };
}

describe('<duikou-report>', () => {
  test('shows the whole report with its three headings, and its figures as buttons', async () => {
    const { root } = await readerWith('zh-Hans');
    expect([...root.querySelectorAll('h3')].map((heading) => heading.textContent?.trim())).toEqual([
      '创新体制机制',
      '产业优势互补',
      '共建平台载体',
    ]);
    expect(root.querySelectorAll('.sentence')).toHaveLength(37);
    expect(root.querySelectorAll('.sentence.recorded')).toHaveLength(35);
    expect(root.querySelector('button[data-record=agg-projects]')?.textContent).toContain('849');
  });

  test('selects the pairing of pressed words, lists the records of their sentence and opens the source', async () => {
    const { root, atlas } = await readerWith('zh-Hans');
    root.querySelector<HTMLElement>('button[data-record=agg-yanbian-ningbo-projects]')?.click();
    await expect.poll(() => atlas.scene?.emphasis.pairing).toBe('jilin-zhejiang');
    await expect.poll(() => root.querySelector('.records duikou-figure')?.shadowRoot?.querySelector('[popover]')).toBeInstanceOf(Element);
    await expect.poll(() => root.querySelector('#P17\\.3')?.getAttribute('aria-current')).toBe('true');
    expect(root.querySelector('#P17\\.3')?.classList.contains('emphasized')).toBe(true);
  });

  test('scrolls to a record that is opened elsewhere, without scrolling the page', async () => {
    const { root } = await readerWith('en');
    const scroller = root.querySelector('.scroller');
    const figure = document.createElement('duikou-figure');
    figure.setAttribute('for', 'a');
    figure.setAttribute('record', 'agg-yanbian-ningbo-projects');
    document.body.prepend(figure);
    await expect.poll(() => figure.shadowRoot?.querySelector('button')).toBeInstanceOf(Element);
    const page = scrollY;
    figure.shadowRoot?.querySelector('button')?.click();
    await expect.poll(() => scroller?.scrollTop ?? 0).toBeGreaterThan(200);
    await expect
      .poll(() => {
        const sentence = root.querySelector('.sentence[aria-current]')?.getBoundingClientRect();
        const box = scroller?.getBoundingClientRect();
        return sentence && box && sentence.top >= box.top && sentence.top < box.bottom;
      })
      .toBe(true);
    expect(scrollY).toBe(page);
  });

  test('says that the text is a translation, and shows the printed characters below it on request', async () => {
    const { root } = await readerWith('en');
    expect(root.querySelector('.source')?.textContent).toContain('our translation');
    expect(root.querySelectorAll('p.original')).toHaveLength(0);
    await userEvent.click(root.querySelector('label input')!);
    await expect.poll(() => root.querySelector('#P02\\.1 p.original')?.textContent).toContain('沈陽市與北京市');
  });

  test('lists the first of thousands of quotes, more by a button, and any quote that is opened', async () => {
    const records = Array.from({ length: 1000 }, (_, i) => ({
      ...report.records[0],
      id: `made-${i}`,
      coverageKinds: [],
      ambiguities: [],
      source: { source: 'report', quote: report.records[0]?.source.quote },
    }));
    const { root, atlas } = await readerWith('en', {
      ...report,
      paragraphs: [],
      sentences: [],
      records: [...report.records.map((record) => ({ ...record, source: { source: 'report', quote: record.source.quote } })), ...records],
    });
    expect(root.querySelectorAll('.quoted')).toHaveLength(200);
    root.querySelector<HTMLElement>('.more')?.click();
    await expect.poll(() => root.querySelectorAll('.quoted').length).toBe(400);
    atlas.store.change(openRecord('made-900'));
    await expect.poll(() => root.querySelector('#quote-made-900')?.getAttribute('aria-current')).toBe('true');
  });

  test('lists the quotes of a data set without a text by source, and links only to web addresses', async () => {
    const sources = [{ ...report.sources[0], title: 'A page', url: 'javascript:alert(1)' }];
    const { root } = await readerWith('en', {
      ...report,
      sources,
      paragraphs: [],
      sentences: [],
      records: report.records.map((record) => ({
        ...record,
        source: { source: 'report', quote: record.source.quote, marks: record.source.marks },
      })),
    });
    expect(root.querySelectorAll('.quoted')).toHaveLength(78);
    expect(root.querySelector('.sources h4')?.textContent).toBe('A page');
    expect(root.querySelectorAll('a')).toHaveLength(0);
  });
});
