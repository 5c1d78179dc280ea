/** Finds the ends of a row: places of the gazetteer or points in the file. Each different cell is looked up once. */
import { cleaned, isFormula, maxReadLength, visible } from '../cells/clean.ts';
import { correctedCell, type Corrections } from '../corrections.ts';
import { parentCode, type Gazetteer, type GazetteerPlace } from './gazetteer.ts';
import { isOfLevel, type PlaceLevel } from './level.ts';
import { digitsOf, readPlace, unmistakableName } from './place.ts';
import type { Fix, FoundPlace, ReadingCode } from '../report.ts';
import type { Column, Table } from '../table.ts';

/** A fault of one row, which is merged with equal faults of other rows. */
export interface Fault {
  readonly code: ReadingCode;
  readonly column: number | null;
  readonly value: string;
  readonly detail: string;
  readonly fixes: readonly Fix[];
  readonly isQuestion: boolean;
}

export type End = { readonly place: number; readonly warning: Fault | null } | { readonly place: null; readonly fault: Fault };

export interface EndColumns {
  readonly name: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

/** The bounds of China with its seas, in degrees. */
const china = { west: 73, east: 136, south: 3, north: 54 };
/** The number of unknown names that get suggestions. More unknown names are not misspellings, but those of another kind of file. */
const maxSuggested = 500;

export class PlaceFinder {
  readonly places: FoundPlace[] = [];
  readonly #gazetteer: Gazetteer;
  readonly #byId = new Map<string, number>();
  #suggested = 0;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /**
   * @param trustsCodes - whether numbers are read as codes of GB/T 2260
   * @param level - the level of the rest of the column
   * @param areas - the areas that contain the rest of the column, the smallest first
   */
  named(cell: string, column: number, trustsCodes: boolean, level: PlaceLevel | null, areas: readonly string[]): End {
    if (isFormula(cleaned(cell)))
      return { place: null, fault: { code: 'formula', column, value: cell, detail: '', fixes: [], isQuestion: false } };
    if (!trustsCodes && digitsOf(cleaned(cell.slice(0, maxReadLength))) !== null)
      return { place: null, fault: { code: 'uncertain-code', column, value: cell, detail: '', fixes: [], isQuestion: false } };
    const read = readPlace(this.#gazetteer, cell, this.#suggested < maxSuggested);
    switch (read.kind) {
      case 'place':
        if (!read.place.lonLat) return this.#withoutPoint(read.place, cell, column);
        return {
          place: this.#gazetteerPlace(read.place, read.place.lonLat),
          warning:
            read.marks === '' ? null : { code: 'footnote-mark', column, value: cell, detail: read.marks, fixes: [], isQuestion: false },
        };
      case 'point':
        return this.#point(read.name, read.lon, read.lat, column, cell, null);
      case 'fault': {
        const only = read.code === 'ambiguous-place' && level !== null ? onlyOf(read.candidates, level, areas) : undefined;
        // The question about a county without a position names it by its code, and is answered once for all of them.
        if (only && !only.lonLat) return this.#withoutPoint(only, cell, column);
        if (only?.lonLat) {
          const others = read.candidates.filter((place) => place !== only).map((place) => this.#meaning(place, column));
          return {
            place: this.#gazetteerPlace(only, only.lonLat),
            warning: {
              code: 'read-at-level',
              column,
              value: cell,
              detail: unmistakableName(this.#gazetteer, only),
              fixes: others,
              isQuestion: true,
            },
          };
        }
        if (read.code === 'unknown-place') this.#suggested++;
        const fixes = read.candidates.map((place) => this.#meaning(place, column));
        return {
          place: null,
          fault: {
            code: read.code,
            column,
            value: cell,
            detail: read.detail,
            fixes,
            isQuestion: read.candidates.length > 0 && (read.candidates.length > 1 || !read.isByRule),
          },
        };
      }
    }
  }

  /** The end at given coordinates, whatever its name is. */
  located(name: string, lon: string, lat: string, columns: { readonly lon: number; readonly lat: number }): End {
    return this.#point(visible(name), cleaned(lon), cleaned(lat), columns.lon, `${lon}, ${lat}`, columns);
  }

  #point(
    name: string,
    lonText: string,
    latText: string,
    column: number,
    value: string,
    columns: { readonly lon: number; readonly lat: number } | null,
  ): End {
    const [lon, lat] = [degreesOf(lonText), degreesOf(latText)];
    const fault = (code: ReadingCode, fixes: readonly Fix[] = []): Fault => ({ code, column, value, detail: '', fixes, isQuestion: false });
    const swap: Fix = {
      kind: 'replace',
      cells: columns
        ? [
            { column: columns.lon, to: latText },
            { column: columns.lat, to: lonText },
          ]
        : [{ column, to: `${name === '' ? '' : `${name}@`}${latText},${lonText}` }],
      place: null,
    };
    // A longitude can't be north or south, so the coordinates are swapped.
    const areSidesSwapped = /[NS北南]/iu.test(lonText) && /[EW东西東]/iu.test(latText);
    const isSideWrong = /[NS北南]/iu.test(lonText) || /[EW东西東]/iu.test(latText);
    if (lon === null || lat === null || (isSideWrong && !areSidesSwapped)) return { place: null, fault: fault('bad-coordinate') };
    if (areSidesSwapped) return { place: null, fault: fault('swapped-coordinates', [swap]) };
    const isSwapped = isInChina(lat, lon) && !isInChina(lon, lat);
    if (isSwapped) return { place: null, fault: fault('swapped-coordinates', [swap]) };
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
      return { place: null, fault: fault('coordinate-out-of-range', Math.abs(lat) <= 180 && Math.abs(lon) <= 90 ? [swap] : []) };
    // A number beside coordinates is the name of a point in the file.
    const known = name === '' || isShortNumber(name) ? null : readPlace(this.#gazetteer, name, false);
    const place = this.#ownPlace(name, lon, lat, known?.kind === 'place' ? known.place : null);
    return { place, warning: isInChina(lon, lat) ? null : fault('outside-china') };
  }

  #gazetteerPlace(place: GazetteerPlace, [lon, lat]: readonly [number, number]): number {
    return this.#added({ id: place.adcode, adcode: place.adcode, name: place.names['zh-Hans'], lon, lat });
  }

  /** Adds a point of the file. Its id contains its position, so that an export is read again as the same place. */
  #ownPlace(name: string, lon: number, lat: number, known: GazetteerPlace | null): number {
    const at = `${lon},${lat}`;
    const called = known?.adcode ?? name;
    return this.#added({
      id: called === '' ? at : `${called}@${at}`,
      adcode: known?.adcode ?? null,
      name: name === '' ? at : name,
      lon,
      lat,
    });
  }

