/** The first picture of a map as written by a server: the same as the live map's, for any topic and selection, and safe for any options. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages, topicIds } from './data/vocabulary.ts';
import { firstPicture, type FirstPictureOptions } from './server.ts';
import { themes } from './state/view-state.ts';
import { runs } from '../test/fast-check.ts';

const namedIn = (text: string, attribute: string): ReadonlySet<string> =>
  new Set([...text.matchAll(new RegExp(` ${attribute}="([^"]+)"`, 'g'))].map(([, name = '']) => name));

test('the picture has the seven arcs, both ends of each and the lines below the map', () => {
  const text = firstPicture({ lang: 'en' });
  expect(namedIn(text, 'data-arc').size).toBe(7);
  expect(namedIn(text, 'data-region').size).toBe(14);
  expect(/slot="captions">.*7 of 7/.test(text)).toBe(true);
});

test('the picture frames the selected pair and greys all others', () => {
  const selected = firstPicture({ select: '吉林', lang: 'zh-CN' });
  expect(/data-arc="jilin-zhejiang" role="graphics-symbol" aria-label="[^"]+" >/.test(selected)).toBe(true);
  expect(selected.match(/data-arc="[^"]+" role="graphics-symbol" aria-label="[^"]+" opacity="0.35"/g)).toHaveLength(6);
  const boxOf = (text: string): string | undefined => /duikou-box-\d+/.exec(text)?.[0];
  expect(boxOf(selected)).not.toBe(boxOf(firstPicture({ lang: 'zh-CN' })));
});

test('the picture of a topic has the figures beside their arcs', () => {
  expect(namedIn(firstPicture({ topic: 'tourism', lang: 'en', width: 1000, height: 760 }), 'data-annotation').size).toBeGreaterThan(1);
});

test('a name selects the same as its code, and invalid options are ignored', () => {
  const jilin = firstPicture({ select: '220000', lang: 'en' });
  expect(firstPicture({ select: '吉林', lang: 'en-GB' }) === jilin).toBe(true);
  // Values that a page in plain JavaScript may pass.
  const nonsense = {
    select: 'nowhere',
    topic: 'x',
    lang: 'fr',
    theme: 'purple',
    width: -1,
    height: Number.NaN,
  } as unknown as FirstPictureOptions;
  expect(firstPicture(nonsense) === firstPicture({})).toBe(true);
});

test('no option becomes markup, and no value is missing', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('"><script>alert(1)</script>', "' onload='x", '220000', 'jilin-zhejiang', null, undefined),
  );
  const options = fc.record({
    select: value,
    topic: fc.oneof(fc.constantFrom(...topicIds), value),
    lang: fc.oneof(fc.constantFrom(...languages), value),
    theme: fc.oneof(fc.constantFrom(...themes), value),
    width: fc.oneof(fc.integer({ min: -5, max: 4000 }), fc.double()),
    height: fc.oneof(fc.integer({ min: -5, max: 4000 }), fc.double()),
  });
  fc.assert(
    // The cast: a page in plain JavaScript may pass values that the types forbid.
    fc.property(options, (asked) => {
      const text = firstPicture(asked as FirstPictureOptions);
      expect(/<script|onload|undefined|NaN|Infinity|\[object/.exec(text)?.[0] ?? null).toBe(null);
      expect(text.match(/<style>/g)).toHaveLength(1);
    }),
    { numRuns: runs(12) },
  );
}, 120_000);

test('two pictures on a page share no gradient unless they are the same', () => {
  const ids = (options: FirstPictureOptions): readonly string[] =>
    [...firstPicture(options).matchAll(/linearGradient id="([^"]+)"/g)].map(([, id = '']) => id);
  const pictures = [{}, { select: '220000' }, { topic: 'grain' }, { theme: 'dark' }, { width: 600, height: 400 }] as const;
  const all = pictures.flatMap(ids);
  expect(new Set(all).size).toBe(all.length);
});
