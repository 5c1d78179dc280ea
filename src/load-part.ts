/**
 * Loads everything that is needed after the page's first scripts: dynamic imports and the build's own data files. An error states the
 * cause: a newer version of the site has been published, the network failed, or the file is broken. Failures are not cached.
 */
import { DuikouError, type ErrorCode, type ErrorDetails } from './error.ts';

/** The names of the parts that can be missing. Error messages have a word for each. */
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

/** The parts whose absence has an error code of its own, whose sentence says what still works. */
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

/** Parts whose last load failed. */
const failed = new Set<PartName>();
/** Parts that are being preloaded. Their failure does not count as the first one of a part that is loaded meanwhile. */
const preloading = new Set<PartName>();

/** A part that takes longer counts as missing. If it arrives later, the next try finds it. */
const partWithinMs = 30_000;
/** The time limit for the one file, which has about 2 MB and takes minutes on a slow line. */
const oneFileWithinMs = 300_000;

/**
 * Loads a part.
 *
 * @param load - called once; a caller who retries calls `loadPart` again
 * @throws DuikouError `newer-version` if a newer version of the site has been published since this page was loaded, otherwise the code of
 * the part. If only a reload can help, its recovery reloads; otherwise the caller adds a retry. A `DuikouError` of `load` is rethrown
 * unchanged.
 */
export async function loadPart<T>(part: PartName, load: () => Promise<T>): Promise<T> {
  try {
    const loaded = await withinTime(load(), part === 'oneFile' ? oneFileWithinMs : partWithinMs);
    if (isCutOff(loaded)) throw new SyntaxError(part);
    failed.delete(part);
    return loaded;
  } catch (cause) {
    // An intended abort is not a failure.
    if (cause instanceof DuikouError || (cause instanceof DOMException && cause.name === 'AbortError')) throw cause;
    throw await missingPart(part, cause);
  }
}

/** Whether a script was cut off. Half of a script may be valid, but its exports at its end are then missing. */
function isCutOff(loaded: unknown): boolean {
  const isModule = Object.prototype.toString.call(loaded) === '[object Module]';
  return loaded === undefined || (isModule && Object.keys(loaded as object).length === 0);
}

/** @throws TypeError, like a failed fetch, if the time limit is exceeded */
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

/** The delay after which the page shows what it is waiting for. */
const lateAfterMs = 4000;

/**
 * Waits for `work`, and reports if it takes more than some seconds.
 *
 * @param report - called with true once the work is late, and then with false when it ends; not called if it ends in time
 * @returns the result of `work`
 * @throws the error of `work`
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
 * Starts a load that will be needed soon. Its failure is not shown, so it is not recorded either: the next failure counts as the first.
 *
 * @param parts - the parts that `load` loads
 */
export async function preload(parts: readonly PartName[], load: () => Promise<unknown>): Promise<void> {
  for (const part of parts) preloading.add(part);
  try {
    await load();
  } catch {
    // The error is reported when the part is needed.
  } finally {
    for (const part of parts) preloading.delete(part);
  }
}

/**
 * Returns a function that shares one load among all callers while it is pending or after it has succeeded. After a failure the next call
 * loads again.
 */
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

/**
 * The error of a part that did not come: of one that something else has loaded, such as a worker.
 *
 * @param cause - what was thrown; a fetch that failed is a `TypeError`
 */
export async function missingPart(part: PartName, cause: unknown): Promise<DuikouError> {
  const hasFailedBefore = failed.has(part);
  if (!preloading.has(part)) failed.add(part);
  const version = await publishedVersion();
  const reload = { kind: 'reload', take: () => globalThis.location.reload() } as const;
  if (version === 'newer') return new DuikouError('newer-version', { part }, { cause }, reload);
  const [code, details = { part }] = loadErrors[part] ?? ['part-unreachable'];
  // Every browser caches a module that arrived but could not be parsed or run. Some also cache a failed request, so a second failure on a
  // working network needs a reload. Failed fetches are `TypeError`s.
  const needsNewPage = !(cause instanceof TypeError) || (hasFailedBefore && version === 'same');
  return new DuikouError(code, details, { cause }, needsNewPage ? reload : null);
}

/** The address of the site's own files. A page in another language is in a subfolder and names the root in a meta element. */
export function siteRoot(): URL {
  const root = globalThis.document.querySelector<HTMLMetaElement>('meta[name="duikou-root"]')?.content;
  return new URL(root ?? '.', document.baseURI);
}

const answerWithinMs = 5000;

/**
 * Compares the version of this page with the published one.
 *
 * @returns `unknown` if the page names no version (the package, the script, the one file) or the request fails
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
    // A login page, or a server's error page, is no version.
    if (!/^[\w.-]{1,40}$/.test(published)) return 'unknown';
    return published === version ? 'same' : 'newer';
  } catch {
    return 'unknown';
  }
}
