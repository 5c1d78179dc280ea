import type { ErrorCode } from '../../error.ts';

/** Errors that may occur when nothing more can be fetched. */
export type EarlyErrorCode = Extract<
  ErrorCode,
  | 'data-unreachable'
  | 'report-unreachable'
  | 'geography-unreachable'
  | 'detail-unreachable'
  | 'webgl-unreachable'
  | 'svg-unreachable'
  | 'panels-unreachable'
  | 'part-unreachable'
  | 'newer-version'
  | 'unexpected'
>;
