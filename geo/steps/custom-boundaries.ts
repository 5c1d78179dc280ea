/** Boundaries of the reader's own instead of ECharts': one GeoJSON file that brings its areas and what is to be said of them. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Unit } from './unit.ts';

/** What the manifest and the page say of a boundary layer. */
export interface BoundaryTexts {
  readonly worldview: string;
  readonly source: string;
  readonly edition: string;
  readonly licence: string;
  /** The publisher's 审图号, or null. */
  readonly reviewNumber: string | null;
  readonly attribution: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
}

export interface CustomBoundaries {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly boundary: BoundaryTexts;
}

type CustomFile = FeatureCollection<Polygon | MultiPolygon> & { readonly boundary?: BoundaryTexts };

const said = ['worldview', 'source', 'edition', 'licence', 'reviewNumber', 'attribution'] as const;

/**
 * @param path - GeoJSON in WGS 84: prefectures (and municipalities, Taiwan, Hong Kong, Macao as one area each) with their adcode as `id`,
 * and a member `boundary` with the texts
 */
export function customBoundaries(path: string): CustomBoundaries {
  const text = readFileSync(path, 'utf8');
  const { boundary, features } = JSON.parse(text) as CustomFile;
  const missing = said.filter((name) => boundary?.[name] === undefined);
  if (!boundary || missing.length > 0) throw new Error(`${path}: its member "boundary" lacks ${missing.join(', ')}`);
  const units = features.map(({ id, geometry }): Unit => {
    if (!/^\d{6}$/.test(String(id))) throw new Error(`${path}: a feature's id is ${String(id)}, not an adcode of six digits`);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    // Exteriors are enough: where they overlap the smaller one wins, so an enclave makes its own hole.
    return { id: String(id), rings: polygons.flatMap(([exterior]) => (exterior ? [exterior.map(pointOf)] : [])) };
  });
  return { text, units, boundary };
}

function pointOf([lon = 0, lat = 0]: Position): [number, number] {
  return [lon, lat];
}
