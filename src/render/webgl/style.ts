/** The map's ground as a MapLibre style, which is a pure function of scene, geography and palette. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Language } from '../../data/schema.ts';
import { edgeBands } from '../../geo/edge.ts';
import type { Geography } from '../../geo/features.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene, SceneLabel } from '../../scene/scene-types.ts';
import { dimmedOpacity } from '../svg/arc-style.ts';
import { isMarkEmphasized, isOutlined } from '../../scene/marks/emphasized.ts';
import { areaOf, borderWidthPx } from '../svg/ground.ts';
import { islandRadiusPx, islandRingPx, isItalic, labelSizePx, labelSpacingEm, lineHeight } from '../lettering/label-style.ts';
import { dimmedNameOpacity, endRadiusPx } from '../svg/label-marks.ts';
import { areaLinePx, ringAroundDot, routeWidthPx, seaDash } from '../svg/point-marks.ts';
import { fontFamilies } from '../../i18n/font-stack.ts';
import { withoutBidiControls } from '../../i18n/isolated-text.ts';
import { prefecturesFromZoom } from '../surface.ts';
import type { LabelFeature } from './label-features.ts';

/**
 * Distance in px between a circle's edge and its visible edge, which is further inside. MapLibre fades a circle and its fill over one pixel
 * inside the edge.
 */
const circleFadePx = 0.5;

export const sourceIds = ['countries', 'land', 'regions', 'lines', 'edge', 'routes', 'ends', 'labels'] as const;
export type SourceId = (typeof sourceIds)[number];

/**
 * The font families for the scene's language, because a canvas has no `lang`. MapLibre reads weight and style from the first name, and CSS
 * can't read `system-ui Bold` as a family. The first name is therefore one that no machine has.
 */
function fontsOf(language: Language, kind: LabelKind): string[] {
  const style = kind === 'paired' ? ['Duikou Bold'] : kind === 'water' && isItalic(language) ? ['Duikou Italic'] : [];
  return [...style, ...fontFamilies(language)];
}

type LabelKind = 'land' | 'water' | 'paired';
const labelLayers = { 'water-names': 'water', names: 'land', 'paired-names': 'paired' } as const satisfies Record<string, LabelKind>;
/** The roles of the labels of each kind. */
const rolesOf = { land: ['province', 'country'], water: ['sea', 'islands', 'island'], paired: ['paired'] } as const satisfies Record<
  LabelKind,
  readonly SceneLabel['role'][]
>;

/** The fonts of each label layer, which are the part of the style that depends on the language. */
export function labelFonts(language: Language): readonly { readonly layer: string; readonly fonts: string[] }[] {
  return Object.entries(labelLayers).map(([layer, kind]) => ({ layer, fonts: fontsOf(language, kind) }));
}

type Data = FeatureCollection<Geometry>;

export function mapStyle(scene: Scene, geography: Geography, palette: Palette, labels: readonly LabelFeature[]): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(sourceIds.map((id) => [id, source(sourceData(id, scene, geography, labels))])),
    layers: layers(palette, scene.language),
  };
}

/** A source with the coordinates as `npm run geo` wrote them, because a second simplification would open gaps in the borders. */
function source(data: Data): GeoJSONSourceSpecification {
  return { type: 'geojson', data, tolerance: 0, buffer: 16, maxzoom: 8, promoteId: 'id' };
}

/** The values of the scene that {@link sourceData} reads. A source is filled again if one of them has changed since the last scene. */
export function sourceInputs(id: SourceId, scene: Scene): readonly unknown[] {
  switch (id) {
    case 'countries':
    case 'land':
    case 'lines':
    case 'edge':
      return [];
    case 'regions':
      return [scene.regions, scene.totals === null];
    case 'routes':
      return [scene.routes, scene.areas, scene.routes.length + scene.areas.length > 0 ? scene.emphasis : null];
    case 'ends':
      return [scene.regions, scene.ends];
    case 'labels':
      // The layout of the names depends on most of the scene.
      return [scene];
  }
}

