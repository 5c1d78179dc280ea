/** The ground below the arcs: sea, neighbours, land, the tints of the paired regions, and the borders. */
import { nothing, svg, type TemplateResult } from 'lit';
import type { GeoPermissibleObjects } from 'd3';
import { edgeBands, type EdgeBand } from '../../geo/edge.ts';
import type { AreaFeature, Geography } from '../../geo/features.ts';
import { sideInk, sideTint, type Palette } from '../../scene/palette.ts';
import { isOutlined } from '../../scene/marks/emphasized.ts';
import type { Scene, SceneRegion } from '../../scene/scene-types.ts';
import { dimmedOpacity } from './arc-style.ts';

/** Path data of a shape, in the drawing's unit. */
export type PathOf = (shape: GeoPermissibleObjects) => string;

export const borderWidthPx = { coast: 0.8, national: 1, province: 0.75, prefecture: 0.4, neighbour: 0.5, dashes: 1.6 } as const;

/** The ground below the regions, which does not depend on the scene. */
export function groundTemplate(geography: Geography, pathOf: PathOf, palette: Palette): TemplateResult {
  return svg`<g class="ground">
    <path class="neighbours" d=${geography.countries.map(pathOf).join('')} fill=${palette.neighbour} />
    <path class="land" d=${pathOf(geography.outline)} fill=${palette.land} />
  </g>`;
}

/**
 * The borders above the regions, and above them the bands that hide the edge of the data.
 *
 * @param showsPrefectures - whether the map is close enough for borders of prefectures
 */
export function bordersTemplate(
  geography: Geography,
  pathOf: PathOf,
  palette: Palette,
  showsPrefectures: boolean,
  bands: readonly EdgeBand[] = edge,
): TemplateResult {
  const { borders } = geography;
  const line = (shape: GeoPermissibleObjects, name: keyof typeof borderWidthPx, colour: string): TemplateResult =>
    svg`<path class=${name} d=${pathOf(shape)} stroke=${colour} stroke-width=${borderWidthPx[name]} vector-effect="non-scaling-stroke" />`;
  return svg`<g class="borders" fill="none" stroke-linejoin="round" stroke-linecap="round" pointer-events="none">
    ${line(borders.neighbour, 'neighbour', palette.rule)}
    ${line(borders.neighbourCoast, 'neighbour', palette.rule)}
    ${showsPrefectures ? line(borders.prefecture, 'prefecture', palette.border) : nothing}
    ${line(borders.province, 'province', palette.border)}
    ${line(borders.coast, 'coast', palette.coast)}
    ${line(borders.national, 'national', palette.coast)}
    ${line(geography.dashes, 'dashes', palette.coast)}
    ${edgeTemplate(pathOf, palette, bands)}
  </g>`;
}

/** The bands for planes in which parallels are straight lines. */
const edge = edgeBands();

export function edgeTemplate(pathOf: PathOf, palette: Palette, bands: readonly EdgeBand[] = edge): TemplateResult {
  return svg`<g class="edge" fill=${palette.sea} stroke="none">${bands.map(({ geometry, opacity }) => svg`<path d=${pathOf(geometry)} fill-opacity=${Number(opacity.toFixed(3))} />`)}</g>`;
}

/** The paired regions, tinted by side and dimmed beside a selection. Cities are above their provinces. With totals there is no tint. */
export function regionsTemplate(scene: Scene, geography: Geography, pathOf: PathOf, palette: Palette): TemplateResult {
  const drawn = scene.regions.filter((region) => areaOf(region, geography) !== undefined);
  const provincesFirst = [...drawn].sort((a, b) => Number(a.level === 'city') - Number(b.level === 'city'));
  return svg`<g class="regions">
    ${provincesFirst.map((region) => regionTemplate(scene, region, areaOf(region, geography), pathOf, palette))}
  </g>`;
}

function regionTemplate(
  scene: Scene,
  region: SceneRegion,
  area: AreaFeature | undefined,
  pathOf: PathOf,
  palette: Palette,
): TemplateResult {
  const { emphasized } = scene.emphasis;
  return svg`<path
    data-region=${region.id}
    role="graphics-symbol"
    aria-label=${region.optionName}
    d=${area ? pathOf(area) : ''}
    fill=${scene.totals === null ? sideTint(palette, region.side) : palette.land}
    fill-opacity=${emphasized === null || emphasized.has(region.id) ? nothing : dimmedOpacity}
  />`;
}

/** The outlines of the selected pair, in the colours of their sides. They are above the borders, which would split them lengthwise. */
export function outlinesTemplate(scene: Scene, geography: Geography, pathOf: PathOf, palette: Palette): TemplateResult | typeof nothing {
  if (scene.emphasis.emphasized === null) return nothing;
  return svg`<g class="outlines" fill="none" stroke-width="2" stroke-linejoin="round" pointer-events="none">${scene.regions.map(
    (region) => {
      const area = isOutlined(region.id, scene) ? areaOf(region, geography) : undefined;
      return area ? svg`<path d=${pathOf(area)} stroke=${sideInk(palette, region.side)} vector-effect="non-scaling-stroke" />` : nothing;
    },
  )}</g>`;
}

/** The feature of a region; undefined if the boundaries have none. */
export function areaOf(region: SceneRegion, geography: Geography): AreaFeature | undefined {
  if (region.adcode === null) return undefined;
  return geography.provinces.get(region.adcode) ?? geography.prefectures.get(region.adcode) ?? geography.districts.get(region.adcode);
}
