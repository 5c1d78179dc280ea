/** The areas of a level, and the area that each place of a table belongs to. */
import type { FlowLevel, NearLevel } from '../../vocabulary.ts';
import { divisionOf } from './divisions.ts';

/** The GB/T 2260 code of each place; null for a place without one, such as a point given by degrees or a place abroad. */
export type PlaceCodes = readonly (string | null)[];

/** A level whose areas have names of their own, or the places themselves. */
export type NamedLevel = Exclude<FlowLevel, NearLevel>;

/** The areas of a level as nodes, numbered by the first place that belongs to each. */
export interface LevelNodes {
  readonly level: FlowLevel;
  readonly count: number;
  /** The node of each place, by the place's index. */
  readonly nodeOf: Uint32Array;
  /** The adcode or the id of the region of the country of each node; null for a place without an area and for a group of near places. */
  readonly areas: readonly (string | null)[];
  /** The place that stands for each node: the first one of an area, the largest one of a group of near places. */
  readonly mainPlace: Uint32Array;
}

/**
 * Returns the area that a place belongs to at a level. A place that is coarser than the level is its own area, because it can't be split.
 * The same holds for a county without a prefecture (仙桃, code 429004) at the level of prefectures, and for a province that is in no region
 * of the country.
 *
 * @returns an adcode, or the id of a region of the country
 */
export function areaAt(adcode: string, level: NamedLevel): string {
  switch (level) {
    case 'place':
      return adcode;
    case 'prefecture': {
      if (isMunicipality(adcode)) return provinceOf(adcode);
      return isGovernedByProvince(adcode) ? adcode : `${adcode.slice(0, 4)}00`;
    }
    case 'province':
      return provinceOf(adcode);
    case 'region':
      return divisionOf(adcode)?.id ?? provinceOf(adcode);
  }
}

/** The areas that contain a place, the smallest first, without the place itself. A county has its prefecture and its province. */
export function areasAround(adcode: string): readonly string[] {
  const around = [areaAt(adcode, 'prefecture'), provinceOf(adcode)];
  return around.filter((area, i) => area !== adcode && around.indexOf(area) === i);
}

export function levelNodes(codes: PlaceCodes, level: NamedLevel): LevelNodes {
  const numbers = new Map<string, number>();
  const areas: (string | null)[] = [];
  const mainPlace: number[] = [];
  const nodeOf = new Uint32Array(codes.length);
  codes.forEach((code, place) => {
    // At the level of places, two places with the same code stay apart, such as two points in one city.
    const area = code === null || level === 'place' ? null : areaAt(code, level);
    const known = area === null ? undefined : numbers.get(area);
    const node = known ?? areas.length;
    if (known === undefined) {
      if (area !== null) numbers.set(area, node);
      areas.push(area);
      mainPlace.push(place);
    }
    nodeOf[place] = node;
  });
  return { level, count: areas.length, nodeOf, areas, mainPlace: Uint32Array.from(mainPlace) };
}

function provinceOf(adcode: string): string {
  return `${adcode.slice(0, 2)}0000`;
}

const municipalities: ReadonlySet<string> = new Set(['11', '12', '31', '50']);

function isMunicipality(adcode: string): boolean {
  return municipalities.has(adcode.slice(0, 2));
}

/** Whether a county has no prefecture: GB/T 2260 then has 90 in the digits of the prefecture. */
function isGovernedByProvince(adcode: string): boolean {
  return adcode.slice(2, 4) === '90';
}
