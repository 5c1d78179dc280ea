import { loadedOnce, loadPart } from '../../load-part.ts';

/** Loads the module that renders quotes, when the first quote is opened. */
export const evidenceOnce = loadedOnce(() => loadPart('evidence', () => import('./quote-popover.ts')));
