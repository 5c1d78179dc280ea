import { loadedOnce, loadPart } from '../../load-part.ts';

/** What a quote is drawn with: loaded when the first one is opened. */
export const evidenceOnce = loadedOnce(() => loadPart('evidence', () => import('./evidence-template.ts')));
