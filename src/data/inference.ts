/**
 * The parts of a record that the editors inferred and the source does not state. They are marked ◇ wherever the record is drawn, written or
 * read out.
 */
import type { ReportRecord } from './schema.ts';

/** The sign of an inference by the editors. */
export const inferredSign = '◇';

export type Inference = 'pairing' | 'direction' | NonNullable<ReportRecord['inferred']>[number];

/** The inferred parts of a record; empty if the source states everything. */
export function inferencesOf({ pairingBasis, direction, inferred = [] }: Inferable): readonly Inference[] {
  return [
    ...(pairingBasis === 'inferred' ? ['pairing' as const] : []),
    ...(direction === 'inferred' ? ['direction' as const] : []),
    ...inferred,
  ];
}

export function isInferred(record: Inferable): boolean {
  return inferencesOf(record).length > 0;
}

type Inferable = Pick<ReportRecord, 'pairingBasis'> & { readonly [Key in 'direction' | 'inferred']?: ReportRecord[Key] | undefined };
