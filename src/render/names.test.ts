/** Names of the geography in every renderer: both maps, the first picture and the export. */
import { describe, expect, test } from 'vitest';
import report from '../../data/report.json';
import { indexDataSet } from '../data/data-set.ts';
import { languages } from '../data/vocabulary.ts';
import { geographyOf } from '../geo/features.ts';
import { insetSizePx } from '../geo/inset-frame.ts';
import { overviewTopology } from '../geo/overview.ts';
import { cameraFraming, screenTransform, type Bounds, type ScreenTransform } from '../geo/projection.ts';
import { attribution, places } from '../geo/surroundings.ts';
import { lightPalette } from '../scene/palette.ts';
import { sceneBuilder } from '../scene/scene.ts';
import { initialViewState } from '../state/view-state.ts';
import { marksOnScreen } from './lettering/layout.ts';
import { exportDrawing } from './svg/export-drawing.ts';
import { firstPicture, namesLayouts } from './svg/first-picture.ts';
import { insetDrawing } from './svg/inset.ts';
import { narrowInsetZoom } from './svg/inset.styles.ts';
import { mapDrawing } from './svg/map-drawing.ts';
import { renderedToText } from './svg/serialise.node.ts';
import { LabelFeatures } from './webgl/label-features.ts';
import { mapStyle } from './webgl/style.ts';

const build = sceneBuilder({ index: indexDataSet(report), places, attribution });
const geography = geographyOf(overviewTopology);
const size = { width: 1040, height: 750 };
const southChinaSea: Bounds = [108, 3, 121, 22];
const transform: ScreenTransform = screenTransform(cameraFraming(southChinaSea, size), size);

/** Texts of a drawing in their order. A name on two lines is two texts. */
const textsOf = (drawing: string): readonly string[] =>
  [...drawing.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.trim());
const svgOf = (template: Parameters<typeof renderedToText>[0]): string => renderedToText(template).replace(/<!--.*?-->/g, '');

describe.each(languages)('in %s', (language) => {
  const scene = build({ ...initialViewState, language, framing: southChinaSea }, 'light');
  const home = build({ ...initialViewState, language }, 'light');
  const southern = places.waters.filter(({ id }) => ['nanhai', 'dongsha', 'xisha', 'zhongsha', 'nansha', 'huangyan'].includes(id));
  const wanted = southern.map(({ names }) => names[language]);

  test('the SVG map, the WebGL map and the export name the visible seas and islands', () => {
    const map = svgOf(
      mapDrawing('names')(scene, geography, lightPalette, { size, transform, showsPrefectures: false, highlight: null }).map,
    );
    expect(textsOf(map)).toEqual(expect.arrayContaining(wanted));
    const style = mapStyle(scene, geography, lightPalette, new LabelFeatures(marksOnScreen(scene, transform, size).labels).all);
    expect(JSON.stringify(style.sources['labels'])).toSatisfy((data: string) => wanted.every((name) => data.includes(`"${name}"`)));
    const paper = svgOf(exportDrawing(scene, geography, { size, projection: 'albers', palette: lightPalette, fontFamily: 'sans-serif' }));
    expect(textsOf(paper)).toEqual(expect.arrayContaining(wanted));
  });

  test('each island has its mark in both maps', () => {
    const marks = marksOnScreen(scene, transform, size).labels.filter(({ label }) => label.role === 'islands' || label.role === 'island');
    const map = svgOf(
      mapDrawing('names')(scene, geography, lightPalette, { size, transform, showsPrefectures: false, highlight: null }).map,
    );
    for (const { at } of marks) expect(map).toContain(`cx="${at[0].toFixed(1)}" cy="${at[1].toFixed(1)}"`);
    expect(marks.length).toBeGreaterThan(4);
    const { layers } = mapStyle(scene, geography, lightPalette, []);
    expect(layers.find(({ id }) => id === 'islands')).toMatchObject({ source: 'labels', type: 'circle' });
  });

  test('the first picture names Russia and Macao at all but the smallest sizes, and the seas', () => {
    const texts = textsOf(svgOf(firstPicture(home, geography)));
    const country = new Intl.DisplayNames(language, { type: 'region' });
    const macao = places.provinces.find(({ adcode }) => adcode === '820000')?.short[language];
    for (const name of [country.of('RU'), macao])
      expect(texts.filter((text) => text === name).length).toBeGreaterThanOrEqual(namesLayouts.length - 6);
    expect(texts).toEqual(expect.arrayContaining(places.waters.slice(1, 3).map(({ names }) => names[language])));
  });

  test('a province is called a province on the map and for screen readers, a city is called by its short name', () => {
    const jilin = home.regions.find(({ id }) => id === '220000');
    const changchun = home.regions.find(({ id }) => id === '220100');
    expect(jilin?.name).toBe(language === 'en' ? 'Jilin Province' : '吉林省');
    expect(jilin?.optionName).toContain(jilin?.name);
    expect(home.labels.find(({ id }) => id === '220000')?.text).toBe(language === 'en' ? 'Jilin Prov.' : '吉林省');
    expect(changchun?.name).toBe(places.prefectures.find(({ adcode }) => adcode === '220100')?.short[language]);
  });

  test.each([
    ['wide', 1],
    ['narrow', narrowInsetZoom],
  ] as const)('the %s inset names each of its islands once, at a font size of at least 7.5 px', (width, zoom) => {
    const drawing = svgOf(insetDrawing(home, geography, lightPalette));
    const [, group = ''] = drawing.match(new RegExp(`<g class="${width}"[^>]*>(.*?</g>.*?)</g>`, 's')) ?? [];
    const texts = textsOf(group);
    const inInset = places.waters.filter(({ kind, label }) => kind !== 'sea' && label[1] < 22);
    // English names are on two lines, so their words are compared.
    expect(texts.slice(0, -1).toSorted()).toEqual(
      [...inInset.flatMap(({ names }) => names[language].split(' ')), ...(language === 'en' ? [] : ['南海'])].toSorted(),
    );
    expect(texts.at(-1)).toBe(home.captions.inset);
    const sizes = [...group.matchAll(/font-size="([\d.]+)"/g)].map(([, px]) => Number(px) * zoom);
    for (const px of sizes) expect(px).toBeGreaterThanOrEqual(7.5);
    expect(insetSizePx.width * zoom).toBeLessThan(110);
  });
});
