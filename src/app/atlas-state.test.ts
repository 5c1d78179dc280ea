import { expect, test } from 'vitest';
import { DuikouError } from '../error.ts';
import { initialViewState } from '../state/view-state.ts';
import { areDataKept, initialState, isSameInPanels, type AtlasState } from './atlas-state.ts';

const inLink = { ...initialViewState, dataLink: 'src:https://example.org/flows.csv' } as const;

test.each([
  [true, 'the built-in report', { isUserData: false, syncsUrl: false, view: initialViewState }],
  [true, 'data that the page’s address names', { isUserData: true, syncsUrl: true, view: inLink }],
  [false, 'a table that is too large for a link', { isUserData: true, syncsUrl: true, view: initialViewState }],
  [false, 'data of a link in an atlas that does not follow the address', { isUserData: true, syncsUrl: false, view: inLink }],
] as const)('whether a reload restores the data is %s for %s', (areKept, _, state) => {
  expect(areDataKept(state)).toBe(areKept);
});

const progress = { stage: 'fetching', name: 'flows.csv', host: 'example.org', bytes: 1 } as const;
const atRest: AtlasState = { ...initialState(initialViewState, 'light'), progress };

test.each([
  ['the highlight', { view: { ...initialViewState, highlight: '220000' } }],
  ['the progress of the data', { progress: { ...progress, bytes: 2 } }],
  ['a notice', { notices: [new DuikouError('not-displayed')] }],
  ['a late part', { late: ['words'] }],
] as const satisfies readonly (readonly [string, Partial<AtlasState>])[])('panels are not rendered again for %s', (_, part) => {
  expect(isSameInPanels(atRest, { ...atRest, ...part })).toBe(true);
});

test.each([
  ['a selection', { view: { ...initialViewState, selection: '220000' } }],
  ['data that are loaded', { progress: null }],
  ['a new tour', { hasTour: true }],
  ['the step at which the tour was left', { resumeStep: 'grain' }],
  ['an address that follows the view', { syncsUrl: true }],
  ['data of the reader', { isUserData: true }],
] as const satisfies readonly (readonly [string, Partial<AtlasState>])[])('panels are rendered again for %s', (_, part) => {
  expect(isSameInPanels(atRest, { ...atRest, ...part })).toBe(false);
});
