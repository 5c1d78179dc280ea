/** Tests of properties as frameworks set them: by the name of an attribute, and with null or undefined to reset them. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { defineElements, type DuikouMap } from '../../elements.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

function newMap(): DuikouMap {
  document.body.innerHTML = '<duikou-map renderer="svg" lang="en" style="width: 400px; height: 320px"></duikou-map>';
  const map = document.querySelector('duikou-map');
  if (!map) throw new Error('no map');
  return map;
}

test('setting `select` selects, and `select` still works as a method', async () => {
  const map = newMap();
  await map.ready;
  Object.assign(map, { select: 'jilin-zhejiang' });
  expect(map.selection).toBe('jilin-zhejiang');
  map.select('220000');
  expect(map.selection).toBe('220000');
  Object.assign(map, { select: null });
  expect(map.selection).toBe(null);
});

test('a topic, theme or language that is set to null or undefined gets its default without an error', async () => {
  const map = newMap();
  await map.ready;
  const codes: string[] = [];
  map.addEventListener('duikou-error', ({ detail }) => codes.push(detail.code));
  Object.assign(map, { topic: 'grain', theme: 'dark' });
  Object.assign(map, { topic: undefined, theme: null, lang: undefined });
  expect([map.topic, map.theme]).toEqual(['overview', 'auto']);
  expect(codes).toEqual([]);
});
