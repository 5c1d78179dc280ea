import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftTour, liftToNewest } from './lift.ts';

describe('lifting', () => {
  it('returns a file of the newest schema unchanged', () => {
    const file = { schema: 'duikou/2', regions: [] };
    expect(liftToNewest(file)).toEqual({ kind: 'newest', file });
  });

  it('renames mentionedInSeed of the draft to mentionedInReport, and changes nothing else', () => {
    const draft = { schema: 'duikou-facts/1', title: 'x', regions: [{ id: '210000', mentionedInSeed: false }, { id: '220000' }, 7] };
    expect(liftToNewest(draft)).toEqual({
      kind: 'newest',
      file: { schema: 'duikou/2', kind: 'report', title: 'x', regions: [{ id: '210000', mentionedInReport: false }, { id: '220000' }, 7] },
    });
    expect(draft.regions[0]).toHaveProperty('mentionedInSeed');
  });

  it('converts lenses of duikou/1 to topics and the northeast to side a; a set with named sides becomes one of flows', () => {
    const file = {
      schema: 'duikou/1',
      sides: { northeast: 'from', east: 'to' },
      undrawn: { read: 3, setAside: [], leftOut: { flows: 0, rows: 0 } },
      regions: [{ id: '210000', role: 'northeast' }, { id: '320000', role: 'east' }, { id: 'port:x', role: 'waypoint' }, null],
      pairings: [{ id: 'x', northeast: '210000', east: '320000' }],
      records: [
        { id: 'r', lens: 'pairings', lenses: ['experience', 'grain'], direction: 'northeast-to-east', side: 'east' },
        { id: 's', lens: 'tourism', direction: 'one-way' },
        'no record',
      ],
    };
    expect(liftToNewest(file)).toEqual({
      kind: 'newest',
      file: {
        schema: 'duikou/2',
        kind: 'flows',
        sides: { a: 'from', b: 'to' },
        omitted: { read: 3, skipped: [], leftOut: { flows: 0, rows: 0 } },
        regions: [{ id: '210000', role: 'a' }, { id: '320000', role: 'b' }, { id: 'port:x', role: 'waypoint' }, null],
        pairings: [{ id: 'x', a: '210000', b: '320000' }],
        records: [
          { id: 'r', topic: 'overview', topics: ['reforms', 'grain'], direction: 'a-to-b', side: 'b' },
          { id: 's', topic: 'tourism', direction: 'one-way' },
          'no record',
        ],
      },
    });
    expect(liftToNewest({ schema: 'duikou/1' })).toEqual({ kind: 'newest', file: { schema: 'duikou/2', kind: 'report' } });
  });

  it('converts a total of duikou/1 without a number to words about all pairings, except for a row of a table', () => {
    const states = (records: readonly object[]): unknown => {
      const lifted = liftToNewest({ schema: 'duikou/1', records });
      return lifted.kind === 'newest' ? lifted.file['records'] : lifted;
    };
    const total = { type: 'aggregate', state: 'group', values: [{ n: 849 }] };
    const row = { type: 'flow', state: 'group', values: [] };
    expect(states([{ type: 'statement', state: 'group' }, total, row])).toEqual([{ type: 'statement', state: 'said-of-all' }, total, row]);
  });

  it.each(['duikou/3', 'duikou/10'])('recognises %s as newer, for the error that asks to update', (schema) => {
    expect(liftToNewest({ schema })).toEqual({ kind: 'newer', found: schema });
  });

  it.each(['duikou/0', 'duikou/1.5', 'duikou', 'flows/2', '', 2, null, undefined])('does not recognise %s', (schema) => {
    expect(liftToNewest({ schema })).toEqual({ kind: 'unknown', found: schema });
  });

  it('ends for any content of a draft', () => {
    fc.assert(fc.property(fc.jsonValue(), (regions) => liftToNewest({ schema: 'duikou-facts/1', regions }).kind === 'newest'));
  });
});

describe('lifting a tour', () => {
  it('renames lens, spoken, panel and view, and nothing else', () => {
    const file = {
      schema: 'duikou-tour/1',
      title: 't',
      steps: [{ id: 's', lens: 'experience', panel: 'reader', spoken: 'x', view: 'home' }, { id: 'r', panel: 'table' }, null],
    };
    expect(liftTour(file)).toEqual({
      kind: 'newest',
      file: {
        schema: 'duikou-tour/2',
        title: 't',
        steps: [{ id: 's', topic: 'reforms', view: 'report', framing: 'home', description: 'x' }, { id: 'r', view: 'table' }, null],
      },
    });
  });

  it('recognises a newer tour as newer, and a data set as unknown', () => {
    expect(liftTour({ schema: 'duikou-tour/3' })).toEqual({ kind: 'newer', found: 'duikou-tour/3' });
    expect(liftTour({ schema: 'duikou/3' })).toEqual({ kind: 'unknown', found: 'duikou/3' });
  });
});
