/** The pictures of the gallery, each a function that returns a drawing. A new one is a new line of `pictures`. */
import report from '../../data/report.json';
import { indexDataSet } from '../../src/data/data-set.ts';
import { geographyOf } from '../../src/geo/features.ts';
import { overviewTopology } from '../../src/geo/overview.ts';
import { cameraFraming, screenTransform, worldWidthPx, type SizePx } from '../../src/geo/projection.ts';
import { attribution, places } from '../../src/geo/surroundings.ts';
import { paletteOf } from '../palette-of.ts';
import { sceneBuilder } from '../../src/scene/scene.ts';
import { initialViewState, type ViewState } from '../../src/state/view-state.ts';
import { exportDrawing } from '../../src/render/svg/export-drawing.ts';
import { mapDrawing } from '../../src/render/svg/map-drawing.ts';
import { planeUnits } from '../../src/render/svg/plane.ts';
import { portableSvg } from '../../src/render/svg/portable-svg.ts';
import { renderedToText } from '../../src/render/svg/serialise.node.ts';

export interface Picture {
  /** The drawing as SVG. */
  readonly svg: string;
  /** The length of a CSS px in the unit of the drawing's paths. */
  readonly pathUnitsPerPx: number;
}

const build = sceneBuilder({ index: indexDataSet(report), places, attribution });
const geography = geographyOf(overviewTopology);
const wide: SizePx = { width: 1000, height: 750 };
const narrow: SizePx = { width: 390, height: 480 };

function onScreen(view: Partial<ViewState>, size: SizePx, theme: 'light' | 'dark' = 'light'): Picture {
  const scene = build({ ...initialViewState, language: 'zh-Hans', ...view }, theme);
  const camera = cameraFraming(scene.framing, size);
  return {
    svg: renderedToText(
      mapDrawing('gallery')(scene, geography, paletteOf(theme), {
        size,
        transform: screenTransform(camera, size),
        showsPrefectures: false,
        highlight: null,
      }).map,
    ),
    pathUnitsPerPx: planeUnits / worldWidthPx(camera.zoom),
  };
}

function onPaper(view: Partial<ViewState>, size: SizePx): Picture {
  const scene = build({ ...initialViewState, language: 'zh-Hans', ...view }, 'light');
  return {
    svg: portableSvg(
      renderedToText(
        exportDrawing(scene, geography, { size, projection: 'albers', palette: paletteOf('light'), fontFamily: 'sans-serif' }),
      ),
    ),
    pathUnitsPerPx: 1,
  };
}

/** The pictures by the names of their files in `golden/`. */
export const pictures: Readonly<Record<string, () => Picture>> = {
  home: () => onScreen({}, wide),
  'home-dark': () => onScreen({}, wide, 'dark'),
  'home-english': () => onScreen({ language: 'en' }, wide),
  'home-traditional': () => onScreen({ language: 'zh-Hant' }, wide),
  'home-narrow': () => onScreen({}, narrow),
  'selected-pairing': () => onScreen({ selection: '220000', framing: 'pair' }, wide),
  'selected-at-home': () => onScreen({ selection: 'shenyang-beijing' }, wide),
  'topic-grain': () => onScreen({ topic: 'grain' }, wide),
  'paper-tourism-english': () => onPaper({ topic: 'tourism', language: 'en' }, { width: 1400, height: 1000 }),
  'paper-platforms': () => onPaper({ topic: 'platforms' }, { width: 1400, height: 1000 }),
  'paper-albers': () => onPaper({}, { width: 1400, height: 1000 }),
};