export function sourceData(id: SourceId, scene: Scene, geography: Geography, labels: readonly LabelFeature[]): Data {
  switch (id) {
    case 'countries':
      return collection(geography.countries.map(({ geometry }) => ({ geometry, properties: {} })));
    case 'land':
      return collection([{ geometry: geography.outline, properties: {} }]);
    case 'regions':
      return collection(
        scene.regions.flatMap((region) => {
          const area = areaOf(region, geography);
          return area
            ? [
                {
                  geometry: area.geometry,
                  properties: { id: region.id, side: region.side, isPlain: scene.totals !== null, order: region.level === 'city' ? 1 : 0 },
                },
              ]
            : [];
        }),
      );
    case 'lines':
      return collection([
        ...Object.entries(geography.borders).map(([kind, geometry]) => ({ geometry, properties: { kind } })),
        { geometry: geography.dashes, properties: { kind: 'dashes' } },
      ]);
    case 'edge':
      return collection(edgeBands().map(({ geometry, opacity }) => ({ geometry, properties: { opacity } })));
    case 'routes':
      return collection([
        ...invisibleRoutes,
        ...[
          ...scene.routes.flatMap(({ id: mark, legs, pairing }) => legs.map(({ mode, path }) => ({ mark, mode, path, pairing }))),
          ...scene.areas.flatMap(({ id: mark, place, parts, pairing }) =>
            parts.map((part) => ({ mark, mode: 'area' as const, path: [place, part.place], pairing })),
          ),
        ].map(({ mark, mode, path, pairing }) => ({
          geometry: { type: 'LineString' as const, coordinates: path.map((place) => [...place]) },
          properties: { mode, opacity: isMarkEmphasized(scene.emphasis, pairing, [mark]) ? 1 : dimmedOpacity },
        })),
      ]);
    case 'ends':
      return collection(
        scene.regions
          .filter(({ id: region }) => scene.ends === null || scene.ends.has(region))
          .map(({ id: region, side, place }) => ({
            geometry: { type: 'Point', coordinates: [...place] },
            properties: { id: region, side },
          })),
      );
    case 'labels':
      return collection(labels.map(labelFeature));
  }
}

/**
 * A route of each kind of line, in the middle of the map. MapLibre links the program of a layer when it draws the first feature, which takes
 * 130 ms in software. With these it does so before a reader chooses a topic that has routes.
 */
const invisibleRoutes = (['land', 'sea'] as const).map((mode) => ({
  geometry: {
    type: 'LineString' as const,
    coordinates: [
      [104, 35],
      [104.2, 35],
    ],
  },
  properties: { mode, opacity: 0 },
}));

/** A name as a feature. The layout determines its position, and MapLibre only draws it. */
function labelFeature({ id, placed: { label, place, offset, textAnchor } }: LabelFeature): {
  readonly geometry: Geometry;
  readonly properties: Record<string, unknown>;
} {
  const size = labelSizePx[label.role];
  return {
    geometry: { type: 'Point', coordinates: [...place] },
    properties: {
      id,
      role: label.role,
      text: withoutBidiControls(label.text),
      size,
      spacing: labelSpacingEm[label.role],
      anchor: textAnchor === 'start' ? 'left' : textAnchor === 'end' ? 'right' : 'center',
      offset: [offset[0] / size, offset[1] / size],
      order: -label.rank,
    },
  };
}

function layers(palette: Palette, language: Language): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    { id: 'countries', type: 'fill', source: 'countries', paint: { 'fill-color': palette.neighbour, 'fill-antialias': false } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land, 'fill-antialias': false } },
    {
      id: 'regions',
      type: 'fill',
      source: 'regions',
      layout: { 'fill-sort-key': ['get', 'order'] },
      paint: {
        // Totals are drawn on plain land.
        'fill-color': ['case', ['get', 'isPlain'], palette.land, bySide(palette.sideATint, palette.sideBTint, palette.bothTint)],
        'fill-opacity': unlessDimmed(),
        'fill-antialias': false,
      },
    },
    line('neighbour', palette.rule, borderWidthPx.neighbour),
    line('neighbourCoast', palette.rule, borderWidthPx.neighbour),
    { ...line('prefecture', palette.border, borderWidthPx.prefecture), minzoom: prefecturesFromZoom },
    line('province', palette.border, borderWidthPx.province),
    line('coast', palette.coast, borderWidthPx.coast),
    line('national', palette.coast, borderWidthPx.national),
    line('dashes', palette.coast, borderWidthPx.dashes),
    {
      id: 'edge',
      type: 'fill',
      source: 'edge',
      paint: { 'fill-color': palette.sea, 'fill-opacity': ['get', 'opacity'], 'fill-antialias': false },
    },
    route('land', palette),
    route('sea', palette),
    route('area', palette),
    outline('selected', palette, 2, 'outlined'),
    outline('highlighted', palette, 1.5, 'highlighted'),
    {
      id: 'end-halos',
      type: 'circle',
      source: 'ends',
      paint: { 'circle-radius': endRadiusPx + 1.5 + circleFadePx, 'circle-color': palette.land, 'circle-opacity': unlessDimmed() },
    },
    {
      id: 'ends',
      type: 'circle',
      source: 'ends',
      paint: {
        'circle-radius': [
          'match',
          ['get', 'side'],
          'b',
          endRadiusPx - 1.5 + circleFadePx,
          'both',
          endRadiusPx + ringAroundDot.beyondPx - ringAroundDot.strokePx / 2 + circleFadePx,
          endRadiusPx + circleFadePx,
        ],
        'circle-color': bySide(palette.sideA, palette.land, palette.land),
        'circle-stroke-width': ['match', ['get', 'side'], 'b', 2, 'both', ringAroundDot.strokePx, 0],
        'circle-stroke-color': bySide(palette.sideA, palette.sideB, palette.both),
        'circle-opacity': unlessDimmed(),
        'circle-stroke-opacity': unlessDimmed(),
      },
    },
    {
      id: 'end-dots',
      type: 'circle',
      source: 'ends',
      filter: ['==', ['get', 'side'], 'both'],
      paint: {
        'circle-radius': endRadiusPx - ringAroundDot.gapPx + circleFadePx,
        'circle-color': palette.both,
        'circle-opacity': unlessDimmed(),
      },
    },
    {
      id: 'islands',
      type: 'circle',
      source: 'labels',
      filter: ['match', ['get', 'role'], ['islands', 'island'], true, false],
      paint: {
        'circle-radius': [
          'match',
          ['get', 'role'],
          'islands',
          islandRadiusPx.islands - islandRingPx + circleFadePx,
          islandRadiusPx.island + circleFadePx,
        ],
        'circle-color': palette.waterInk,
        'circle-opacity': ['case', is('hidden'), 0, ['match', ['get', 'role'], 'islands', 0, 1]],
        'circle-stroke-opacity': ['case', is('hidden'), 0, 1],
        'circle-stroke-color': palette.waterInk,
        'circle-stroke-width': ['match', ['get', 'role'], 'islands', islandRingPx, 0],
      },
    },
    ...Object.entries(labelLayers).map(([id, kind]) => labelLayer(id, kind, palette, language)),
  ];
}

