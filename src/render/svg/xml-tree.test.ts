import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs, seedOf } from '../../../test/fast-check.ts';
import { parseXml, wordsIn, xmlText, type XmlElement } from './xml-tree.ts';

/** Text with at least one visible character, because space between elements is left out. */
const words = fc.string({ unit: 'binary' }).map((text) => `${text.replaceAll('\r', '')}·`);
const name = fc.constantFrom('svg', 'g', 'text', 'xml:lang', 'stroke-width', 'aria-label');
const { element } = fc.letrec<{ element: XmlElement }>((tie) => ({
  element: fc.record({
    name,
    attributes: fc.dictionary(name, words),
    children: fc.oneof({ maxDepth: 3 }, fc.array(words, { maxLength: 1 }), fc.array(tie('element'), { maxLength: 3 })),
  }),
}));

test('a written tree is read again as the same tree, with any texts', () => {
  fc.assert(
    fc.property(element, (tree) => {
      expect(parseXml(xmlText(tree))).toEqual({ ...tree, attributes: { ...tree.attributes } });
    }),
    { numRuns: runs(500), seed: seedOf(3) },
  );
});

test('space between elements is left out, and space within texts is kept', () => {
  const tree = parseXml('<svg\n  a="1"\n>\n <text> a &lt; b </text>\n <g /></svg>');
  expect(xmlText(tree)).toBe('<svg a="1"><text> a &lt; b </text><g/></svg>');
  expect(wordsIn(tree)).toBe(' a < b ');
});

test.each(['<svg><!-- --></svg>', '<svg><g></svg>', '<svg a=1/>', ''])('text that is not a serializer’s output is refused: %s', (text) => {
  expect(() => parseXml(text)).toThrow(SyntaxError);
});
