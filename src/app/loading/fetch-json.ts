import { DuikouError } from '../../error.ts';
import { fetchForLoad, fetchWithinLimits } from './limited-fetch.ts';
import type { Load } from './load.ts';

/** @param load - that it belongs to: its progress is reported to it, and it ends the fetch when it is superseded */
export async function fetchJson(src: URL, load?: Load): Promise<unknown> {
  const file = await (load ? fetchForLoad(src, load) : fetchWithinLimits(src));
  const text = await file.text();
  try {
    // Whatever it is, the schema reads it.
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new DuikouError('data-not-json', { src: src.href }, { cause });
  }
}
