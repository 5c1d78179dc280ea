/** Resolves the selection of a link, an attribute or a message: an id in any spelling, or a name. */
import { resolveSelection, type DataIndex } from './data-set.ts';
import { foldForSearch } from './fold-for-search.ts';
import { decodedOrSame, plainText } from './parse/plain-text.ts';
import type { Region } from './schema.ts';
import { regionLevels } from './vocabulary.ts';

/**
 * Returns the id of a pairing or region of the map. It finds an id in any case, and a region by its short or full name in any language of
 * the data set, or by pinyin. If several regions have a name, it returns the one at the highest level (吉林 is the province), or null if
 * several are at that level.
 *
 * @returns null if the text names nothing
 */
export function selectionIdOf(index: DataIndex, text: string): string | null {
  // An id of the set is returned unchanged, whatever characters it has.
  if (resolveSelection(index, text)) return text;
  for (let plain = plainText(text), encodings = 0; encodings <= 2; plain = plainText(decodedOrSame(plain)), encodings++) {
    const id = named(index, plain);
    if (id !== null) return id;
  }
  return null;
}

/** The id of a record in any case; null if no record has it. */
export function recordIdOf(index: DataIndex, text: string): string | null {
  if (index.record(text)) return text;
  const wanted = plainText(text).toLowerCase();
  return index.dataSet.records.find(({ id }) => id.toLowerCase() === wanted)?.id ?? null;
}

interface Named {
  /** Null if several regions at this level have the name. */
  readonly id: string | null;
  readonly level: number;
}
type Names = ReadonlyMap<string, Named>;

/** Built once for each data set, when a text is first found to be no id. */
const known = new WeakMap<DataIndex, Names>();

function named(index: DataIndex, text: string): string | null {
  const names = known.get(index) ?? namesOf(index);
  known.set(index, names);
  return names.get(keyOf(text))?.id ?? null;
}

function namesOf(index: DataIndex): Names {
  const names = new Map<string, Named>();
  const add = (id: string, level: number, forms: readonly string[]): void => {
    for (const key of new Set(forms.map(keyOf))) {
      const other = names.get(key);
      if (key === '' || (other && other.level < level)) continue;
      names.set(key, { id: other?.level === level && other.id !== id ? null : id, level });
    }
  };
  for (const { id } of index.officialPairings) add(id, -1, [id]);
  for (const region of index.mapRegions) add(region.id, -1, [region.id]);
  for (const region of index.mapRegions) add(region.id, regionLevels.indexOf(region.level), formsOf(region));
  for (const { id, names: texts } of index.officialPairings) add(id, regionLevels.length, Object.values(texts));
  return names;
}

function formsOf({ names, short, pinyin }: Region): readonly string[] {
  return [...Object.values(names), ...Object.values(short), pinyin ?? ''];
}

/** Folds all kinds of dashes, so that `Liaoning – Jiangsu` and `liaoning-jiangsu` are equal. */
function keyOf(text: string): string {
  return foldForSearch(text).replace(/\p{Dash_Punctuation}/gu, '');
}
