/**
 * Everything that can go wrong, by name. The codes are part of the public contract: hosts read them from the
 * `duikou-error` event. The sentence for the reader is made from the code and its details in `text/`.
 */
export const errorCodes = [
  /** `select` names neither a pairing nor a region of the data set. */
  'unknown-select',
  /** `lens` is not one of the lenses. */
  'unknown-lens',
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
  /** The `record` of a link or of a figure is not in the data set. */
  'unknown-record',
  /** The link was made with another version of the data. */
  'other-data-version',
  /** `step` names no step of the tour. */
  'unknown-step',
  /** The tour could not be fetched or read. */
  'tour-unusable',
  /** The browser opened no second window. */
  'window-refused',
  /** `for` names no atlas or map on the page. */
  'unknown-host',
  /** The file behind `src` could not be fetched: missing, blocked, or the network is down. */
  'data-unreachable',
  /** The file behind `src` is not JSON. */
  'data-not-json',
  /** The file was written for a newer version of the schema than this build knows. */
  'data-newer-schema',
  /** Nothing in the file can be shown. */
  'data-unusable',
  /** Some records were set aside; the rest is shown. */
  'data-set-aside',
  /** The boundaries could not be fetched. */
  'geography-unreachable',
  /** The finer boundaries could not be fetched; the overview stays. */
  'detail-unreachable',
  /** WebGL2 is absent or refused. */
  'webgl-unavailable',
  /** The WebGL context was lost; the SVG map has taken over until it comes back. */
  'webgl-lost',
  /** The map's worker does not answer: blocked by a policy, or missing. */
  'worker-silent',
  /** An exception nobody expected; the last picture stays. */
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What was met and what was expected, as plain values for the sentence. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error with a code of the closed list; its message is for consoles, the reader's sentence is `errorSentence`. */
export class DuikouError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'DuikouError';
    this.code = code;
    this.details = details;
  }
}
