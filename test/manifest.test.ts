/** The manifest for editors agrees with the README and with the elements. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as entry from '../src/elements.ts';
import { languages, topicIds } from '../src/data/vocabulary.ts';
import { renderers, themes } from '../src/state/view-state.ts';
import { modulePathOf, writeManifest, type Manifest } from '../tools/manifest.ts';

interface Tag {
  readonly name: string;
  readonly description?: string;
  readonly attributes?: readonly {
    readonly name: string;
    readonly description?: string;
    readonly values?: readonly { readonly name: string }[];
  }[];
}

type Declaration = NonNullable<Manifest['modules'][number]['declarations']>[number];

let tags: readonly Tag[];
let elements: readonly Declaration[];
beforeAll(() => {
  writeManifest('.cache/manifest');
  ({ tags } = JSON.parse(readFileSync('.cache/manifest/html-custom-data.json', 'utf8')) as { tags: readonly Tag[] });
  elements = (JSON.parse(readFileSync('.cache/manifest/custom-elements.json', 'utf8')) as Manifest).modules.flatMap(
    ({ declarations }) => declarations ?? [],
  );
}, 60_000);

const namesOf = (things: readonly { readonly name: string }[] = []): readonly string[] => things.map(({ name }) => name);
const readme = readFileSync('README.md', 'utf8');

test('the manifest has every element of the README and no other', () => {
  const promised = [...readme.matchAll(/^\| `<(duikou-[a-z]+)/gm)].map((match) => match[1]);
  expect(namesOf(tags).toSorted()).toEqual(promised.toSorted());
  expect(elements.map(({ tagName }) => tagName).toSorted()).toEqual(promised.toSorted());
});

test('the manifest describes each element and all of its members', () => {
  for (const { tagName, description, attributes = [], members = [], events = [], cssParts = [], cssProperties = [] } of elements) {
    expect(description, tagName).toMatch(/\w/);
    for (const thing of [...attributes, ...members, ...events, ...cssParts, ...cssProperties])
      expect(thing.description, `${tagName} ${thing.name}`).toMatch(/\w/);
  }
});

describe('its attributes', () => {
  test('are those that each element observes', () => {
    for (const { name, attributes } of elements) {
      const element: unknown = Object.entries(entry).find(([exported]) => exported === name)?.[1];
      // The cast: Lit computes them from the static properties of the class.
      const { observedAttributes } = element as { readonly observedAttributes: readonly string[] };
      expect(namesOf(attributes).toSorted(), name).toEqual(observedAttributes.toSorted());
    }
  });

  test('have the values of the code', () => {
    const known = { topic: topicIds, lang: languages, theme: themes, renderer: renderers } as const;
    for (const tag of tags.filter(({ name }) => name === 'duikou-atlas' || name === 'duikou-map')) {
      for (const [name, values] of Object.entries(known))
        expect(namesOf(tag.attributes?.find((attribute) => attribute.name === name)?.values).toSorted(), `${tag.name} ${name}`).toEqual(
          [...values].toSorted(),
        );
    }
  });
});

describe('an attribute', () => {
  const attributeOf = (tag: string, name: string) =>
    elements.find(({ tagName }) => tagName === tag)?.attributes?.find((attribute) => attribute.name === name);

  test('names its property, which each element has', () => {
    expect(attributeOf('duikou-map', 'select')?.fieldName).toBe('selection');
    for (const { name, attributes = [] } of elements) {
      const made: object = new (Reflect.get(entry, name) as new () => object)();
      for (const attribute of attributes) expect(attribute.fieldName ?? '' in made, `${name} ${attribute.name}`).toBeTruthy();
    }
  });

  test('has its default, and whether it reflects its property', () => {
    expect(attributeOf('duikou-map', 'topic')).toMatchObject({ default: '"overview"' });
    expect(attributeOf('duikou-map', 'cooperative')).toMatchObject({ default: 'false' });
    expect(attributeOf('duikou-map', 'select')?.reflects).toBe(true);
    expect(attributeOf('duikou-legend', 'for')?.reflects).toBe(true);
    expect(attributeOf('duikou-map', 'src')?.reflects).toBeUndefined();
  });
});

describe('each element', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly exports: Readonly<Record<string, unknown>> };

  test('has a module of its own, which the package exports and which registers it', () => {
    for (const { tagName = '' } of elements) {
      const part = tagName.replace('duikou-', '');
      expect(JSON.stringify(exports[`./${part}`]), tagName).toContain(`./${modulePathOf(tagName)}`);
      expect(readFileSync(`src/parts/${part}.ts`, 'utf8'), tagName).toMatch(
        part === 'atlas' ? 'define(coreElements)' : `define({ '${tagName}'`,
      );
    }
  });

  test('has the same content in web-types as in the manifest', () => {
    const webTypes = JSON.parse(readFileSync('.cache/manifest/web-types.json', 'utf8')) as {
      readonly contributions: { readonly html: { readonly elements: readonly Declaration[] } };
    };
    expect(webTypes.contributions.html.elements.map(({ name, attributes }) => [name, ...namesOf(attributes)])).toEqual(
      elements.map(({ tagName, attributes }) => [tagName, ...namesOf(attributes)]),
    );
  });
});

test('every type in a signature is exported', () => {
  const source = readFileSync('src/elements.ts', 'utf8');
  const used = new Set(
    elements.flatMap(({ members = [], events = [] }) =>
      [...members, ...events].flatMap((item) => JSON.stringify(item).match(/(?<="text":"[^"]*)\b[A-Z]\w+/g) ?? []),
    ),
  );
  const known = new Set(['Promise', 'Blob', 'CustomEvent', 'FeatureCollection']);
  expect(used.size).toBeGreaterThan(8);
  expect([...used].filter((name) => !known.has(name) && !new RegExp(`export (?:type )?\\{[^}]*\\b${name}\\b`).test(source))).toEqual([]);
});

test('the CSS data for editors have each custom property', () => {
  const { properties } = JSON.parse(readFileSync('.cache/manifest/css-custom-data.json', 'utf8')) as {
    readonly properties: readonly { readonly name: string }[];
  };
  expect(namesOf(properties)).toEqual(namesOf(elements[0]?.cssProperties));
});

test('the manifest has the public members and no internal ones', () => {
  const membersOf = (tag: string): readonly string[] => namesOf(elements.find(({ tagName }) => tagName === tag)?.members).toSorted();
  const common = [
    'bounds',
    'clear',
    'cooperative',
    'data',
    'lang',
    'level',
    'motion',
    'project',
    'ready',
    'renderer',
    'scene',
    'select',
    'selection',
    'src',
    'step',
    'theme',
    'toCSV',
    'toGeoJSON',
    'toPNG',
    'toSVG',
    'topic',
  ];
  expect(membersOf('duikou-map')).toEqual(common);
  expect(membersOf('duikou-atlas')).toEqual([...common, 'address', 'panels', 'present', 'tour', 'view'].toSorted());
  expect(membersOf('duikou-tour')).toEqual(['for', 'goTo', 'next', 'present', 'previous', 'src']);
  expect(membersOf('duikou-legend')).toEqual(['for']);
});

test('the manifest has each event with the type of its detail', () => {
  const types = Object.fromEntries(elements.flatMap(({ events = [] }) => events.map(({ name, type }) => [name, type?.text])));
  // The types of the events in TypeScript.
  const declared = [...readFileSync('src/elements.ts', 'utf8').matchAll(/'(duikou-\w+)': CustomEvent<.*\.(\w+)>;/g)].map(
    ([, name = '', detail = '']) => [name, `CustomEvent<${detail}>`],
  );
  expect(declared.length).toBeGreaterThan(0);
  expect(types).toEqual(Object.fromEntries(declared));
  // A map without an atlas has no view beside it.
  for (const [tag, others] of [
    ['duikou-atlas', []],
    ['duikou-map', ['duikou-view']],
  ] as const)
    expect([...namesOf(elements.find(({ tagName }) => tagName === tag)?.events), ...others].toSorted()).toEqual(
      Object.keys(types).toSorted(),
    );
});

test('the manifest has each custom property that the styles read', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('.test.'))
    .map((path) => readFileSync(`src/${path}`, 'utf8'));
  const taken = sources.flatMap((text) => [...text.matchAll(/var\((--duikou-[a-z][a-z0-9-]*)/g)].map((match) => match[1]));
  for (const { tagName, cssProperties } of elements) expect(namesOf(cssProperties), tagName).toEqual(expect.arrayContaining(taken));
  expect(namesOf(elements[0]?.cssProperties)).toContain('--duikou-side-a-tint');
});

test('the manifest has each part that is drawn, and those of the README', () => {
  const sources = ['src/app', 'src/features'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.includes('.test.'))
      .map((path) => readFileSync(`${folder}/${path}`, 'utf8')),
  );
  const drawn = new Set(sources.flatMap((text) => [...text.matchAll(/\bpart="(\w+)"/g)].map(([, part = '']) => part)));
  // The atlas exports the parts of its map and views.
  const exported = sources.flatMap((text) =>
    [...text.matchAll(/\bexportparts="(\w+)"|Parts = '([\w, ]+)'/g)].flatMap(([, one = '', all = '']) => (one || all).split(', ')),
  );
  const partsOf = (tag: string): readonly string[] => namesOf(elements.find(({ tagName }) => tagName === tag)?.cssParts);
  expect(exported).toEqual(expect.arrayContaining([...partsOf('duikou-map'), ...partsOf('duikou-tour'), ...partsOf('duikou-pairing')]));
  expect(partsOf('duikou-atlas')).toEqual(expect.arrayContaining([...partsOf('duikou-map'), ...partsOf('duikou-tour')]));
  const documented = new Set(elements.flatMap(({ cssParts }) => namesOf(cssParts)));
  expect([...documented].toSorted()).toEqual([...drawn].toSorted());
  const [, promised = ''] = /the parts ([^.]+)\./.exec(readme.replaceAll('\n', ' ')) ?? [];
  const parts = [...promised.matchAll(/`(\w+)`/g)].map(([, part = '']) => part);
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.filter((part) => !documented.has(part))).toEqual([]);
});
