/** What of a record is the editors' reading and not said by the source: marked ◇ wherever the record is drawn, written or spoken. */
import type { ReportRecord } from './schema.ts';

/** Inferred by the editors: the same sign everywhere. */
export const inferredSign = '◇';

export type Inference = 'pairing' | 'direction' | NonNullable<ReportRecord['inferred']>[number];

/** None where the source says it all. */
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
