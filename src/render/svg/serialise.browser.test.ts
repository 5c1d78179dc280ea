import { describe, expect, test } from 'vitest';
import dataSet from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import type { DataSet } from '../../data/schema.ts';
import { topicIds, languages } from '../../data/vocabulary.ts';
import { geographyOf } from '../../geo/features.ts';
import { overviewTopology } from '../../geo/overview.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { darkPalette, lightPalette } from '../../scene/palette.ts';
import { paletteOf } from '../../../test/palette-of.ts';
import { sceneBuilder } from '../../scene/scene.ts';
import { toggleChoice } from '../../state/transitions.ts';
import { initialViewState, type ViewState } from '../../state/view-state.ts';
import { drawingInBrowser } from './serialise.browser.ts';

const geography = geographyOf(overviewTopology);
const build = sceneBuilder({ index: indexDataSet(dataSet), places, attribution });
const size = { width: 1123, height: 794 };
const options = { size, projection: 'albers', palette: lightPalette, fontFamily: 'system-ui, "PingFang SC", sans-serif' } as const;

/** Content that needs other files, works in one browser only, or is executed. */
const unwanted = /<!--|var\(|light-dark\(|color-mix|NaN|undefined|\[object|href=|url\((?!#)|<image|<foreignObject|<script|<style|\son\w+=/;

function drawn(text: string): Document {
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(drawing.querySelector('parsererror')?.textContent ?? null).toBeNull();
  expect(text).not.toMatch(unwanted);
  return drawing;
}

/** References within the file to ids that don't exist. */
function lostReferences(drawing: Document): readonly string[] {
  const ids = Array.from(drawing.querySelectorAll('[id]'), ({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const used = new XMLSerializer().serializeToString(drawing).matchAll(/url\(#([^)]+)\)/g);
  return Array.from(used, ([, id]) => id ?? '').filter((id) => !ids.includes(id));
}

describe.each(['albers', 'mercator'] as const)('an exported drawing in %s', (projection) => {
  const scene = build({ ...initialViewState, language: 'zh-Hans' }, 'light');
  const text = drawingInBrowser(scene, geography, { ...options, projection });
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');

  test('is a well-formed, self-contained document', () => {
    drawn(text);
    expect(drawing.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(drawing.documentElement.querySelector('text')?.getAttribute('font-family')).toBe('PingFang SC, sans-serif');
  });

  test('has its title, its sources, the version of the data and the note that it was not reviewed', () => {
    const { title, subject, source, version, review, attribution: boundaries } = scene.captions;
    expect(drawing.querySelector('svg > title')?.textContent).toBe(`${title} · ${subject}`);
    expect(drawing.querySelector('svg > desc')?.textContent).toBe(scene.description.summary);
    for (const words of [title, subject, source, version, review, boundaries]) expect(drawing.documentElement.textContent).toContain(words);
  });

  test('has the seven arcs, the fourteen ends, the legend and the inset', () => {
    expect(drawing.querySelectorAll('[data-arc]')).toHaveLength(7);
    expect(drawing.querySelectorAll('#duikou-ends > [data-region]')).toHaveLength(14);
    expect(drawing.querySelector('#duikou-inset')).not.toBeNull();
    for (const { text: words } of scene.legend.items) expect(drawing.documentElement.textContent).toContain(words);
  });
});

describe.each(topicIds)('the exported topic %s', (topic) => {
  const selections = [null, 'jilin-zhejiang', '230100'] as const;
  test.each(selections)(
    'shows, with the selection %s, the arcs, routes, figures and legend of the scene, in its language and colours',
    (selection) => {
      const at = topicIds.indexOf(topic) + selections.indexOf(selection);
      const language = languages[at % languages.length] ?? 'en';
      const theme = at % 2 === 0 ? 'dark' : 'light';
      const scene = build({ ...initialViewState, topic, selection, language }, theme);
      const drawing = drawn(drawingInBrowser(scene, geography, { ...options, palette: paletteOf(theme) }));
      expect(lostReferences(drawing)).toEqual([]);
      expect(drawing.documentElement.getAttribute('lang')).toBe(language);
      expect(drawing.querySelectorAll('[data-arc]')).toHaveLength(scene.arcs.shown.length);
      expect(drawing.querySelectorAll('#duikou-routes > [data-record]')).toHaveLength(scene.routes.length);
      const widths = Array.from(drawing.querySelectorAll('[data-arc] > path:last-child'), (path) =>
        Number(path.getAttribute('stroke-width')),
      ).toSorted((a, b) => a - b);
      const quiet = 1.5;
      const held = Array.from(scene.arcs.shown, (i) => ((scene.arcs.style[i] ?? 0) & 24 ? quiet : (scene.arcs.widthPx[i] ?? 0))).toSorted(
        (a, b) => a - b,
      );
      widths.forEach((width, i) => expect(width).toBeCloseTo(held[i] ?? Number.NaN, 5));
      const words = drawing.documentElement.textContent ?? '';
      for (const { text } of scene.legend.items) expect(words).toContain(text);
      // Figures without room on the map are only in the panel; most figures have room.
      const figures = scene.annotations.flatMap((annotation) => annotation.figures.map(({ text }) => text));
      expect(figures.filter((text) => words.includes(text)).length).toBeGreaterThanOrEqual(Math.ceil(figures.length * 0.6));
      expect(words).toContain(scene.captions.subject);
      expect(drawing.querySelectorAll('#duikou-outlines > path').length).toBe(scene.emphasis.emphasized === null ? 0 : 2);
      expect(drawing.querySelector('svg > rect')?.getAttribute('fill')).toBe(theme === 'dark' ? darkPalette.panel : lightPalette.panel);
    },
  );
});

test('an exported drawing has a line about its filters', () => {
  const view = toggleChoice('kind', 'grain')(initialViewState);
  const scene = build({ ...view, language: 'en' } satisfies ViewState, 'light');
  expect(drawn(drawingInBrowser(scene, geography, options)).documentElement.textContent).toContain(
    `Showing ${scene.records.shown.length} of ${scene.records.read} records`,
  );
});

describe('a user’s data set', () => {
  test.each([
    ['markup', '<script>alert(1)</script><image href="x"/>'],
    ['an end of CDATA', 'a ]]> b <![CDATA[ c &amp; &#0; &nosuch; --> d'],
    ['control characters', Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('x')],
    ['half characters', `a\uD800b\uDC00c\uFFFE\uFFFF`],
    ['changes of text direction', '\u202Eabc\u2066def'],
    ['a very long title', '很长的标题'.repeat(200)],
    ['a very long word', 'x'.repeat(2000)],
  ])('with %s in its names is well-formed XML', (_, hostile) => {
    const { region } = indexDataSet(dataSet);
    const names = { 'zh-Hans': hostile, 'zh-Hant': hostile, en: hostile };
    const userData: DataSet = {
      ...dataSet,
      title: names,
      dataVersion: hostile,
      regions: dataSet.regions.map((each) => (each.id === region('220000').id ? { ...each, short: names, name: names } : each)),
      records: dataSet.records.map((record) => ({ ...record, label: names })),
    };
    const scene = sceneBuilder({ index: indexDataSet(userData), places, attribution })(
      { ...initialViewState, topic: 'grain', selection: '220000', language: 'en' },
      'light',
    );
    const text = drawingInBrowser(scene, geography, options);
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(drawing.querySelector('parsererror')?.textContent ?? null).toBeNull();
    expect(drawing.querySelectorAll('script, image, foreignObject, style')).toHaveLength(0);
    // The text survives encoding and decoding.
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(text);
    for (const line of drawing.querySelectorAll('svg > text')) expect(Number(line.getAttribute('y'))).toBeLessThan(size.height);
  });
});
