/** What editors are told of the elements is what the README promises. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { writeManifest } from '../tools/manifest.ts';

interface Tag {
  readonly name: string;
  readonly description?: string;
  readonly attributes?: readonly { readonly name: string; readonly description?: string }[];
}

let tags: readonly Tag[];
beforeAll(() => {
  writeManifest('.cache/manifest');
  ({ tags } = JSON.parse(readFileSync('.cache/manifest/html-custom-data.json', 'utf8')) as { tags: readonly Tag[] });
}, 60_000);

test('has every element of the README and no other', () => {
  const promised = [...readFileSync('README.md', 'utf8').matchAll(/^\| `<(duikou-[a-z]+)/gm)].map((match) => match[1]);
  expect(tags.map(({ name }) => name).toSorted()).toEqual(promised.toSorted());
});

test('describes each element and attribute', () => {
  for (const { name, description, attributes } of tags) {
    expect(description, name).toMatch(/\w/);
    for (const attribute of attributes ?? []) expect(attribute.description, `${name} ${attribute.name}`).toMatch(/\w/);
  }
});

test('has the attributes of the contract on the atlas and the map, and nothing internal', () => {
  const attributesOf = (tag: string): readonly string[] => tags.find(({ name }) => name === tag)?.attributes?.map(({ name }) => name) ?? [];
  expect(attributesOf('duikou-atlas')).toEqual(['src', 'select', 'lens', 'lang', 'theme', 'renderer', 'panels', 'address', 'present', 'step', 'tour', 'cooperative']);
  expect(attributesOf('duikou-map')).toEqual(['src', 'select', 'lens', 'lang', 'theme', 'renderer', 'cooperative']);
  const manifest = readFileSync('.cache/manifest/custom-elements.json', 'utf8');
  expect(manifest).not.toMatch(/isSheetOpen|"#/);
});
