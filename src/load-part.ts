/**
 * Everything that is loaded after the page's first scripts goes through here: each dynamic import and each of the build's own data files. A failure
 * says what is true of it: a newer version of the site has been published, the network failed, or the file is broken. No failure is remembered.
 */
import { DuikouError, type ErrorCode, type ErrorDetails } from './error.ts';

/** What can be missing, by the name that the sentences have a word for. */
export const partNames = [
  'report',
  'surroundings',
  'otherSources',
  'tour',
  'overview',
  'detail',
  'svgMap',
  'webglMap',
  'panels',
  'pairing',
  'evidence',
  'inset',
  'arcList',
  'printDrawing',
  'exports',
  'oneFile',
  'userData',
  'userTour',
  'gazetteer',
  'notes',
  'marks',
  'sentences',
  'offline',
  'words',
] as const;
export type PartName = (typeof partNames)[number];

/** The parts whose absence has a sentence of its own, which says what still works. */
const loadErrors: { readonly [Name in PartName]?: readonly [ErrorCode, ErrorDetails?] } = {
  report: ['report-unreachable'],
  surroundings: ['report-unreachable'],
  otherSources: ['data-unreachable', { src: 'extra.json', status: 0 }],
  tour: ['tour-unusable', { reason: '' }],
  overview: ['geography-unreachable'],
  detail: ['detail-unreachable'],
  svgMap: ['svg-unreachable'],
  webglMap: ['webgl-unreachable'],
  panels: ['panels-unreachable'],
  pairing: ['panels-unreachable'],
  oneFile: ['one-file-unavailable'],
};

/** Parts that have failed and have not come since. */
const failed = new Set<PartName>();
/** Parts that are loaded ahead of their need: a failure of these is not counted as the first of a part that is needed meanwhile. */
const preloading = new Set<PartName>();

/** A part that has not come by then counts as missing; one that comes later is there at the next try. */
const partWithinMs = 30_000;
/** It has 1.3 MB, for which a slow line needs minutes. */
const oneFileWithinMs = 300_000;

/**
 * Loads a part.
 *
 * @param load - called once; a caller who retries calls `loadPart` again
 * @throws DuikouError `newer-version` where a newer version of the site has been published since this page was loaded, else the code of the part. Where only a
 *   new page can help it has a way on that reloads; else the caller knows what to retry. What `load` throws as a `DuikouError` stays as it is.
 */
export async function loadPart<T>(part: PartName, load: () => Promise<T>): Promise<T> {
  try {
    const loaded = await withinTime(load(), part === 'oneFile' ? oneFileWithinMs : partWithinMs);
    if (isCutOff(loaded)) throw new SyntaxError(part);
    failed.delete(part);
    return loaded;
  } catch (cause) {
    // What was stopped on purpose is no fault.
    if (cause instanceof DuikouError || (cause instanceof DOMException && cause.name === 'AbortError')) throw cause;
    throw await faultOf(part, cause);
  }
}

/** Half of a script may be a script too, but its exports, which stand at its end, are missing. */
function isCutOff(loaded: unknown): boolean {
  const isModule = Object.prototype.toString.call(loaded) === '[object Module]';
  return loaded === undefined || (isModule && Object.keys(loaded as object).length === 0);
}

/** @throws TypeError as a fetch that fails, where nothing has come in time */
async function withinTime<T>(loading: Promise<T>, limitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TypeError('no answer')), limitMs);
  });
  try {
    return await Promise.race([loading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** After so long the page says what it is waiting for. */
const lateAfterMs = 4000;

/**
 * Waits for `work`, and reports where it takes more than some seconds.
 *
 * @param report - called with true once it is late, and then with false when it ends; not called where it ends in time
 * @returns what `work` resolves with
 * @throws what `work` throws
 */
export async function reportIfLate<T>(work: Promise<T>, report: (isLate: boolean) => void): Promise<T> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    report(true);
  }, lateAfterMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (isLate) report(false);
  }
}

/**
 * Starts a load that will be asked for soon. Nobody sees its failure, so that is forgotten: the next one counts as the first.
 *
 * @param parts - what `load` loads
 */
export async function preload(parts: readonly PartName[], load: () => Promise<unknown>): Promise<void> {
  for (const part of parts) preloading.add(part);
  try {
    await load();
  } catch {
    // Reported when the part is needed.
  } finally {
    for (const part of parts) preloading.delete(part);
  }
}

/** One load for all who ask while it is under way or after it has come; after a failure the next request loads again. */
export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((cause: unknown) => {
      loading = null;
      throw cause;
    });
    return loading;
  };
}

async function faultOf(part: PartName, cause: unknown): Promise<DuikouError> {
  const hasFailedBefore = failed.has(part);
  if (!preloading.has(part)) failed.add(part);
  const version = await publishedVersion();
  const reload = { kind: 'reload', take: () => globalThis.location.reload() } as const;
  if (version === 'newer') return new DuikouError('newer-version', { part }, { cause }, reload);
  const [code, details = { part }] = loadErrors[part] ?? ['part-unreachable'];
  // A module that came but could not be parsed or run is remembered by every browser; some also remember one that did not come, so a second
  // failure on a network that works is answered by a new page. Failed fetches are `TypeError`s.
  const needsNewPage = !(cause instanceof TypeError) || (hasFailedBefore && version === 'same');
  return new DuikouError(code, details, { cause }, needsNewPage ? reload : null);
}

/** Where the site's own files lie. The page of another language lies in a folder below, and says so. */
export function siteRoot(): URL {
  const root = globalThis.document.querySelector<HTMLMetaElement>('meta[name="duikou-root"]')?.content;
  return new URL(root ?? '.', document.baseURI);
}

const answerWithinMs = 5000;

/**
 * Compares the version of this page with the one that is published beside it.
 *
 * @returns `unknown` where the page names no version (the package, the script, the one file) or nothing answers
 */
export async function publishedVersion(): Promise<'same' | 'newer' | 'unknown'> {
  const version = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="duikou-version"]')?.content;
  if (!version) return 'unknown';
  try {
    const response = await fetch(new URL('version.txt', siteRoot()), {
      cache: 'no-store',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    if (!response.ok) return 'unknown';
    const published = (await response.text()).trim();
    // A page that asks to log in, or a server's page for what is not there, is no version.
    if (!/^[\w.-]{1,40}$/.test(published)) return 'unknown';
    return published === version ? 'same' : 'newer';
  } catch {
    return 'unknown';
  }
}
