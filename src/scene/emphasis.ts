/** The emphasized parts of a view: regions and pairings by the selection, records by selection and topic. */
import { resolveSelection, type DataIndex } from '../data/data-set.ts';
import type { Pairing, PairingId, RecordId } from '../data/schema.ts';
import type { ComparedPair } from '../state/view-state.ts';
import { topicsOf } from './records.ts';
import type { Emphasis } from './scene-types.ts';
import type { SelectedPlaces } from './topics/place-flows.ts';
import type { TopicDescriptor } from './topics/topic.ts';

/** The two pairings that are compared, the selected one first. Fewer if an id names no pairing. */
export function comparedPairings(index: DataIndex, selection: string | null, compared: ComparedPair | null): readonly Pairing[] {
  const [selected, first, second] = [selection, ...(compared ?? [])].map((id) =>
    id == null ? undefined : resolveSelection(index, id)?.pairing,
  );
  return [...new Set(selected ? [selected, second, first] : [first, second])].filter((pairing) => pairing !== undefined).slice(0, 2);
}

/**
 * The emphasized regions: both ends of the selected pairing, or the selected region with all its partners, or the ends of two compared
 * pairings. A selection that names nothing emphasizes nothing.
 */
export function sceneEmphasis(index: DataIndex, selection: string | null, compared: ComparedPair | null = null): Emphasis {
  const pair = compared === null ? [] : comparedPairings(index, selection, compared);
  const [first] = pair;
  if (first && pair.length === 2) {
    return {
      selected: null,
      partner: null,
      pairing: first.id,
      pairings: new Set(pair.map(({ id }) => id)),
      emphasized: new Set(pair.flatMap(({ a, b }) => [a, b])),
      subject: null,
    };
  }
  const resolved = selection === null ? null : resolveSelection(index, selection);
  if (!resolved) return { selected: null, partner: null, pairing: null, pairings: null, emphasized: null, subject: null };
  const emphasized =
    resolved.kind === 'region' ? index.pairingsOf(resolved.region.id).filter((pairing) => index.isOnMap(pairing)) : [resolved.pairing];
  return {
    selected: resolved.kind === 'region' ? resolved.region.id : null,
    partner: resolved.kind === 'region' ? resolved.partner.id : null,
    pairing: resolved.pairing.id,
    pairings: new Set(emphasized.map(({ id }) => id)),
    emphasized: new Set([...(resolved.kind === 'region' ? [resolved.region.id] : []), ...emphasized.flatMap(({ a, b }) => [a, b])]),
    subject: null,
  };
}

/** Emphasizes the subject of a step of the tour: its records, pairings and regions, and the regions that these name. */
export function withSubject(index: DataIndex, emphasis: Emphasis, subject: readonly string[] | null): Emphasis {
  if (subject === null) return emphasis;
  const regions = subject.flatMap((id): readonly (string | undefined)[] => {
    const pairing = index.pairing(id);
    if (pairing) return [pairing.a, pairing.b];
    const record = index.record(id);
    if (!record) return [id];
    const { from, to, via = [] } = record;
    const nested = index.pairing(record.nested ?? '');
    return [from, to ?? undefined, ...via, ...record.regions, nested?.a, nested?.b];
  });
  const emphasized = new Set(regions.flatMap((id) => (id !== undefined && index.hasRegion(id) ? [id] : [])));
  return {
    ...emphasis,
    pairings: new Set(subject.filter((id) => index.pairing(id))),
    emphasized,
    subject: new Set([...subject, ...emphasized]),
  };
}

/** The selected places, whose flows are drawn in any case; null if nothing is selected. */
export function selectedPlaces(index: DataIndex, { selected, pairing }: Emphasis): SelectedPlaces | null {
  if (selected !== null) return [selected];
  const found = pairing === null ? undefined : index.pairing(pairing);
  return found ? [found.a, found.b] : null;
}

/** The emphasis with its partners reordered, the largest flows first. */
export function withPartners(emphasis: Emphasis, partners: readonly string[]): Emphasis {
  const { selected, emphasized } = emphasis;
  if (selected === null || emphasized === null || partners.length === 0) return emphasis;
  return { ...emphasis, emphasized: new Set([selected, ...partners.filter((id) => emphasized.has(id)), ...emphasized]) };
}

/**
 * The emphasized records: those of the topic, of the selected pairings, or of both; null if all are equal. A topic without records
 * emphasizes none.
 */
export function emphasizedRecords(
  index: DataIndex,
  topic: TopicDescriptor,
  pairings: ReadonlySet<PairingId> | null,
  subject: ReadonlySet<string> | null = null,
): ReadonlySet<RecordId> | null {
  if (subject !== null) return subject;
  if (!topic.showsRecords && pairings === null) return null;
  const { records } = index.dataSet;
  // In a set of a hundred thousand records, only those of the selection and the few about several pairings are read.
  const ofPairings =
    pairings === null
      ? records
      : [
          ...[...pairings].flatMap((id) => index.recordsOf(id)),
          ...records.filter(({ appliesTo }) => appliesTo?.some((id) => pairings.has(id))),
        ];
  const emphasized = ofPairings.filter((record) => !topic.showsRecords || topicsOf(record).includes(topic.id));
  return new Set(emphasized.map(({ id }) => id));
}
