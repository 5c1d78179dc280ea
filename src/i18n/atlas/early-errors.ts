import type { ErrorCode } from '../../error.ts';

/** What can go wrong when nothing more can be fetched. */
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
