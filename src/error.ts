/**
 * Every error code. The codes are part of the public contract: hosts read them from the `duikou-error` event and from the `code` of a
 * {@link DuikouError}. `src/i18n/` turns a code and its details into a sentence for the reader.
 */
export const errorCodes = [
  /** `select` names neither a pairing nor a region of the data set. */
  'unknown-select',
  /** `topic` is not one of the topics. */
  'unknown-topic',
  /** `lang` is not one of zh-Hans, zh-Hant, en. */
  'unknown-lang',
  /** `setMessages` was called with a word that no table has, or with a text in the place of a function. */
  'unknown-words',
  /** `renderer` is not one of auto, webgl, svg. */
  'unknown-renderer',
  /** `theme` is not one of auto, light, dark. */
  'unknown-theme',
  /** `motion` is not one of once, flow, none. */
  'unknown-motion',
  /** `level` is not one of auto, place, prefecture, province, region. */
  'unknown-level',
  /** `bounds`, of a link or set by the page, is neither a name nor four degrees. */
  'unknown-bounds',
  /** `panels` names a panel that does not exist. */
  'unknown-view',
  /** The `compare` of a link does not name two pairings of the data set. */
  'unknown-compare',
  /** The `sources` of a link is neither report nor all. */
  'unknown-sources',
  /** The `records` of a link is neither selection nor all. */
  'unknown-records',
  /** The `width` of a link is not one of sqrt, linear, log. */
  'unknown-width',
  /** The `top` of a link is not a whole number from 1 to 100000. */
  'unknown-top',
  /** The `auto` of a link is not one of place, prefecture, province, region. */
  'unknown-auto',
  /** The `ways` of a link is not one of both, out, in, net. */
  'unknown-ways',
  /** The `drawn` of a link is neither view nor all. */
  'unknown-drawn',
  /** The `least` of a link is no number above 0. */
  'unknown-least',
  /** The `src` or `own` of a link can't be read as an address or as data. */
  'unknown-src',
  /** The `record` of a link or of a figure is not in the data set. */
  'unknown-record',
  /** The link was made with another version of the data. */
  'other-data-version',
  /** `step` names no step of the tour. */
  'unknown-step',
  /** The site has a newer version, which a reload shows; with `part`, that file of this version is no longer there. */
  'newer-version',
  /** A script or data file of Duikou did not load or could not be started; the rest works. */
  'part-unreachable',
  /** The tour could not be fetched or read. */
  'tour-unusable',
  /** Steps of the tour were skipped, or something in its file is not read; the rest is shown. */
  'tour-problems',
  /** The tour names regions or records that the data do not have; its steps are shown without them. */
  'tour-unknown-parts',
  /** The browser opened no second window, or the window does not answer. */
  'window-refused',
  /** The browser did not fill the screen. */
  'full-screen-refused',
  /** `for` names no atlas or map on the page. */
  'unknown-host',
  /** The file behind `src` could not be fetched: missing, blocked, or the network is down. */
  'data-unreachable',
  /** The file behind an address could not be read: no network, or its server does not let other pages read it. */
  'data-blocked',
  /** A link names data of another site, which are fetched once the reader agrees. */
  'data-needs-consent',
  /** The file behind `src` broke off before its end. */
  'data-cut-off',
  /** The parts of a file that its server sent are not those that were asked for, or the file changed meanwhile. */
  'data-parts-differ',
  /** The server of a file sent less than 4 kB in 12 seconds. */
  'data-silent',
  /** A file is larger than 256 MB. */
  'data-too-large',
  /** The file behind `src` is not JSON. */
  'data-not-json',
  /** The file was written for a newer version of the schema than this build knows. */
  'data-newer-schema',
  /** Nothing in the file can be shown. */
  'data-unusable',
  /** Nothing in a table can be shown. */
  'user-data-unusable',
  /** Some records were skipped; the rest is shown. */
  'data-skipped',
  /** The built-in report could not be fetched. */
  'report-unreachable',
  /** The boundaries could not be fetched. */
  'geography-unreachable',
  /** The finer boundaries could not be fetched; the overview stays. */
  'detail-unreachable',
  /** WebGL2 is absent or refused, and was chosen, or more is shown than an SVG draws well. */
  'webgl-unavailable',
  /** The script of the WebGL map could not be fetched or started; the SVG map is shown. */
  'webgl-unreachable',
  /** The script of the SVG map could not be fetched or started; the first picture is shown. */
  'svg-unreachable',
  /** The scripts of the panels could not be fetched or started; the map works. */
  'panels-unreachable',
  /** The WebGL context was lost; the SVG map is shown until it is restored. */
  'webgl-lost',
  /** The map's worker does not answer: blocked by a policy, or missing. */
  'worker-silent',
  /** The element is on no page, or has no box, so it has no picture. */
  'not-displayed',
  /** Another atlas of the page keeps its view in the address. */
  'address-taken',
  /** An element in the slot `mark` has no valid `lon` and `lat`. */
  'mark-without-place',
  /** The browser has no canvas of the picture's size. */
  'picture-too-large',
  /** `duikou.html` could not be fetched, so the one file can't be saved. */
  'one-file-unavailable',
  /** An unexpected exception; the last picture stays. */
  'unexpected',
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** What was found and what was expected, as plain values for the sentence: `{ value: 'gold', known: 'overview, projects, …' }`. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** What a reader can do about an error with one button. */
export interface Recovery {
  /** `retry` tries the same again, `reload` loads the page again, `fetch` agrees to a request to another site. */
  readonly kind: 'retry' | 'reload' | 'fetch';
  /** Does it. */
  readonly take: () => void;
}

/**
 * An error with a code. Its `message` is for the console; the `duikou-error` event has the sentence for the reader.
 *
 * @example
 * ```js
 * import { DuikouError } from 'duikou';
 *
 * try {
 *   await map.toPNG({ scale: 4 });
 * } catch (error) {
 *   if (error instanceof DuikouError && error.code === 'picture-too-large') await map.toPNG({ scale: 1 });
 * }
 * ```
 */
export class DuikouError extends Error {
  /** What happened: one of {@link errorCodes}. */
  readonly code: ErrorCode;
  /** The values that the sentence for the reader names. */
  readonly details: ErrorDetails;
  /** What a reader can do about it; null if nothing helps. */
  readonly recovery: Recovery | null;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions, recovery: Recovery | null = null) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'DuikouError';
    this.code = code;
    this.details = details;
    this.recovery = recovery;
  }

  /** The same error with a way to retry. An error that has another way on keeps that. */
  withRetry(take: () => void): DuikouError {
    if (this.recovery && this.recovery.kind !== 'retry') return this;
    return new DuikouError(this.code, this.details, { cause: this.cause }, { kind: 'retry', take });
  }
}

/** Turns anything that was thrown into an error with a code: `unexpected` unless it has one. */
export function duikouErrorOf(cause: unknown): DuikouError {
  return cause instanceof DuikouError ? cause : new DuikouError('unexpected', { reason: String(cause) }, { cause });
}
