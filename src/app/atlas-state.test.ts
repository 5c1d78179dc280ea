import { expect, test } from 'vitest';
import { DuikouError } from '../error.ts';
import { initialViewState } from '../state/view-state.ts';
import { areDataKept, initialState, isSameInPanels, type AtlasState } from './atlas-state.ts';

const inLink = { ...initialViewState, dataLink: 'src:https://example.org/flows.csv' } as const;

test.each([
  [true, 'the built-in report, wherever the view is kept', { isUserData: false, syncsUrl: false, view: initialViewState }],
  [true, 'data that the page’s address names', { isUserData: true, syncsUrl: true, view: inLink }],
  [false, 'a table that is in no link, for it was too large for one', { isUserData: true, syncsUrl: true, view: initialViewState }],
  [false, 'data of a view that no address follows', { isUserData: true, syncsUrl: false, view: inLink }],
] as const)('a reload brings the data again (%s): %s', (areKept, _, state) => {
  expect(areDataKept(state)).toBe(areKept);
});

const progress = { stage: 'fetching', name: 'flows.csv', host: 'example.org', bytes: 1 } as const;
const atRest: AtlasState = { ...initialState(initialViewState, 'light'), progress };

test.each([
  ['the highlight', { view: { ...initialViewState, highlight: '220000' } }],
  ['how far the data have come', { progress: { ...progress, bytes: 2 } }],
  ['a notice', { notices: [new DuikouError('not-displayed')] }],
  ['a part that is late', { late: ['words'] }],
] as const satisfies readonly (readonly [string, Partial<AtlasState>])[])('panels are not rendered again for %s', (_, part) => {
  expect(isSameInPanels(atRest, { ...atRest, ...part })).toBe(true);
});

test.each([
  ['a selection', { view: { ...initialViewState, selection: '220000' } }],
  ['data that have come', { progress: null }],
  ['a tour that there is now', { hasTour: true }],
  ['the step that the tour was left at', { resumeStep: 'grain' }],
  ['a page’s address that follows the view', { syncsUrl: true }],
  ['data of a reader', { isUserData: true }],
] as const satisfies readonly (readonly [string, Partial<AtlasState>])[])('panels are rendered again for %s', (_, part) => {
  expect(isSameInPanels(atRest, { ...atRest, ...part })).toBe(false);
});