  #added(place: FoundPlace): number {
    const known = this.#byId.get(place.id);
    if (known !== undefined) return known;
    const next = this.places.length;
    this.places.push(place);
    this.#byId.set(place.id, next);
    return next;
  }

  /** The fault of a county without a position, for which the reader may accept the city around it. */
  #withoutPoint(place: GazetteerPlace, cell: string, column: number): End {
    const code = parentCode(place, this.#gazetteer);
    const around = code === null ? undefined : this.#gazetteer.byCode(code);
    const fixes = around ? [this.#meaning(around, column)] : [];
    return {
      place: null,
      fault: {
        code: 'no-point',
        column,
        value: cell,
        detail: place.adcode.length < 6 ? place.names['zh-Hans'] : `${place.names['zh-Hans']} ${place.adcode}`,
        fixes,
        isQuestion: true,
      },
    };
  }

  #meaning(place: GazetteerPlace, column: number): Fix {
    return { kind: 'replace', cells: [{ column, to: unmistakableName(this.#gazetteer, place) }], place: place.adcode };
  }
}

/** The only candidate of a level, or the only one of that level in the smallest area that has any; undefined if there are several. */
function onlyOf(candidates: readonly GazetteerPlace[], level: PlaceLevel, areas: readonly string[]): GazetteerPlace | undefined {
  const ofLevel = candidates.filter((place) => isOfLevel(place, level));
  const within =
    areas.map((area) => ofLevel.filter(({ adcode }) => adcode.startsWith(area))).find((places) => places.length > 0) ?? ofLevel;
  const [only, another] = ofLevel.length === 1 ? ofLevel : within;
  return another ? undefined : only;
}

/** Resolves the ends of rows, and caches them by the number of the cell in its column. */
export class EndpointResolver {
  readonly #table: Table;
  readonly #corrections: Corrections;
  readonly #finder: PlaceFinder;
  readonly #columns: EndColumns;
  readonly #trustsCodes: boolean;
  readonly #level: PlaceLevel | null;
  readonly #areas: readonly string[];
  readonly #named: (End | undefined)[] = [];
  readonly #located = new Map<string, End>();

  constructor(
    table: Table,
    corrections: Corrections,
    finder: PlaceFinder,
    columns: EndColumns,
    trustsCodes: boolean,
    level: PlaceLevel | null,
    areas: readonly string[],
  ) {
    this.#table = table;
    this.#corrections = corrections;
    this.#finder = finder;
    this.#columns = columns;
    this.#trustsCodes = trustsCodes;
    this.#level = level;
    this.#areas = areas;
  }

  of(row: number): End {
    const { name, lon, lat } = this.#columns;
    if (lon !== null && lat !== null) {
      const [lonText, latText, nameText] = [this.#cell(row, lon), this.#cell(row, lat), name === null ? '' : this.#cell(row, name)];
      // Without coordinates, the name may be enough.
      if (name === null || lonText.trim() !== '' || latText.trim() !== '') {
        const key = `${lonText} ${latText} ${nameText}`;
        const known = this.#located.get(key) ?? this.#finder.located(nameText, lonText, latText, { lon, lat });
        this.#located.set(key, known);
        return known;
      }
    }
    if (name === null) throw new RangeError('an end without a column');
    const end = this.#byName(row, name);
    if (lon === null || lat === null || end.place === null || end.warning) return end;
    const cell = this.#cell(row, name);
    // Degrees may stand in the cell of the name too.
    if (/\d\s?[,;，；]\s?-?\d/u.test(cell)) return end;
    return { ...end, warning: { code: 'located-by-name', column: name, value: cell, detail: '', fixes: [], isQuestion: false } };
  }

  #byName(row: number, name: number): End {
    const isOwn = this.#corrections.byRow.get(row)?.has(name) ?? false;
    const code = this.#column(name).codes[row] ?? 0;
    const read = isOwn ? undefined : this.#named[code];
    if (read !== undefined) return read;
    const end = this.#read(row, name);
    if (!isOwn) this.#named[code] = end;
    return end;
  }

  #read(row: number, name: number): End {
    const cell = this.#cell(row, name);
    if (this.#column(name).unlocated?.has(cell))
      return { place: null, fault: { code: 'unknown-id', column: name, value: cell, detail: '', fixes: [], isQuestion: false } };
    return this.#finder.named(cell, name, this.#trustsCodes, this.#level, this.#areas);
  }

  #cell(row: number, column: number): string {
    return correctedCell(this.#table, this.#corrections, row, column);
  }

  #column(column: number): Column {
    const found = this.#table.columns[column];
    if (!found) throw new RangeError(`no column ${column}`);
    return found;
  }
}

/** Whether a name is a short number, such as that of a station or zone, which is not the code of a province. */
function isShortNumber(name: string): boolean {
  return /^\d{1,5}$/u.test(cleaned(name.slice(0, maxReadLength)));
}

function isInChina(lon: number, lat: number): boolean {
  return lon >= china.west && lon <= china.east && lat >= china.south && lat <= china.north;
}

const maxDegreesLength = 40;
const sexagesimal =
  /^(\d{1,3})\s?[°度]\s?(?:(\d{1,2}(?:\.\d+)?)\s?['′’分]\s?)?(?:(\d{1,2}(?:\.\d+)?)\s?(?:′′|''|["”秒])\s?)?([NSEW东西南北])?$/iu;
const withColons = /^(\d{1,3}):(\d{1,2}(?:\.\d+)?)(?::(\d{1,2}(?:\.\d+)?))?\s?([NSEW])?$/iu;
/** The side may come first, as in 东经121°29′ and N31.23. */
const sideFirst = /^(?:([东東西])[经經]|([北南])[纬緯]|([NSEW]))\s?(?=\d)/iu;

/** Reads decimal degrees with a point or comma, or degrees, minutes and seconds; null for other texts. */
function degreesOf(text: string): number | null {
  const first = sideFirst.exec(text);
  if (first) {
    const unsigned = degreesOf(text.slice(first[0].length));
    if (unsigned === null || unsigned < 0 || /[NSEW东西南北]$/iu.test(text)) return null;
    return /[SW西南]/iu.test(first[0]) ? -unsigned : unsigned;
  }
  const [, degrees = '', minutes = '0', seconds = '0', side = ''] =
    sexagesimal.exec(text.slice(0, maxDegreesLength)) ?? withColons.exec(text.slice(0, maxDegreesLength)) ?? [];
  if (degrees !== '') {
    if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
    const whole = Number((Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600).toFixed(6));
    return /[SW西南]/iu.test(side) ? -whole : whole;
  }
  const bare = text.slice(0, maxReadLength).replace(/[°度]?\s?[EN东北]?$/iu, '');
  return /^-?\d+(?:[.,]\d+)?$/u.test(bare) ? Number(bare.replace(',', '.')) : null;
}
