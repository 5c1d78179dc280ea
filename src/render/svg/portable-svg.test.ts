import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { languages, topicIds } from '../../data/vocabulary.ts';
import { geographyOf } from '../../geo/features.ts';
import { overviewTopology } from '../../geo/overview.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { fontStack } from '../../i18n/font-stack.ts';
import { paletteOf } from '../../../test/palette-of.ts';
import { sceneBuilder } from '../../scene/scene.ts';
import { initialViewState } from '../../state/view-state.ts';
import { exportDrawing } from './export-drawing.ts';
import { portableSvg } from './portable-svg.ts';
import { renderedToText } from './serialise.node.ts';
import { parseXml, wordsIn, type XmlElement } from './xml-tree.ts';

const geography = geographyOf(overviewTopology);
const build = sceneBuilder({ index: indexDataSet(report), places, attribution });

function elementsIn(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsIn(child)))];
}

/** Attributes that any element may have; `lang` and `aria-hidden` are for browsers, `data-*` for scripts. */
const everywhere = [
  'id',
  'xml:lang',
  'lang',
  'aria-hidden',
  'transform',
  'clip-path',
  'data-arc',
  'data-region',
  'data-record',
  'data-area',
  'data-annotation',
];
const fills = ['fill', 'fill-opacity', 'opacity'];
const strokes = ['stroke', 'stroke-width', 'stroke-opacity', 'stroke-linejoin', 'stroke-linecap', 'stroke-dasharray'];
const type = ['x', 'y', 'font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing', 'text-anchor'];
const known: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'width', 'height', 'viewBox'],
  title: [],
  desc: [],
  defs: [],
  g: [],
  clipPath: [],
  linearGradient: ['gradientUnits', 'x1', 'y1', 'x2', 'y2'],
  stop: ['offset', 'stop-color'],
  path: ['d', ...fills, ...strokes],
  rect: ['x', 'y', 'width', 'height', 'rx', ...fills, ...strokes],
  circle: ['cx', 'cy', 'r', ...fills, ...strokes],
  text: [...type, ...fills, ...strokes],
};

const cases = topicIds.flatMap((topic) =>
  [null, 'jilin-zhejiang', '230100'].map((selection, i) => {
    const at = topicIds.indexOf(topic) + i;
    return { topic, selection, language: languages[at % 3] ?? 'en', theme: at % 2 === 0 ? ('light' as const) : ('dark' as const) };
  }),
);

