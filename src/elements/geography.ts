/** The boundaries, once a page: the overview at start, the detail when a reader comes closer. */
import { DuikouError } from '../error.ts';
import { geographyOf, type Geography } from '../geo/features.ts';

let overview: Promise<Geography> | null = null;
let detail: Promise<Geography> | null = null;

/** @throws DuikouError `geography-unreachable` */
export function overviewOnce(): Promise<Geography> {
  overview ??= import('../geo/overview.ts')
    .then(({ overviewTopology }) => geographyOf(overviewTopology))
    .catch((cause: unknown) => {
      // A later map may try again.
      overview = null;
      throw new DuikouError('geography-unreachable', {}, { cause });
    });
  return overview;
}

/** @throws DuikouError `detail-unreachable` */
export function detailOnce(): Promise<Geography> {
  detail ??= import('../geo/detail.ts')
    .then(({ detailTopology }) => geographyOf(detailTopology))
    .catch((cause: unknown) => {
      detail = null;
      throw new DuikouError('detail-unreachable', {}, { cause });
    });
  return detail;
}
