/** The boundaries, once a page: the overview at start, the detail when a reader comes closer. */
import { geographyOf } from '../../geo/features.ts';
import { loadedOnce, loadPart } from '../../load-part.ts';

/** @throws DuikouError as {@link loadPart}, usually `geography-unreachable` */
export const overviewOnce = loadedOnce(() =>
  loadPart('overview', () => import('../../geo/overview.ts')).then(({ overviewTopology }) => geographyOf(overviewTopology)),
);

/** @throws DuikouError as {@link loadPart}, usually `detail-unreachable` */
export const detailOnce = loadedOnce(() =>
  loadPart('detail', () => import('../../geo/detail.ts')).then(({ detailTopology }) => geographyOf(detailTopology)),
);
