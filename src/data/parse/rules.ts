/** Rules for a single item that its schema can't express. */
import type { Pairing, Region, ReportRecord } from '../schema.ts';
import type { ProblemCode } from './problem.ts';

export interface Broken {
  readonly code: ProblemCode;
  readonly field: string;
  readonly found: unknown;
  readonly expected: string;
}

/** @param regionIds - ids that a pairing must not have, because a selection is one id and must be unambiguous */
export function brokenPairing(pairing: Pairing, regionIds: ReadonlySet<string>): Broken | null {
  if (pairing.a === pairing.b) return { code: 'self-pairing', field: 'b', found: pairing.b, expected: 'another region than a' };
  if (regionIds.has(pairing.id)) return { code: 'duplicate-id', field: 'id', found: pairing.id, expected: 'an id that is no region’s' };
  return null;
}

/** An official pairing is drawn as an arc, so both its regions need coordinates. */
export function placelessEnd(pairing: Pairing, regions: ReadonlyMap<string, Region>): Broken | null {
  if (!pairing.official) return null;
  for (const end of ['a', 'b'] as const) {
    const region = regions.get(pairing[end]);
    if (region && !region.anchor && (region.lon === null || region.lat === null)) {
      return { code: 'no-place', field: end, found: pairing[end], expected: 'a region with lon and lat, or with an anchor' };
    }
  }
  return null;
}

/** Checks that the state and the values agree: a zero has a reported number, and a record that is not reported has none. */
export function brokenRecord(record: ReportRecord): Broken | null {
  const numbers = record.values.flatMap(({ n }) => (n === null ? [] : [n]));
  switch (record.state) {
    case 'not-reported':
      return record.values.length > 0
        ? contradiction('state', 'not-reported', 'reported, for there are values')
        : hasFigureBroken(record, numbers);
    case 'zero':
      return numbers.some((n) => n !== 0) || numbers.length === 0
        ? contradiction('state', 'zero', 'reported, or values of 0')
        : hasFigureBroken(record, numbers);
    case 'said-of-all':
      if (record.values.length > 0) return contradiction('state', 'said-of-all', 'group, for there are values');
      return isAboutSome(record) ?? hasFigureBroken(record, numbers);
    case 'group':
      return isAboutSome(record) ?? hasFigureBroken(record, numbers);
    case 'reported':
      return hasFigureBroken(record, numbers);
  }
}

function isAboutSome({ appliesTo }: ReportRecord): Broken | null {
  return appliesTo === undefined || appliesTo.length === 0
    ? contradiction('appliesTo', appliesTo, 'the pairings that are spoken of together')
    : null;
}

function hasFigureBroken(record: ReportRecord, numbers: readonly number[]): Broken | null {
  const has = numbers.length > 0;
  return record.hasFigure === has ? null : contradiction('hasFigure', record.hasFigure, `${has}, as the values say`);
}

function contradiction(field: string, found: unknown, expected: string): Broken {
  return { code: 'contradiction', field, found, expected };
}
