/** What the story of a selected pairing needs, and what stands in the list of pairings once it has come; loaded as one. */
export { addedCount } from '../records/other-sources.ts';
export { computePairing } from './compute.ts';
export { selectedStyles } from './selected.styles.ts';
export { pairingTemplate } from './template.ts';
