/** Answers of search and map to places outside the pairings, and the search for topics. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements, type DuikouAtlas } from '../../elements.ts';
import { askForPlace } from '../../state/transitions.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

async function atlasIn(lang: string): Promise<{ atlas: DuikouAtlas; search: ShadowRoot; map: ShadowRoot }> {
  document.body.innerHTML = `<duikou-atlas renderer="svg" lang="${lang}" style="display: block; height: 600px"></duikou-atlas>`;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) throw new Error('no atlas');
  await atlas.ready;
  const root = atlas.shadowRoot;
  const [search, map] = ['duikou-region-search', 'duikou-map'].map((name) => root?.querySelector(name)?.shadowRoot);
  if (!search || !map) throw new Error('no search');
  return { atlas, search, map };
}

async function searchFor(search: ShadowRoot, query: string): Promise<void> {
  const input = search.querySelector('input');
  if (!input) throw new Error('no input');
  await userEvent.click(input);
  await userEvent.fill(input, query);
}
const options = (search: ShadowRoot): readonly string[] =>
  [...search.querySelectorAll('[role=option]')].map(({ textContent }) => textContent ?? '');

test('a search for 山东 answers that it is in none of the seven pairings, with buttons for the nearest paired regions', async () => {
  const { atlas, search, map } = await atlasIn('zh-Hans');
  await searchFor(search, '山东');
  await expect.poll(() => options(search)).toEqual(['山东，不是结对地区']);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => map.querySelector('.place-answer h3')?.textContent).toBe('山东不在七对之内');
  const [first] = map.querySelectorAll<HTMLElement>('.place-answer .ways button');
  first?.click();
  await expect.poll(() => atlas.store.get().view.selection).toBe('120000');
  await expect.poll(() => map.querySelector('.place-answer')).toBeNull();
});

test('a place of a record is answered with the record and its pairing', async () => {
  const { atlas, map } = await atlasIn('en');
  atlas.store.change(askForPlace('230500'));
  await expect.poll(() => map.querySelector('.place-answer duikou-figure')?.getAttribute('record')).toBe('park-shuangyashan-foshan');
  map.querySelector<HTMLElement>('.place-answer .ways button')?.click();
  await expect
    .poll(() => atlas.store.get().view)
    .toMatchObject({ selection: 'heilongjiang-guangdong', record: 'park-shuangyashan-foshan' });
});

test('a search for a word of a topic leads to the topic', async () => {
  const { atlas, search } = await atlasIn('en');
  await searchFor(search, 'grain');
  await expect.poll(() => options(search)).toContain('Topic: Grain');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => atlas.store.get().view.topic).toBe('grain');
});
