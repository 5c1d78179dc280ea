/**
 * Every error code. The codes are part of the public contract: hosts read them from the `duikou-error` event and from the `code` of a
 * {@link DuikouError}. `src/i18n/` turns a code and its details into a sentence for the reader.
 */
export const errorCodes = [
  /** `select` names neither a pairing nor a region of the data set. */
  'unknown-select',
  /** `topic` is not one of the topics. */
  'unknown-topic',
  /** `lang` is not one of zh-Hans, zh-Hant, en and the languages that `addLanguage` has added. */
  'unknown-lang',
  /** `setMessages` was called with a word that no table has, or with a text instead of a function. */
  'unknown-words',
  /** `renderer` is not one of auto, webgl, svg. */
  'unknown-renderer',
  /** `theme` is not one of auto, light, dark. */
  'unknown-theme',
  /** `motion` is not one of once, flow, none. */
  'unknown-motion',
  /** `level` is not one of auto, place, prefecture, province, region. */
  'unknown-level',
  /** `bounds`, in a link or set by the page, is neither a name nor four degrees. */
  'unknown-bounds',
  /** `view`, in a link or as an attribute, or `panels` names a view that does not exist. */
  'unknown-view',
  /** `compare` in a link does not name two pairings of the data set. */
  'unknown-compare',
  /** `sources` in a link is neither report nor all. */
  'unknown-sources',
  /** `records` in a link is neither selection nor all. */
  'unknown-records',
  /** `width` in a link is not one of sqrt, linear, log. */
  'unknown-width',
  /** `top` in a link is not a whole number from 1 to 100000. */
  'unknown-top',
  /** `auto` in a link is not one of place, prefecture, province, region. */
  'unknown-auto',
  /** `ways` in a link is not one of both, out, in, net. */
  'unknown-ways',
  /** `drawn` in a link is neither view nor all. */
  'unknown-drawn',
  /** `least` in a link is not a number above 0. */
  'unknown-least',
  /** `times` in a link is not the first and the last time of a range. */
  'unknown-times',
  /** `src` or `own` in a link can't be read as an address or as data. */
  'unknown-src',
  /** `record`, in a link or of a figure, is not in the data set. */
  'unknown-record',
  /** The link was made with another version of the data. */
  'other-data-version',
  /** `step` names no step of the tour. */
  'unknown-step',
  /** The site has a newer version, which a reload shows. With `part`, that file of this version no longer exists. */
  'newer-version',
  /** A script or data file of Duikou did not load or could not be started; the rest works. */
  'part-unreachable',
  /** The tour could not be fetched or read. */
  'tour-unusable',
  /** Steps of the tour were skipped, or parts of its file were ignored; the rest is shown. */
  'tour-problems',
  /** The tour names regions or records that the data lack; its steps are shown without them. */
  'tour-unknown-parts',
  /** The browser opened no second window, or the window does not answer. */
  'window-refused',
  /** The browser did not switch to full screen. */
  'full-screen-refused',
  /** `for` names no atlas or map on the page. */
  'unknown-host',
  /** The file at `src` could not be fetched: it is missing or blocked, or the network is down. */
  'data-unreachable',
  /** The file at an address could not be read: there is no network, or its server does not allow other pages to read it. */
  'data-blocked',
  /** A link names data of another site, which are fetched only if the reader agrees. */
  'data-needs-consent',
  /** The file at `src` ended too early. */
  'data-cut-off',
  /** The parts that a server sent are not the requested ones, or the file changed during loading. */
  'data-parts-differ',
  /** The server of a file sent less than 4 kB in 12 seconds. */
  'data-silent',
  /** A file is larger than 256 MB. */
  'data-too-large',
  /** The file at `src` is not JSON. */
  'data-not-json',
  /** The file has a newer version of the schema than this build supports. */
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
  /** The finer boundaries could not be fetched; the overview is still shown. */
  'detail-unreachable',
  /** WebGL2 is missing or refused, but was chosen or is needed because there is more than an SVG map can draw. */
  'webgl-unavailable',
  /** The script of the WebGL map could not be fetched or started; the SVG map is shown. */
  'webgl-unreachable',
  /** The script of the SVG map could not be fetched or started; the first picture is shown. */
  'svg-unreachable',
  /** The scripts of the panels could not be fetched or started; the map works. */
  'panels-unreachable',
  /** The WebGL context was lost; the SVG map is shown until it is restored. */
  'webgl-lost',
  /** The worker of the map does not answer: it is blocked by a policy, or missing. */
  'worker-silent',
  /** The element is not in a document, or has no box, so it has no picture. */
  'not-displayed',
  /** Another atlas on the page keeps its view in the address. */
  'address-taken',
  /** An element in the slot `mark` has no valid `lon` and `lat`. */
  'mark-without-place',
  /** The browser has no canvas of the picture's size. */
  'picture-too-large',
  /** `duikou.html` could not be fetched, so the one file can't be saved. */
  'one-file-unavailable',
  /** An unexpected exception; the last picture is still shown. */
  'unexpected',
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** The found and the expected values as plain values for the sentence: `{ value: 'gold', known: 'overview, projects, …' }`. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An action with one button by which a reader can recover from an error. */
export interface Recovery {
  /** `retry` tries the same again, `reload` reloads the page, `fetch` agrees to a request to another site. */
  readonly kind: 'retry' | 'reload' | 'fetch';
  /** Performs the action. */
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
  /** The code, which is one of {@link errorCodes}. */
  readonly code: ErrorCode;
  /** The values for the sentence. */
  readonly details: ErrorDetails;
  /** The action for the reader; null if none helps. */
  readonly recovery: Recovery | null;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions, recovery: Recovery | null = null) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'DuikouError';
    this.code = code;
    this.details = details;
    this.recovery = recovery;
  }

  /** Returns the error with an action that retries. An error with another action keeps that one. */
  withRetry(take: () => void): DuikouError {
    if (this.recovery && this.recovery.kind !== 'retry') return this;
    return new DuikouError(this.code, this.details, { cause: this.cause }, { kind: 'retry', take });
  }
}

/** Converts any thrown value to an error with a code; values without a code become `unexpected`. */
export function duikouErrorOf(cause: unknown): DuikouError {
  return cause instanceof DuikouError ? cause : new DuikouError('unexpected', { reason: String(cause) }, { cause });
}
