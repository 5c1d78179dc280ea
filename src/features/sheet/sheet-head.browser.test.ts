import { afterEach, beforeAll, expect, test } from 'vitest';
import { defineElements } from '../../elements.ts';
import { clear, compare, openView } from '../../state/transitions.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

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
