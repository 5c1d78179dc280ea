/** The part that is loaded for the story of a selected pairing; it also has the counts of other sources for the list of pairings. */
export { addedCount } from '../records/other-sources.ts';
export { computePairing } from './compute.ts';
export { selectedStyles } from './selected.styles.ts';
export { pairingTemplate } from './template.ts';
