/** Frameworks set a property where an element has one of an attribute's name, and take it back by null or undefined. */
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

test('`select` that is set selects, and goes on selecting as a method', async () => {
  const map = newMap();
  await map.ready;
  Object.assign(map, { select: 'jilin-zhejiang' });
  expect(map.selection).toBe('jilin-zhejiang');
  map.select('220000');
  expect(map.selection).toBe('220000');
  Object.assign(map, { select: null });
  expect(map.selection).toBe(null);
});

test('a topic, a theme or a language that is taken back goes to its default, and nothing is reported', async () => {
  const map = newMap();
  await map.ready;
  const codes: string[] = [];
  map.addEventListener('duikou-error', ({ detail }) => codes.push(detail.code));
  Object.assign(map, { topic: 'grain', theme: 'dark' });
  Object.assign(map, { topic: undefined, theme: null, lang: undefined });
  expect([map.topic, map.theme]).toEqual(['overview', 'auto']);
  expect(codes).toEqual([]);
});
