/**
 * Isolates texts of data sets that are inserted into the interface's sentences. Text from right to left, or a control that changes the
 * direction, must not affect the sentence, so it is enclosed in FSI and PDI (Unicode, UAX #9).
 */
import type { DataSet } from '../data/schema.ts';

const [fsi, pdi] = ['\u2068', '\u2069'];
const bidiControls = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const turning = new RegExp(`[${bidiControls}\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]`, 'u');
/** A combining mark at the start of a text would be placed on the letter before it. */
const leaning = /^\p{Mark}/u;

/** Returns the text unchanged if it can't affect its surroundings. */
export function isolatedText(text: string): string {
  return turning.test(text) || leaning.test(text) ? `${fsi}${balanced(text)}${pdi}` : text;
}

/** Removes a stray PDI, which would end the isolate around the text, and closes isolates that are left open. */
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

/** For a text on its own, for programs that would draw each control as a box. */
export function withoutBidiControls(text: string): string {
  return text.replace(new RegExp(`[${bidiControls}]`, 'gu'), '');
}

/**
 * Returns a data set with isolated texts for readers. Quotes are not changed, because marks are offsets into them; they are displayed in
 * blocks of their own.
 *
 * @returns the same object if no text needs isolation
 */
export function withIsolatedTexts(dataSet: DataSet): DataSet {
  const { sources } = dataSet;
  const shown = isolatedWithin(dataSet);
  const shownSources = sameOr(
    sources,
    sources.map((source) => isolatedKeys(source, ['title', 'publisher', 'copyNote'])),
  );
  // The cast: only texts have changed, and they are still texts.
  return shownSources === sources ? (shown as DataSet) : { ...(shown as DataSet), sources: shownSources };
}

/** Returns an item of a list other than `sources` with isolated texts. */
export function withIsolatedItem<T>(item: T): T {
  // The cast: only texts have changed, and they are still texts.
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
