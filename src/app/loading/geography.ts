/**
 * The boundaries, loaded once for all elements of a page: the overview at the start, and the detail when the reader zooms in. The first
 * interaction needs none of this code.
 */
import { loadedOnce, loadPart } from '../../load-part.ts';

/** @throws DuikouError as {@link loadPart}, usually `geography-unreachable` */
export const overviewOnce = loadedOnce(async () => {
  const [{ overviewTopology }, { geographyOf }] = await Promise.all([
    loadPart('overview', () => import('../../geo/overview.ts')),
    loadPart('overview', () => import('../../geo/features.ts')),
  ]);
  return geographyOf(overviewTopology);
});

/** @throws DuikouError as {@link loadPart}, usually `detail-unreachable` */
export const detailOnce = loadedOnce(async () => {
  const [{ detailTopology }, { geographyOf }] = await Promise.all([
    loadPart('detail', () => import('../../geo/detail.ts')),
    loadPart('detail', () => import('../../geo/features.ts')),
  ]);
  return geographyOf(detailTopology);
});