/** Sources whose features are regions, by id. A selection changes only their state, without another layout. */
export const regionSources = ['regions', 'ends'] as const satisfies readonly SourceId[];

/** The state of a feature for `setFeatureState`. */
export interface ShownState {
  readonly dimmed: boolean;
  readonly outlined: boolean;
  readonly highlighted: boolean;
  /** Whether the feature is a name of a layout that is not visible. */
  readonly hidden: boolean;
}

/** The default state of a feature. */
export const usualState: ShownState = { dimmed: false, outlined: false, highlighted: false, hidden: false };

export function regionState(id: string, scene: Pick<Scene, 'emphasis' | 'flows'>, highlighted: ReadonlySet<string>): ShownState {
  const { emphasized } = scene.emphasis;
  return {
    ...usualState,
    dimmed: emphasized !== null && !emphasized.has(id),
    outlined: isOutlined(id, scene),
    highlighted: highlighted.has(id),
  };
}

function is(state: keyof ShownState): ExpressionSpecification {
  return ['boolean', ['feature-state', state], false];
}

function unlessDimmed(dimmed: number = dimmedOpacity): ExpressionSpecification {
  return ['case', is('dimmed'), dimmed, 1];
}

function bySide(a: string, b: string, both: string): ExpressionSpecification {
  return ['match', ['get', 'side'], 'a', a, 'both', both, b];
}

function line(kind: string, colour: string, widthPx: number): LayerSpecification {
  return {
    id: kind,
    type: 'line',
    source: 'lines',
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': widthPx },
  };
}

function route(mode: 'land' | 'sea' | 'area', palette: Palette): LayerSpecification {
  return {
    id: `route-${mode}`,
    type: 'line',
    source: 'routes',
    filter: ['==', ['get', 'mode'], mode],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.ink,
      'line-width': mode === 'area' ? areaLinePx : routeWidthPx,
      'line-opacity': ['get', 'opacity'],
      // MapLibre's dashes are in multiples of the line's width.
      ...(mode === 'sea' ? { 'line-dasharray': seaDash.split(' ').map((px) => Number(px) / routeWidthPx) } : {}),
    },
  };
}

function outline(id: string, palette: Palette, widthPx: number, shownBy: keyof ShownState): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'regions',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': bySide(palette.sideA, palette.sideB, palette.both),
      'line-width': widthPx,
      'line-opacity': ['case', is(shownBy), 1, 0],
    },
  };
}

function labelLayer(id: string, kind: LabelKind, palette: Palette, language: Language): LayerSpecification {
  const isPaired = kind === 'paired';
  return {
    id,
    type: 'symbol',
    source: 'labels',
    filter: ['match', ['get', 'role'], [...rolesOf[kind]], true, false],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': fontsOf(language, kind),
      'text-size': ['get', 'size'],
      'text-anchor': ['get', 'anchor'],
      'text-offset': ['get', 'offset'],
      'text-letter-spacing': ['get', 'spacing'],
      'text-max-width': 100,
      'text-line-height': lineHeight,
      'text-justify': 'auto',
      'text-allow-overlap': true,
      'text-ignore-placement': true,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': isPaired ? palette.ink : kind === 'water' ? palette.waterInk : palette.ink2,
      'text-halo-color':
        kind === 'water' ? palette.sea : isPaired ? palette.land : ['match', ['get', 'role'], 'country', palette.neighbour, palette.land],
      'text-halo-width': 1.5,
      'text-opacity': ['case', is('hidden'), 0, isPaired ? unlessDimmed(dimmedNameOpacity) : ['match', ['get', 'role'], 'country', 0.8, 1]],
    },
  };
}

function collection(features: readonly { readonly geometry: Geometry; readonly properties: Record<string, unknown> }[]): Data {
  return { type: 'FeatureCollection', features: features.map((feature) => ({ type: 'Feature', ...feature })) };
}
