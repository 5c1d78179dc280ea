import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftToNewest } from './lift.ts';

describe('lifting', () => {
  it('hands a file of the newest schema on as it is', () => {
    const file = { schema: 'duikou/1', regions: [] };
    expect(liftToNewest(file)).toEqual({ kind: 'newest', file });
  });

  it('lifts the draft: its mentionedInSeed is mentionedInReport, and nothing else is touched', () => {
    const draft = { schema: 'duikou-facts/1', title: 'x', regions: [{ id: '210000', mentionedInSeed: false }, { id: '220000' }, 7] };
    expect(liftToNewest(draft)).toEqual({
      kind: 'newest',
      file: { schema: 'duikou/1', title: 'x', regions: [{ id: '210000', mentionedInReport: false }, { id: '220000' }, 7] },
    });
    expect(draft.regions[0]).toHaveProperty('mentionedInSeed');
  });

  it.each(['duikou/2', 'duikou/10'])('knows %s as newer, so that the reader is told to update', (schema) => {
    expect(liftToNewest({ schema })).toEqual({ kind: 'newer', found: schema });
  });

  it.each(['duikou/0', 'duikou/1.5', 'duikou', 'flows/2', '', 2, null, undefined])('does not know %s', (schema) => {
    expect(liftToNewest({ schema })).toEqual({ kind: 'unknown', found: schema });
  });

  it('comes to an end for whatever a draft holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (regions) => liftToNewest({ schema: 'duikou-facts/1', regions }).kind === 'newest'));
  });
});
