/** Joins a table of flows between ids with a table of the places of these ids. */
import { cleanedId } from '../cells/clean.ts';
import { isFigureColumn, placesIn, type Mapping } from '../columns/columns.ts';
import { headerKey } from '../columns/header-words.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { absent, type Column, type Table } from '../table.ts';

export interface LocatedPlace {
  readonly name: string;
  readonly lon: string;
  readonly lat: string;
}

/** Places by id, and by name if it is unique. */
export type PlacesById = ReadonlyMap<string, LocatedPlace>;

const lonNames = new Set(['lon', 'lng', 'long', 'longitude', 'x', '经度']);
const latNames = new Set(['lat', 'latitude', 'y', '纬度']);
const idNames =
  /^(?:id|code|key|no|node|nodeid|station|stationid|locationid|placeid|zone|zoneid|fid|编号|编码|代码|序号|节点|节点编号|站号|小区编号)$/u;
const nameNames =
  /^(?:name|label|title|place|placename|location|city|cityname|station|stationname|名称|地名|站名|地点|城市|地区|节点名称)$/u;
const enough = 0.6;

/** @returns null if the table does not have a different place in each row, with coordinates or a known name */
export function placesOfTable({ columns, rowCount }: Table, gazetteer: Gazetteer): PlacesById | null {
  const keyed = columns.map((column) => ({ column, key: column.hasName ? headerKey(column.name) : '' }));
  const named = (fits: (key: string) => boolean, ...but: readonly (Column | undefined)[]): Column | undefined =>
    keyed.find(({ column, key }) => fits(key) && !but.includes(column))?.column;
  const [lon, lat] = [named((key) => lonNames.has(key)), named((key) => latNames.has(key))];
  const hasDegrees = lon !== undefined && lat !== undefined && isFigureColumn(lon) && isFigureColumn(lat);
  const id = named((key) => idNames.test(key), lon, lat) ?? named((key) => nameNames.test(key), lon, lat);
  const name = named((key) => nameNames.test(key), lon, lat) ?? id;
  if (!id || !name || rowCount === 0) return null;
  // In a table of places, each row is a different place.
  if (new Set(id.codes).size < rowCount || (!hasDegrees && (id === name || placesIn(name, gazetteer) < enough))) return null;
  const cell = (column: Column, row: number): string => column.values[column.codes[row] ?? absent] ?? '';
  const places = new Map<string, LocatedPlace>();
  const byName = new Map<string, LocatedPlace | null>();
  for (let row = 0; row < rowCount; row++) {
    const place = { name: cell(name, row), lon: hasDegrees ? cell(lon, row) : '', lat: hasDegrees ? cell(lat, row) : '' };
    places.set(cleanedId(cell(id, row)), place);
    byName.set(cleanedId(place.name), byName.has(cleanedId(place.name)) ? null : place);
  }
  places.delete('');
  for (const [key, place] of byName) if (place !== null && key !== '' && !places.has(key)) places.set(key, place);
  return places;
}

export interface JoinedPlaces {
  readonly table: Table;
  readonly guess: Mapping;
  /** The number of different ids of both ends that the table of places has. */
  readonly found: number;
  readonly ids: number;
}

/** @returns null if fewer than half of the ids are known, so that the tables do not belong together */
export function withPlaces(table: Table, guess: Mapping, places: PlacesById): JoinedPlaces | null {
  const { origin, destination } = guess.columns;
  const [from, to] = [table.columns[origin ?? -1], table.columns[destination ?? -1]];
  if (!from || !to) return null;
  const ids = new Set([...from.values, ...to.values].map(cleanedId).filter((id) => id !== ''));
  const found = [...ids].filter((id) => places.has(id)).length;
  if (found * 2 < ids.size || found === 0) return null;
  const start = table.columns.length;
  const hasDegrees = [...places.values()].some(({ lon, lat }) => lon !== '' && lat !== '');
  return {
    table: { ...table, columns: [...table.columns, ...columnsOf(from, places), ...columnsOf(to, places)] },
    guess: {
      ...guess,
      columns: {
        ...guess.columns,
        origin: start,
        originLon: hasDegrees ? start + 1 : null,
        originLat: hasDegrees ? start + 2 : null,
        destination: start + 3,
        destinationLon: hasDegrees ? start + 4 : null,
        destinationLat: hasDegrees ? start + 5 : null,
      },
    },
    found,
    ids: ids.size,
  };
}

/** Columns with the names and coordinates of the places of a column's ids. An unknown id is kept and listed in `unlocated`. */
function columnsOf({ name, values, codes }: Column, places: PlacesById): readonly Column[] {
  const found = values.map((value) => places.get(cleanedId(value)));
  const column = (suffix: string, valueOf: (place: LocatedPlace | undefined, i: number) => string): Column => ({
    name: `${name}${suffix}`,
    hasName: true,
    values: found.map(valueOf),
    codes,
  });
  return [
    {
      ...column(' (name)', (place, i) => place?.name ?? values[i] ?? ''),
      unlocated: new Set(values.filter((value, i) => found[i] === undefined && value.trim() !== '')),
    },
    column(' (lon)', (place) => place?.lon ?? ''),
    column(' (lat)', (place) => place?.lat ?? ''),
  ];
}
