import { afterEach, beforeAll, expect, test } from 'vitest';
import { defineElements } from '../../elements.ts';
import { clear, compare, openView, select, showTime } from '../../state/transitions.ts';
import { peekHeightPx } from '../atlas/atlas-layout.ts';
import { openedAtlas, openTable } from '../flows/user-table.harness.ts';

beforeAll(defineElements);
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

test('the head of the sheet names two compared pairings without a selection, and only in the view `compare`', async () => {
  document.body.innerHTML = `<duikou-atlas renderer="svg" lang="en" style="display: block; width: 390px; height: 700px"></duikou-atlas>`;
  const errors: string[] = [];
  const heard = ({ message }: ErrorEvent): void => void errors.push(message);
  window.addEventListener('error', heard);
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) throw new Error('no atlas');
  await atlas.ready;
  const title = (): string | undefined =>
    atlas.shadowRoot?.querySelector('duikou-sheet-head')?.shadowRoot?.querySelector('h2')?.textContent?.trim();
  atlas.store.change(compare(['jilin-zhejiang', 'dalian-shanghai']));
  atlas.store.change(clear);
  await expect.poll(title).toBe('Jilin – Zhejiang · Dalian – Shanghai');
  atlas.store.change(openView('timeline'));
  await expect.poll(title).not.toContain('Jilin');
  window.removeEventListener('error', heard);
  // Browsers report a size that changes while it is measured as an error of the page.
  expect(errors).toEqual([]);
});

test('the head of the sheet has the totals and the largest flows of a selected place with several partners', async () => {
  const atlas = await openedAtlas({ width: 390, height: 700 });
  await openTable(
    atlas,
    'origin,destination,year,visits\nShenyang,Dalian,2018,70\nShenyang,Beijing,2018,900\nShanghai,Shenyang,2018,80\nShenyang,Dalian,2019,90\n',
  );
  const head = (): ShadowRoot | null | undefined => atlas.shadowRoot?.querySelector('duikou-sheet-head')?.shadowRoot;
  atlas.store.change(showTime('2018'));
  atlas.store.change(select('210100'));
  await expect.poll(() => head()?.querySelector('h2')?.textContent).toBe('Shenyang');
  expect(head()?.querySelector('.notes')?.textContent).toBe('Out 970 visits, in 80 visits');
  expect(Array.from(head()?.querySelectorAll('li .label') ?? [], ({ textContent }) => textContent)).toEqual([
    'Shenyang → Beijing',
    'Shanghai → Shenyang',
  ]);
  // A figure of another time is not listed.
  atlas.store.change(showTime('2019'));
  await expect.poll(() => head()?.querySelector('.notes')?.textContent).toBe('Out 90 visits');
  expect(Array.from(head()?.querySelectorAll('li .label') ?? [], ({ textContent }) => textContent)).toEqual(['Shenyang → Dalian']);
  atlas.store.change(showTime('2018'));
  atlas.store.change(select('110000'));
  await expect.poll(() => head()?.querySelector('h2')?.textContent).toBe('Shenyang – Beijing');
  atlas.remove();
});

test('the head of the sheet has content only where it is displayed, and follows an atlas that becomes narrow or wide', async () => {
  const errors: string[] = [];
  const heard = ({ message }: ErrorEvent): void => void errors.push(message);
  window.addEventListener('error', heard);
  const atlas = await openedAtlas({ width: 1280, height: 700 });
  const head = (): ShadowRoot | null | undefined => atlas.shadowRoot?.querySelector('duikou-sheet-head')?.shadowRoot;
  atlas.store.change(select('220000'));
  await expect.poll(() => head()?.querySelector('article')).not.toBeNull();
  await expect.poll(() => head()?.querySelector('h2')).toBeNull();
  // With larger text the head is higher than the smallest sheet.
  document.documentElement.style.fontSize = '200%';
  atlas.style.width = '390px';
  await expect.poll(() => head()?.querySelector('h2')?.textContent).toContain('Zhejiang');
  const heightPx = head()?.querySelector('article')?.offsetHeight ?? 0;
  expect(heightPx).toBeGreaterThan(peekHeightPx);
  await expect
    .poll(() => Number.parseFloat(atlas.shadowRoot?.querySelector<HTMLElement>('.atlas')?.style.getPropertyValue('--_peek') ?? ''))
    .toBeGreaterThan(heightPx);
  document.documentElement.style.fontSize = '';
  atlas.style.width = '1280px';
  await expect.poll(() => head()?.querySelector('h2')).toBeNull();
  window.removeEventListener('error', heard);
  expect(errors).toEqual([]);
  atlas.remove();
});
