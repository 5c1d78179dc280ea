import { beforeAll, describe, expect, test } from 'vitest';
import report from '../../data/report.json';
import { indexDataSet } from '../data/data-set.ts';
import type { DataSet } from '../data/schema.ts';
import { geographyOf } from '../geo/features.ts';
import { overviewTopology } from '../geo/overview.ts';
import { attribution, places } from '../geo/surroundings.ts';
import { lightPalette } from '../scene/palette.ts';
import { sceneBuilder } from '../scene/scene.ts';
import { initialViewState } from '../state/view-state.ts';
import { drawingInBrowser } from './serialise.browser.ts';

const scene = sceneBuilder({ index: indexDataSet(report as unknown as DataSet), places, attribution })({ ...initialViewState, language: 'zh-Hans' }, 'light');

describe.each(['albers', 'mercator'] as const)('an exported drawing in %s', (projection) => {
  let text: string;
  let drawing: Document;
  beforeAll(() => {
    text = drawingInBrowser(scene, geographyOf(overviewTopology), { size: { width: 1123, height: 794 }, projection, palette: lightPalette, fontFamily: 'sans-serif' });
    drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
  });

  test('is one well-formed document that stands alone', () => {
    expect(drawing.querySelector('parsererror')).toBeNull();
    expect(drawing.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(text).not.toMatch(/<!--|var\(|NaN|undefined|href=|<image|<foreignObject/);
  });

  test('tells its title, its sources and that it was not reviewed', () => {
    const { title, source, review, attribution: boundaries } = scene.captions;
    expect(drawing.querySelector('svg > title')?.textContent).toBe(title);
    expect(drawing.querySelector('svg > desc')?.textContent).toBe(scene.spoken.summary);
    for (const words of [title, source, review, boundaries]) expect(drawing.documentElement.textContent).toContain(words);
  });

  test('has the seven arcs, the fourteen ends, the legend and the inset', () => {
    expect(drawing.querySelectorAll('[data-arc]')).toHaveLength(7);
    expect(drawing.querySelectorAll('.ends > [data-region]')).toHaveLength(14);
    expect(drawing.querySelector('.inset')).not.toBeNull();
    for (const { text: words } of scene.legend.items) expect(drawing.documentElement.textContent).toContain(words);
  });
});
