/** Finding records by what they say and where they play, in three scripts, pinyin and English. */
import type { DataIndex } from '../data/data-set.ts';
import type { ReportRecord } from '../data/schema.ts';
import { folded, searchKeyOf } from './search-key.ts';

/** Whether every word of the query stands in a record's label, its quote or the names of its regions. */
export function recordTextMatcher(index: DataIndex, query: string): (record: ReportRecord) => boolean {
  const words = query.trim().split(/\s+/).map(folded).filter((word) => word !== '');
  const texts = textsOf(index);
  return (record) => {
    const text = texts.get(record.id) ?? '';
    return words.every((word) => text.includes(word));
  };
}

/** Made once for a data set, when somebody first searches. */
const known = new WeakMap<DataIndex, ReadonlyMap<string, string>>();

function textsOf(index: DataIndex): ReadonlyMap<string, string> {
  const found = known.get(index);
  if (found) return found;
  const texts = new Map(index.dataSet.records.map((record) => [record.id, textOf(index, record)]));
  known.set(index, texts);
  return texts;
}

/** Parts are kept apart by a character that no folded query holds, so that nothing matches across two of them. */
function textOf(index: DataIndex, record: ReportRecord): string {
  const { quote, derived } = record.source;
  const pairing = record.pairing === null ? undefined : index.pairing(record.pairing);
  const regionIds = new Set([...record.regions, ...(pairing ? [pairing.northeast, pairing.east] : [])]);
  const places = [...regionIds].filter((id) => index.hasRegion(id)).flatMap((id) => searchKeyOf(index.region(id)).forms);
  return [...Object.values(record.label), quote, ...(derived ? Object.values(derived) : [])].map(folded).concat(places).join('\n');
}
