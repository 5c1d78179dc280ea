import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeOf, initialRendererState, nextRendererState, surfacesOf, type RendererEvent, type RendererState } from './renderer-state.ts';

type State = RendererState<string>;
type Event = RendererEvent<string>;

const states: Readonly<Record<State['phase'], State>> = {
  creating: { phase: 'creating' },
  active: { phase: 'active', active: 'svg' },
  upgrading: { phase: 'upgrading', active: 'svg', incoming: 'webgl' },
  suspended: { phase: 'suspended', active: 'svg', suspended: 'webgl' },
  failed: { phase: 'failed' },
  ended: { phase: 'ended' },
};
const phases = Object.keys(states) as State['phase'][];

const events: Readonly<Record<Event['type'], Event>> = {
  created: { type: 'created', surface: 'new' },
  'creation-failed': { type: 'creation-failed' },
  'upgrade-started': { type: 'upgrade-started', surface: 'new' },
  'upgrade-finished': { type: 'upgrade-finished' },
  'upgrade-cancelled': { type: 'upgrade-cancelled' },
  replaced: { type: 'replaced', surface: 'new' },
  'context-lost': { type: 'context-lost', surface: 'new' },
  'context-restored': { type: 'context-restored' },
  'context-recalled': { type: 'context-recalled' },
  ended: { type: 'ended' },
};
const types = Object.keys(events) as Event['type'][];

/** All expected steps with the next state and the dropped surfaces. `ended` is expected in each phase. */
const expected: readonly [State['phase'], Event['type'], State, readonly string[]][] = [
  ['creating', 'created', { phase: 'active', active: 'new' }, []],
  ['creating', 'creation-failed', { phase: 'failed' }, []],
  ['active', 'upgrade-started', { phase: 'upgrading', active: 'svg', incoming: 'new' }, []],
  ['active', 'replaced', { phase: 'active', active: 'new' }, ['svg']],
  ['active', 'context-lost', { phase: 'suspended', active: 'new', suspended: 'svg' }, []],
  ['upgrading', 'upgrade-finished', { phase: 'active', active: 'webgl' }, ['svg']],
  ['upgrading', 'upgrade-cancelled', { phase: 'active', active: 'svg' }, ['webgl']],
  ['suspended', 'context-restored', { phase: 'active', active: 'webgl' }, ['svg']],
  ['suspended', 'context-recalled', { phase: 'active', active: 'svg' }, ['webgl']],
];

describe('a map', () => {
  test.each(expected)('that is %s changes as expected at %s', (phase, type, state, dropped) => {
    expect(nextRendererState(states[phase], events[type])).toEqual({ state, dropped });
  });

  test.each(phases)('that is %s ends without a surface', (phase) => {
    const state = states[phase];
    expect(nextRendererState(state, events.ended)).toEqual({ state: states.ended, dropped: surfacesOf(state) });
  });

  const unexpected = phases.flatMap((phase) =>
    types
      .filter((type) => type !== 'ended' && !expected.some((row) => row[0] === phase && row[1] === type))
      .map((type) => [phase, type] as const),
  );
  test.each(unexpected)('that is %s does not change at %s, and drops a surface of that event', (phase, type) => {
    const step = nextRendererState(states[phase], events[type]);
    expect(step.state).toBe(states[phase]);
    expect(step.dropped).toEqual('surface' in events[type] ? ['new'] : []);
  });

  test('drops each surface once, keeps all others, and has none at the end for random events', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...types), { maxLength: 30 }), (happened) => {
        let state: State = initialRendererState;
        const brought: string[] = [];
        const dropped: string[] = [];
        for (const [i, type] of [...happened, 'ended' as const].entries()) {
          const event = events[type];
          const numbered: Event = 'surface' in event ? { ...event, surface: `${type} ${i}` } : event;
          if ('surface' in numbered) brought.push(numbered.surface);
          const step = nextRendererState(state, numbered);
          state = step.state;
          dropped.push(...step.dropped);
          expect([...dropped, ...surfacesOf(state)].sort()).toEqual([...brought].sort());
          expect(activeOf(state)).toBe(surfacesOf(state)[0] ?? null);
        }
        expect(dropped).toHaveLength(brought.length);
      }),
    );
  });
});
