import { describe, expect, test } from 'vitest';
import { createStore } from './store.ts';
import {
  changeLanguage,
  changeTimes,
  clear,
  frame,
  frameSelected,
  highlight,
  openLink,
  play,
  playTime,
  resetFilters,
  resetTo,
  select,
  showTime,
  surfaceIs,
  toggle,
} from './transitions.ts';
import { initialViewState, type ViewState } from './view-state.ts';

describe('a transition', () => {
  test('frames a selected pair, and clears it and returns to the opening view if it is selected again', () => {
    const selected = toggle('220000')(initialViewState);
    expect(selected).toMatchObject({ selection: '220000', framing: 'pair' });
    expect(toggle('220000')(selected)).toEqual(initialViewState);
  });

  test('frames another pair if that is selected', () => {
    expect(toggle('330000')(select('220000')(initialViewState)).selection).toBe('330000');
  });

  test('leaves the camera where the reader moved it if the selection is cleared', () => {
    const looking = frame([110, 20, 120, 30])(select('220000')(initialViewState));
    expect(clear(looking)).toMatchObject({ selection: null, framing: [110, 20, 120, 30] });
  });

  test('that changes nothing returns the same state', () => {
    const state = frame([1, 2, 3, 4])(initialViewState);
    for (const transition of [clear, changeLanguage('zh-Hans'), highlight(null), frame([1, 2, 3, 4])])
      expect(transition(state)).toBe(state);
  });
});

test('another data set keeps the drawing options and the reader’s settings, and resets the rest of the view', () => {
  const settings = {
    dataLink: 'src:https://example.org/flows.csv',
    language: 'en',
    theme: 'dark',
    motion: 'none',
    widthScale: 'log',
    level: 'province',
    drawnOf: 'all',
    surface: 'webgl',
  } as const;
  const inUse: ViewState = {
    ...settings,
    selection: '220000',
    topic: 'grain',
    view: 'table',
    compared: ['a', 'b'],
    filters: { ...initialViewState.filters, facets: { ...initialViewState.filters.facets, sector: ['grain'] }, text: 'rice' },
    sources: 'all',
    listed: 'all',
    autoLevel: 'region',
    top: 5000,
    ways: 'net',
    least: 10,
    record: 'F03',
    step: 'grain',
    framing: [110, 20, 120, 30],
    place: '620000',
    highlight: '330000',
    playing: true,
  };
  const shown = resetTo('flows')(inUse);
  expect(shown).toEqual({ ...initialViewState, ...settings, topic: 'flows' });
  expect(resetTo('flows')(shown)).toBe(shown);
});

describe('a link', () => {
  const { highlight: _, surface: __, place: ___, playing: ____, ...linked } = initialViewState;
  const shown: ViewState = {
    ...initialViewState,
    selection: '220000',
    framing: 'pair',
    topic: 'grain',
    highlight: '330000',
    surface: 'svg',
  };

  test('replaces the view, except for the fields that no link has', () => {
    expect(openLink(linked)(shown)).toEqual({ ...initialViewState, highlight: '330000', surface: 'svg' });
  });

  test('keeps the selection until the selection of the link is known', () => {
    expect(openLink({ ...linked, selection: '浙江' })(shown).selection).toBe('220000');
  });

  test('frames its box with its selection, and not with another', () => {
    expect(frameSelected('220000', [110, 20, 120, 30])(shown).framing).toEqual([110, 20, 120, 30]);
    expect(frameSelected('330000', [110, 20, 120, 30])(shown)).toBe(shown);
  });
});

describe('playing', () => {
  const playing = playTime('2018')(initialViewState);

  test('continues with the next time, and stops at any other action of the reader', () => {
    expect(playing).toMatchObject({ playing: true, filters: { facets: { time: ['2018'] } } });
    const others = [
      showTime('2017'),
      select('220000'),
      frame([1, 2, 3, 4]),
      changeLanguage('en'),
      changeTimes(['2018', '2019']),
      resetFilters,
    ];
    for (const transition of others) expect(transition(playing).playing).toBe(false);
    expect(play(false)(playing)).toEqual({ ...playing, playing: false });
  });

  test('continues if the pointer moves, the kind of map changes, or nothing changes', () => {
    for (const transition of [highlight('220000'), surfaceIs('webgl'), clear, play(true), showTime('2018')])
      expect(transition(playing).playing).toBe(true);
  });
});

test('a range of times removes a chosen time outside it', () => {
  const shown = showTime('2016')(initialViewState);
  expect(changeTimes(['2016', '2018'])(shown).filters).toMatchObject({ times: ['2016', '2018'], facets: { time: ['2016'] } });
  const narrowed = changeTimes(['2017', '2018'])(shown);
  expect(narrowed.filters).toMatchObject({ times: ['2017', '2018'], facets: { time: [] } });
  expect(changeTimes(['2017', '2018'])(narrowed)).toBe(narrowed);
  expect(changeTimes(null)(narrowed)).toEqual(initialViewState);
});

describe('the store', () => {
  test('calls its subscribers for a change, and only then', () => {
    const store = createStore(1);
    let calls = 0;
    const leave = store.subscribe(() => calls++);
    store.set((n) => n);
    expect(calls).toBe(0);
    store.set((n) => n + 1);
    expect(calls).toBe(1);
    leave();
    store.set((n) => n + 1);
    expect(calls).toBe(1);
  });

  test('allows a listener to unsubscribe while it is called', () => {
    const store = createStore(0);
    const heard: string[] = [];
    const leave = store.subscribe(() => {
      heard.push('first');
      leave();
    });
    store.subscribe(() => heard.push('second'));
    store.set(() => 1);
    store.set(() => 2);
    expect(heard).toEqual(['first', 'second', 'second']);
  });
});