describe.each(cases)('the export of $topic, $selection, $language, $theme', ({ topic, selection, language, theme }) => {
  const scene = build({ ...initialViewState, topic, selection, language }, theme);
  const options = { size: { width: 1123, height: 794 }, projection: 'albers', palette: paletteOf(theme) } as const;
  const drawing = renderedToText(exportDrawing(scene, geography, { ...options, fontFamily: fontStack(language) }));
  const svg = portableSvg(drawing);
  const root = parseXml(svg);
  const elements = elementsIn(root);

  test('has only elements and attributes of SVG 1.1, with plain values', () => {
    for (const { name, attributes } of elements) {
      expect(known).toHaveProperty(name);
      for (const key of Object.keys(attributes)) expect([...everywhere, ...(known[name] ?? [])], `${name} ${key}`).toContain(key);
    }
    expect(/paint-order|var\(|system-ui|\s(style|class)=|currentColor|rgb|[\d.](em|%)"/.exec(svg)?.[0]).toBeUndefined();
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a fill or stroke on every shape and text, a named font family, and no opacity on groups', () => {
    const clip = elements.find(({ name }) => name === 'clipPath');
    for (const element of elements) {
      const { name, attributes } = element;
      if (!['path', 'rect', 'circle', 'text'].includes(name) || clip?.children.includes(element)) continue;
      expect(attributes, name).toHaveProperty('fill');
      expect([attributes['fill'], attributes['stroke'] ?? 'none'], name).not.toEqual(['none', 'none']);
      for (const colour of [attributes['fill'], attributes['stroke'] ?? 'none'])
        expect(colour).toMatch(/^(none|#[\da-f]{6}|url\(#[\w-]+\))$/);
      if (name === 'text') expect(attributes['font-family']).toMatch(/^(Microsoft|Arial)/);
    }
    for (const { name, attributes } of elements) if (name === 'g') expect(attributes).not.toHaveProperty('opacity');
  });

  test('has every halo of the drawing, each below its text at the same point and in the same type', () => {
    const halos = elements.filter(({ attributes }) => attributes['aria-hidden'] === 'true' && attributes['stroke'] !== undefined);
    const pairs = elements.filter(({ children }) => children.some((child) => typeof child !== 'string' && halos.includes(child)));
    expect(pairs).toHaveLength(halos.length);
    for (const { children } of pairs) {
      const [halo, face, ...others] = children as readonly XmlElement[];
      expect(others).toEqual([]);
      expect([halo?.name, face?.name]).toEqual(['text', 'text']);
      expect(wordsIn(face ?? '')).toBe(wordsIn(halo ?? ''));
      for (const key of type) expect(face?.attributes[key], key).toBe(halo?.attributes[key]);
      expect(halo?.attributes).toMatchObject({ fill: 'none', stroke: expect.stringMatching(/^#/) });
      expect(halo?.attributes).not.toHaveProperty('stroke-opacity');
      expect(face?.attributes).not.toHaveProperty('stroke');
      expect(face?.attributes).not.toHaveProperty('aria-hidden');
    }
    // Names, annotations and the inset have halos; the lines around the map and the legend have none.
    const withHalo = elementsIn(parseXml(drawing)).filter((element) => element.attributes['paint-order'] !== undefined);
    const texts = withHalo.flatMap(elementsIn).filter(({ name }) => name === 'text');
    expect(halos).toHaveLength(texts.length);
    expect(halos.length).toBeGreaterThan(30);
  });

  test('has no stroke of constant width in a scaled group', () => {
    for (const { attributes, children } of elementsIn(parseXml(drawing))) {
      if (!/scale|matrix/.test(attributes['transform'] ?? '')) continue;
      const within = children.flatMap((child) => (typeof child === 'string' ? [] : elementsIn(child)));
      for (const each of [{ attributes }, ...within]) expect(each.attributes).not.toHaveProperty('vector-effect');
    }
  });

  test('has each text of the drawing once', () => {
    const said = elements.filter(({ name, attributes }) => name === 'text' && !(attributes['aria-hidden'] === 'true')).map(wordsIn);
    const drawn = elementsIn(parseXml(drawing))
      .filter(({ name }) => name === 'text')
      .map(wordsIn);
    expect(said).toEqual(drawn);
  });

  test('has titles for arcs and regions, `xml:lang`, and ids for its layers', () => {
    const titles = elements.filter(({ name }) => name === 'title').map(wordsIn);
    for (const i of scene.arcs.shown) expect(titles).toContain(scene.arcNames[i]);
    for (const { optionName } of scene.regions) expect(titles).toContain(optionName);
    expect(root.attributes).toMatchObject({ lang: language, 'xml:lang': language });
    for (const layer of ['ground', 'arcs', 'ends', 'labels', 'inset'])
      expect(
        elements.some(({ attributes }) => attributes['id'] === `duikou-${layer}`),
        layer,
      ).toBe(true);
  });
});

test('a text has its offsets added to its position, and its letter spacing in px', () => {
  expect(
    portableSvg('<svg><g font-size="10" letter-spacing="0.15em"><text x="3" y="4" dx="-2.5" dy="0.5em" fill="#000000">a</text></g></svg>'),
  ).toBe('<svg><g><text x="0.5" y="9" font-size="10" letter-spacing="1.5" fill="#000000">a</text></g></svg>');
});

test('a transparent text on a halo becomes opaque in the mixed colour, and its halo keeps its opacity', () => {
  const drawing =
    '<svg><g opacity="0.5" paint-order="stroke" stroke="#ffffff"><text x="1" y="2" fill="#000000" fill-opacity="0.8">a</text></g></svg>';
  expect(portableSvg(drawing)).toBe(
    '<svg><g><g><text aria-hidden="true" x="1" y="2" fill="none" stroke="#ffffff" opacity="0.5">a</text><text x="1" y="2" fill="#999999">a</text></g></g></svg>',
  );
});
