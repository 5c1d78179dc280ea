import { expect, test } from 'vitest';
import { initialViewState } from '../state/view-state.ts';
import { areDataKept } from './atlas-state.ts';

const inLink = { ...initialViewState, dataLink: 'src:https://example.org/flows.csv' } as const;

test.each([
  [true, 'the built-in report, wherever the view is kept', { isUserData: false, syncsUrl: false, view: initialViewState }],
  [true, 'data that the page’s address names', { isUserData: true, syncsUrl: true, view: inLink }],
  [false, 'a table that is in no link, for it was too large for one', { isUserData: true, syncsUrl: true, view: initialViewState }],
  [false, 'data of a view that no address follows', { isUserData: true, syncsUrl: false, view: inLink }],
] as const)('a reload brings the data again (%s): %s', (areKept, _, state) => {
  expect(areDataKept(state)).toBe(areKept);
});
