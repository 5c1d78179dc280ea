import { beforeEach, describe, expect, test } from 'vitest';
import report from '../../../data/report.json' with { type: 'json' };
import tour from '../../../data/tour.json' with { type: 'json' };
import { indexDataSet } from '../../data/data-set.ts';
import type { DuikouError } from '../../error.ts';
import { initialViewState } from '../../state/view-state.ts';
import { initialState, type AtlasState } from '../atlas-state.ts';
import { TourLoader, withResumeStep } from './tour-loader.ts';

const index = indexDataSet(report);
const [first, second] = tour.steps.map(({ id }) => id);
let state: AtlasState;
let reported: DuikouError[];
let loader: TourLoader;

beforeEach(() => {
  state = initialState(initialViewState, 'light');
  reported = [];
  loader = new TourLoader({
    get: () => state,
    update: (part) => (state = { ...state, ...part }),
    change: (transition) => (state = withResumeStep({ ...state, view: transition(state.view) }, state)),
    report: (error) => reported.push(error),
    awaited: (_, work) => work,
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a step of the tour', () => {
  test('that is requested before the tour is shown once the tour is loaded', async () => {
    state = { ...state, index };
    loader.goToStep('2');
    expect(loader.pendingStep).toBe('2');
    loader.setSource(() => Promise.resolve(tour), false);
    expect(state.hasTour).toBe(true);
    await settled();
    expect([state.view.step, loader.pendingStep]).toEqual([second, null]);
  });

  test('that is requested while the tour is loading replaces an earlier request, and the tour is fetched once', async () => {
    state = { ...state, index };
    let fetched = 0;
    loader.setSource(() => Promise.resolve(tour).finally(() => fetched++), false);
    loader.goToStep('1');
    loader.goToStep('2');
    await settled();
    expect([fetched, state.view.step]).toEqual([1, second]);
  });

  test('that is requested before the data is shown once these are loaded', async () => {
    loader.setSource(() => Promise.resolve(tour), false);
    loader.goToStep('1');
    await settled();
    expect([state.view.step, loader.pendingStep]).toEqual([null, '1']);
    state = { ...state, index };
    loader.dataArrived();
    expect([state.view.step, loader.pendingStep]).toEqual([first, null]);
  });

  test('that does not exist is reported, and the tour is left', async () => {
    state = { ...state, index };
    loader.setSource(() => Promise.resolve(tour), false);
    loader.goToStep('no such step');
    await settled();
    expect(state.view.step).toBeNull();
    expect(reported.map(({ code, details }) => [code, details['value']])).toEqual([['unknown-step', 'no such step']]);
  });

  test('at which the tour was left is the one that the way back leads to', async () => {
    state = { ...state, index };
    loader.setSource(() => Promise.resolve(tour), false);
    loader.goToStep('2');
    await settled();
    state = withResumeStep({ ...state, view: { ...state.view, step: null } }, state);
    expect(state.resumeStep).toBe(second);
  });
});

describe('the source of the tour', () => {
  test('is called once, when a step is first requested', async () => {
    let calls = 0;
    state = { ...state, index };
    loader.setSource(() => Promise.resolve(tour).finally(() => calls++), false);
    await settled();
    expect(calls).toBe(0);
    loader.goToStep('1');
    await settled();
    loader.goToStep('2');
    expect([calls, state.view.step]).toEqual([1, second]);
  });

  test('of the host is not replaced by the built-in one', async () => {
    const ofHost = { ...tour, steps: tour.steps.slice(1) };
    state = { ...state, index };
    loader.setSource(() => Promise.resolve(ofHost), true);
    loader.setSource(() => Promise.resolve(tour), false);
    loader.goToStep('1');
    await settled();
    expect(state.view.step).toBe(second);
  });

  test('that is replaced while its tour is loading changes nothing', async () => {
    state = { ...state, index };
    loader.setSource(() => Promise.reject(new Error('too late')), false);
    loader.goToStep('1');
    loader.setSource(() => Promise.resolve(tour), false);
    await settled();
    expect([state.view.step, reported]).toEqual([first, []]);
  });

  test('that fails is reported with a retry, which calls it again', async () => {
    let fails = true;
    state = { ...state, index };
    loader.setSource(() => (fails ? Promise.reject(new Error('no network')) : Promise.resolve(tour)), false);
    loader.goToStep('2');
    await settled();
    fails = false;
    reported[0]?.recovery?.take();
    await settled();
    expect([state.view.step, reported.length]).toEqual([second, 1]);
  });
});
