/** The boundaries, once a page: the overview at start, the detail when a reader comes closer. The page's first answer needs none of their code. */
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
