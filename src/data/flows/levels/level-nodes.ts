/** Which unit each place of a table belongs to at a level. */
import type { FlowLevel } from '../../vocabulary.ts';
import { divisionOf } from './divisions.ts';

/** Of each place its code of GB/T 2260; null for a place that is no such unit: a point by its degrees, a place abroad. */
export type PlaceCodes = readonly (string | null)[];

/** The units of a level: nodes, by numbers in the order in which places name them. */
export interface LevelNodes {
  readonly level: FlowLevel;
  readonly count: number;
  /** The node of each place. */
  readonly nodeOf: Uint32Array;
  /** Of each node the adcode, or the id of the region of the country; null: a place that stays itself. */
  readonly units: readonly (string | null)[];
  /** The first place of each node. */
  readonly firstPlace: Uint32Array;
}

/**
 * The unit that a place belongs to at a level. A place that is coarser than the level stays itself, for nothing can be split; so does a county
 * that no prefecture governs (仙桃, code 429004) at the level of prefectures, and a province that is in no region of the country.
 *
 * @returns an adcode, or the id of a region of the country
 */
export function unitAt(adcode: string, level: FlowLevel): string {
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

/** The units that contain a place, the smallest first, without itself: of a county its prefecture and its province. */
export function unitsAround(adcode: string): readonly string[] {
  const around = [unitAt(adcode, 'prefecture'), provinceOf(adcode)];
  return around.filter((unit, i) => unit !== adcode && around.indexOf(unit) === i);
}

export function levelNodes(codes: PlaceCodes, level: FlowLevel): LevelNodes {
  const numbers = new Map<string, number>();
  const units: (string | null)[] = [];
  const firstPlace: number[] = [];
  const nodeOf = new Uint32Array(codes.length);
  codes.forEach((code, place) => {
    // At the level of places two that have one code, such as two points in a city, stay two.
    const unit = code === null || level === 'place' ? null : unitAt(code, level);
    const known = unit === null ? undefined : numbers.get(unit);
    const node = known ?? units.length;
    if (known === undefined) {
      if (unit !== null) numbers.set(unit, node);
      units.push(unit);
      firstPlace.push(place);
    }
    nodeOf[place] = node;
  });
  return { level, count: units.length, nodeOf, units, firstPlace: Uint32Array.from(firstPlace) };
}

function provinceOf(adcode: string): string {
  return `${adcode.slice(0, 2)}0000`;
}

const municipalities: ReadonlySet<string> = new Set(['11', '12', '31', '50']);

function isMunicipality(adcode: string): boolean {
  return municipalities.has(adcode.slice(0, 2));
}

/** GB/T 2260 has 90 in the place of the prefecture where there is none. */
function isGovernedByProvince(adcode: string): boolean {
  return adcode.slice(2, 4) === '90';
}
