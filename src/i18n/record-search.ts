/** Searches records by their texts and places, in three scripts, pinyin and English. */
import type { DataIndex } from '../data/data-set.ts';
import type { LocalizedText, ReportRecord } from '../data/schema.ts';
import { foldForSearch, searchKeyOf } from './search-key.ts';

/**
 * Returns a predicate for records that contain every word of the query: in the label, the quote, or the names of the regions, pairings,
 * actors, kinds, sectors, units and chapter, in every form that the data set has.
 *
 * 汉字 and 漢字 match each other in labels, names and the two derived forms of a quote; a quote without derived forms is found as printed.
 * Pinyin matches only if it is in the data: in the regions' own pinyin ("jilin", "ningbo") and in English names that are pinyin ("Hengli",
 * "Luo Wen"), but not for the words of labels and quotes.
 */
export function recordTextMatcher(index: DataIndex, query: string): (record: ReportRecord) => boolean {
  const words = query
    .trim()
    .split(/\s+/)
    .map(foldForSearch)
    .filter((word) => word !== '');
  const texts = textsOf(index);
  return (record) => {
    const text = texts.get(record.id) ?? '';
    return words.every((word) => text.includes(word));
  };
}

/** Built once for each data set, on the first search. */
const known = new WeakMap<DataIndex, ReadonlyMap<string, string>>();

function textsOf(index: DataIndex): ReadonlyMap<string, string> {
  const found = known.get(index);
  if (found) return found;
  const namesOf = nameLookup(index);
  const texts = new Map(index.dataSet.records.map((record) => [record.id, textOf(record, namesOf(record))]));
  known.set(index, texts);
  return texts;
}

/** The searchable text of a record. A character that no folded query contains separates its parts, so that no match spans two of them. */
function textOf({ label, source: { quote, derived } }: ReportRecord, names: readonly string[]): string {
  return [...Object.values(label), quote, ...(derived ? Object.values(derived) : [])].map(foldForSearch).concat(names).join('\n');
}

/** Returns the folded names of everything that a record refers to. Each name is folded once, because thousands of records share a few. */
function nameLookup(index: DataIndex): (record: ReportRecord) => readonly string[] {
  const { dataSet } = index;
  const named = (items: readonly { readonly id: string; readonly names: LocalizedText }[]): [string, readonly string[]][] =>
    items.map(({ id, names }) => [id, formsOf(names)]);
  const labelled = (items: readonly { readonly id: string; readonly label: LocalizedText }[]): [string, readonly string[]][] =>
    items.map(({ id, label }) => [id, formsOf(label)]);
  const regions = new Map(dataSet.regions.map((region) => [region.id, searchKeyOf(region).forms]));
  const pairings = new Map(named(dataSet.pairings));
  const actors = new Map(named(dataSet.actors));
  const kinds = new Map(labelled(dataSet.coverage.kinds));
  const sectors = new Map(labelled(dataSet.sectors));
  const units = new Map(labelled(dataSet.units));
  const chapters = new Map(labelled(dataSet.chapters));
  return (record) => {
    const pairingIds = [record.pairing, record.nested].filter((id) => typeof id === 'string');
    const ends = pairingIds.flatMap((id) => index.pairing(id) ?? []).flatMap(({ a, b }) => [a, b]);
    const places = [record.from, record.to, record.fromPlace, record.toPlace, record.place, ...(record.via ?? [])].filter(
      (id) => typeof id === 'string',
    );
    return [
      ...each(regions, [...record.regions, ...ends, ...places]),
      ...each(pairings, pairingIds),
      ...each(actors, [...(record.actors ?? []), ...(record.partners ?? [])]),
      ...each(kinds, record.coverageKinds),
      ...each(sectors, [...(record.sectors ?? []), ...(record.sector === undefined ? [] : [record.sector])]),
      ...each(
        units,
        record.values.map(({ unit }) => unit),
      ),
      ...each(chapters, [record.chapter]),
    ];
  };
}

function each(forms: ReadonlyMap<string, readonly string[]>, ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].flatMap((id) => forms.get(id) ?? []);
}

function formsOf(text: LocalizedText): readonly string[] {
  return [...new Set(Object.values(text).map(foldForSearch))];
}
