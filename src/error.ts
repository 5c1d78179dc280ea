/**
 * Everything that can go wrong, by name. The codes are part of the public contract: hosts read them from the
 * `duikou-error` event. The sentence for the reader is made from the code and its details in `text/`.
 */
export const errorCodes = [
  /** `select` names neither a pairing nor a region of the data set. */
  'unknown-select',
  /** `topic` is not one of the topics. */
  'unknown-topic',
  /** `lang` is not one of zh-Hans, zh-Hant, en. */
  'unknown-lang',
  /** A host says a word that no table has, or says a text where a function is called. */
  'unknown-words',
  /** `renderer` is not one of auto, webgl, svg. */
  'unknown-renderer',
  /** `theme` is not one of auto, light, dark. */
  'unknown-theme',
  /** The `view` of a link is neither a name nor four degrees. */
  'unknown-view',
  /** `panels` names a panel that does not exist. */
  'unknown-panel',
  /** The `sources` of a link is neither report nor all. */
  'unknown-sources',
  'unknown-width',
  'unknown-top',
  /** The `src` or `own` of a link can't be read as an address or as data. */
  'unknown-src',
  /** The `record` of a link or of a figure is not in the data set. */
  'unknown-record',
  /** The link was made with another version of the data. */
  'other-data-version',
  /** `step` names no step of the tour. */
  'unknown-step',
  /** The site has a newer version, which waits for the reader; with `part`, what of this one is no longer there. */
  'newer-version',
  /** A script or data file of Duikou's own did not come or could not be started; the rest works. */
  'part-unreachable',
  /** The tour could not be fetched or read. */
  'tour-unusable',
  /** Steps of the tour were skipped, or something in its file is not read; the rest is shown. */
  'tour-problems',
  /** The tour names regions or records that the data do not have; its steps are shown without them. */
  'tour-unknown-parts',
  /** The browser opened no second window, or that one does not answer. */
  'window-refused',
  /** The browser did not fill the screen. */
  'full-screen-refused',
  /** `for` names no atlas or map on the page. */
  'unknown-host',
  /** The file behind `src` could not be fetched: missing, blocked, or the network is down. */
  'data-unreachable',
  /** The file behind an address could not be read: no network, or its server does not let other pages read it. */
  'data-blocked',
  /** The file behind `src` broke off before its end. */
  'data-cut-off',
  /** The server of a file sends nothing for long, or next to nothing. */
  'data-silent',
  /** A file is larger than what a page can hold. */
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
  /** WebGL2 is absent or refused. */
  'webgl-unavailable',
  /** The script of the WebGL map could not be fetched or started; the SVG map is shown. */
  'webgl-unreachable',
  /** The script of the SVG map could not be fetched or started; the first picture stays. */
  'svg-unreachable',
  /** The scripts of the panels could not be fetched or started; the map works. */
  'panels-unreachable',
  /** The WebGL context was lost; the SVG map has taken over until it comes back. */
  'webgl-lost',
  /** The map's worker does not answer: blocked by a policy, or missing. */
  'worker-silent',
  /** The browser has no canvas of the picture's size. */
  'picture-too-large',
  /** `duikou.html` could not be fetched, so no one file can be made. */
  'one-file-unavailable',
  /** An exception nobody expected; the last picture stays. */
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What was met and what was expected, as plain values for the sentence. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** What a reader can do about it with one button. */
export interface Recovery {
  readonly kind: 'retry' | 'reload';
  readonly take: () => void;
}

/** An error with a code of the closed list; its message is for consoles, the reader's sentence is `errorSentence`. */
export class DuikouError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly recovery: Recovery | null;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions, recovery: Recovery | null = null) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'DuikouError';
    this.code = code;
    this.details = details;
    this.recovery = recovery;
  }

  /** The same error, where it is known what would be tried again. What only a new page mends keeps its way on. */
  withRetry(take: () => void): DuikouError {
    if (this.recovery?.kind === 'reload') return this;
    return new DuikouError(this.code, this.details, { cause: this.cause }, { kind: 'retry', take });
  }
}

/** Whatever was thrown, as an error with a code. */
export function duikouErrorOf(cause: unknown): DuikouError {
  return cause instanceof DuikouError ? cause : new DuikouError('unexpected', { reason: String(cause) }, { cause });
}
