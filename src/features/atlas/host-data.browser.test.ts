/** A host's data set of the report's kind is described by its own words: regions and counts of the built-in report don't appear. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import minimal from '../../../test/fixtures/data-sets/valid-minimal.json';
import { defineElements } from '../../elements.ts';
import { languages } from '../../data/vocabulary.ts';
import { changeLanguage, changeTopic, clear, openView, select } from '../../state/transitions.ts';
import { viewNames, topics } from '../../state/view-state.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

const ofTheReport = /seven|七|north-?east|eastern|东北|東北|东部|東部/iu;

/** All text and labels under an element, shadow trees included, style sheets left out. */
function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (node instanceof Text) return node.data;
  const labels =
    node instanceof Element ? [...node.attributes].filter(({ name }) => /^(aria-|title|alt)/u.test(name)).map(({ value }) => value) : [];
  const inside = node instanceof Element && node.shadowRoot ? [...node.shadowRoot.childNodes] : [];
  return [...labels, ...[...inside, ...node.childNodes].map(textOf)].join(' ');
}

test.each(languages)('a set of two pairs is described as two pairs in every topic and panel, in %s', async (language) => {
  document.body.innerHTML = `<duikou-atlas renderer="svg" lang="${language}" style="display: block; width: 1000px; height: 700px"></duikou-atlas>`;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) throw new Error('no atlas');
  atlas.data = minimal;
  await expect.poll(() => atlas.scene?.regions.length, { timeout: 10_000 }).toBe(4);
  const scene = atlas.scene;
  expect(scene?.description.summary).toContain('2');
  const [west, south, east, north] = scene?.framing ?? [0, 0, 0, 0];
  expect([west > 90, south > 20, east < 130, north < 45]).toEqual([true, true, true, true]);
  for (const topic of topics) {
    for (const panel of viewNames) {
      for (const selected of [clear, select('350000')]) {
        atlas.store.change((view) => openView(panel)(changeTopic(topic)(changeLanguage(language)(selected(view)))));
        await atlas.updateComplete;
        expect(textOf(atlas).match(ofTheReport)?.[0] ?? null, `${topic}, ${panel}`).toBeNull();
      }
    }
  }
});

test('data that are set on a map inside an atlas are the atlas’s', async () => {
  document.body.innerHTML = `<duikou-atlas renderer="svg" style="display: block; width: 1000px; height: 700px"><duikou-map></duikou-map></duikou-atlas>`;
  const [atlas, map] = [document.querySelector('duikou-atlas'), document.querySelector('duikou-map')];
  if (!atlas || !map) throw new Error('no map in an atlas');
  await expect.poll(() => atlas.scene?.regions.length, { timeout: 10_000 }).toBe(14);
  map.data = minimal;
  await expect.poll(() => atlas.scene?.regions.length, { timeout: 10_000 }).toBe(4);
  expect(map.data).toEqual(atlas.data);
});
