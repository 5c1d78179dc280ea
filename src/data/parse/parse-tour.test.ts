import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import report from '../../../data/report.json';
import tour from '../../../data/tour.json';
import { indexDataSet } from '../data-set.ts';
import { parseTour } from './parse-tour.ts';
import { unknownParts } from '../tour.ts';

const index = indexDataSet(report);
const folder = new URL('../../../test/fixtures/tours/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

/** A fixture as JSON; as text if it is not JSON, like a file of the wrong kind. */
function fixture(name: string): unknown {
  const text = read(name);
  return name.endsWith('.json') ? (JSON.parse(text) as unknown) : text;
}

describe('a tour with one fault', () => {
  it.each(files)('%s gives the expected result beside it', (name) => {
    const { tour: kept, problems, read: count } = parseTour(fixture(name));
    const unknown = kept ? unknownParts(kept, index) : [];
    expect({ steps: kept?.steps.map(({ id }) => id) ?? null, read: count, problems, unknown }).toEqual(
      JSON.parse(read(name.replace(/\.\w+$/, '.expected.json'))),
    );
  });
});

describe('the tour of the report', () => {
  it('is read without problems and names nothing that the report lacks', () => {
    const parsed = parseTour(tour);
    expect(parsed).toMatchObject({ problems: [], read: 10 });
    expect(parsed.tour && unknownParts(parsed.tour, index)).toEqual([]);
    const { $schema: _, ...rest } = tour;
    expect(parsed.tour).toEqual(rest);
  });

  it('has a camera, a caption, presenter notes and a description in three languages in every step', () => {
    for (const { id, framing, title, caption, notes, description } of tour.steps) {
      // The opening view, or the west, south, east and north of a box.
      if (framing !== 'home') expect(framing, id).toEqual([expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)]);
      if (Array.isArray(framing))
        expect([Number(framing[2]) > Number(framing[0]), Number(framing[3]) > Number(framing[1])], id).toEqual([true, true]);
      for (const words of [title, caption, notes, description]) {
        expect(Object.keys(words ?? {}).toSorted(), id).toEqual(['en', 'zh-Hans', 'zh-Hant']);
        expect(
          Object.values(words ?? {}).every((text) => text.trim() !== ''),
          id,
        ).toBe(true);
      }
    }
  });

  it('names the same figures in its three languages', () => {
    const named = (text: string): readonly string[] => [...text.matchAll(/\{[^}]+\}/g)].map(([name]) => name).toSorted();
    for (const { id, caption, description } of tour.steps) {
      for (const words of [caption, description].filter((each) => each !== undefined)) {
        expect(named(words['zh-Hant']), id).toEqual(named(words['zh-Hans']));
        expect(named(words.en), id).toEqual(named(words['zh-Hans']));
      }
    }
  });
});

describe('for any input', () => {
  it('never throws, and every step is kept or has a problem', () => {
    const step = fc.oneof(fc.constantFrom<unknown>(...tour.steps), fc.anything());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.array(step).map((steps) => ({ ...tour, steps })),
        ),
        (input) => {
          const { tour: kept, problems, read: count } = parseTour(input);
          const skipped = new Set(
            problems.filter(({ consequence }) => consequence === 'skipped').map(({ path }) => /^steps\[\d+\]/.exec(path)?.[0]),
          );
          expect((kept?.steps.length ?? 0) + skipped.size).toBe(count);
          if (!kept) expect(problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
