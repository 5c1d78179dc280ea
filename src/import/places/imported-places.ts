/** Converts the places of flows to regions and their pairs to pairings. */
import type { FlowTable } from '../../data/flows/flow-table.ts';
import { sameText } from '../../data/localized-text.ts';
import type { Region } from '../../data/schema.ts';
import { pairKey } from '../flow-keys.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { FoundPlace, ReadingReport } from '../report.ts';

/** The places of the kept flows in the order in which they occur. The role of a place depends on all of its flows. */
export class Regions {
  readonly list: readonly Region[];
  /** The number of the place of each region in the report of the reading. */
  readonly places: readonly number[];
  readonly #numbers = new Map<number, number>();

  constructor({ flows, places }: ReadingReport, kept: readonly number[], gazetteer: Gazetteer) {
    const roles = new Map<number, Region['role']>();
    const take = (number: number, role: 'a' | 'b'): void => {
      const known = roles.get(number);
      if (known !== role) roles.set(number, known === undefined ? role : 'both');
    };
    for (const i of kept) {
      take(flows.origin[i] ?? 0, 'a');
      take(flows.destination[i] ?? 0, 'b');
    }
    this.places = [...roles.keys()];
    this.list = Array.from(roles, ([number, role], i) => {
      const place = places[number];
      if (!place) throw new RangeError(`no place ${number}`);
      this.#numbers.set(number, i);
      return regionOf(place, role, gazetteer);
    });
  }

  /** Converts a column of places to one of regions. */
  column(places: Uint32Array): Uint32Array {
    return places.map((place) => this.#numbers.get(place) ?? 0);
  }
}

/** Converts a found place to a region of a data set. */
export function regionOf({ id, adcode, name, lon, lat }: FoundPlace, role: Region['role'], gazetteer: Gazetteer): Region {
  const known = adcode === null ? undefined : gazetteer.byCode(adcode);
  const text = sameText(name);
  return {
    id,
    level: known?.level ?? 'county',
    role,
    // A point of the file is drawn as a point, whatever area contains it.
    gb2260: known !== undefined && id === adcode,
    names: known?.names ?? text,
    short: known?.short ?? text,
    pinyin: known?.pinyin ?? '',
    parent: null,
    lon,
    lat,
  };
}

/** The pairings, which are the same for both orders of two places. */
export class PairingList {
  /** The numbers of the pairings by the numbers of both places, the smaller first. */
  readonly #numbers = new Map<number, number>();
  readonly #columns: { readonly a: number[]; readonly b: number[]; readonly flow: number[] } = { a: [], b: [], flow: [] };

  of(origin: number, destination: number, flow: number): number {
    const key = pairKey(origin, destination, false);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const { a, b, flow: first } = this.#columns;
    this.#numbers.set(key, a.length);
    first.push(flow);
    b.push(destination);
    return a.push(origin) - 1;
  }

  columns(): FlowTable['pairings'] {
    const { a, b, flow } = this.#columns;
    return { a: Uint32Array.from(a), b: Uint32Array.from(b), flow: Uint32Array.from(flow) };
  }
}
