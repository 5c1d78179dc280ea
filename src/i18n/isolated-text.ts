/**
 * Texts of other people's data stand inside our sentences. What in them runs from right to left, or turns the direction, must end with them:
 * they are put between FSI and PDI (Unicode, UAX #9).
 */
import type { DataSet } from '../data/schema.ts';

const [fsi, pdi] = ['\u2068', '\u2069'];
const bidiControls = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const turning = new RegExp(`[${bidiControls}\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]`, 'u');
/** A combining mark at the start would sit on our last letter. */
const leaning = /^\p{Mark}/u;

/** The very same text where nothing in it could turn or touch what stands around it. */
export function isolatedText(text: string): string {
  return turning.test(text) || leaning.test(text) ? `${fsi}${balanced(text)}${pdi}` : text;
}

/** A stray PDI would end our isolate; an isolate that is left open would not end with the text. */
function balanced(text: string): string {
  let depth = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (control) => {
    if (control !== pdi) depth++;
    else if (depth === 0) return '';
    else depth--;
    return control;
  });
  return kept + pdi.repeat(depth);
}

/** For a text that stands alone where nobody reads the controls and each would be drawn as a box. */
export function withoutBidiControls(text: string): string {
  return text.replace(new RegExp(`[${bidiControls}]`, 'gu'), '');
}

/**
 * A data set whose texts for readers are isolated. Quotes stay as they are, for marks are offsets into them; they stand in blocks of
 * their own.
 *
 * @returns the very same data set where none needs it
 */
export function withIsolatedTexts(dataSet: DataSet): DataSet {
  const { sources } = dataSet;
  const shown = isolatedWithin(dataSet);
  const shownSources = sameOr(
    sources,
    sources.map((source) => isolatedKeys(source, ['title', 'publisher', 'copyNote'])),
  );
  // Texts have become texts, and nothing else has changed.
  return shownSources === sources ? (shown as DataSet) : { ...(shown as DataSet), sources: shownSources };
}

/** The same of one item of a list that is no source. */
export function withIsolatedItem<T>(item: T): T {
  // As above.
  return isolatedWithin(item) as T;
}

function isolatedWithin(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? value : sameOr(value, value.map(isolatedWithin));
  if ('zh-Hans' in value && 'en' in value) return isolatedKeys(value as Record<string, unknown>, Object.keys(value));
  let changed: Record<string, unknown> | null = null;
  const all = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(all)) {
    const inner = all[key];
    if (typeof inner !== 'object' || inner === null) continue;
    const isolated = key === 'derived' ? inner : isolatedWithin(inner);
    if (isolated !== inner) changed = { ...(changed ?? value), [key]: isolated };
  }
  return changed ?? value;
}

function isolatedKeys<T extends object>(value: T, keys: readonly (keyof T)[]): T {
  let changed = value;
  for (const key of keys) {
    const text = value[key];
    const isolated = typeof text === 'string' ? isolatedText(text) : text;
    if (isolated !== text) changed = { ...changed, [key]: isolated };
  }
  return changed;
}

function sameOr<T>(list: T[], mapped: T[]): T[] {
  return mapped.some((item, i) => item !== list[i]) ? mapped : list;
}
