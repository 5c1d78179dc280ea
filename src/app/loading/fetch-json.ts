import { DuikouError } from '../../error.ts';
import { fetchForLoad, fetchWithinLimits } from './limited-fetch.ts';
import type { Load } from './load.ts';

/** @param load - the load that the file belongs to, if any. It gets the progress, and its end aborts the fetch */
export async function fetchJson(src: URL, load?: Load): Promise<unknown> {
  const file = await (load ? fetchForLoad(src, load) : fetchWithinLimits(src));
  const text = await file.text();
  try {
    // The schema validates the value later.
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new DuikouError('data-not-json', { src: src.href }, { cause });
  }
}
