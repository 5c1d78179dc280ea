import { describe, expect, test } from 'vitest';
import { DuikouError, type ErrorCode } from '../../error.ts';
import { initialViewState, levelChoices, motions, renderers, themes, topics } from '../../state/view-state.ts';
import { languageTags } from '../../data/languages.ts';
import { initialValue, isViewAttribute, rendererOf, transitionOf, type ViewAttributeName } from './enum-attributes.ts';

const rows: readonly [ViewAttributeName, readonly string[], 'topic' | 'theme' | 'motion' | 'level' | 'language', ErrorCode][] = [
  ['topic', topics, 'topic', 'unknown-topic'],
  ['theme', themes, 'theme', 'unknown-theme'],
  ['motion', motions, 'motion', 'unknown-motion'],
  ['level', levelChoices, 'level', 'unknown-level'],
  ['lang', languageTags(), 'language', 'unknown-lang'],
];

describe.each(rows)('the attribute %s', (name, values, key, code) => {
  test('takes each of its values in any case', () => {
    for (const value of values) {
      for (const written of [value, value.toUpperCase(), value.toLowerCase()]) {
        const transition = transitionOf(name, written);
        expect(transition instanceof DuikouError ? transition : transition(initialViewState)[key]).toBe(value);
      }
    }
  });

  test('reports any other value with the list of its values', () => {
    for (const written of ['', 'nonsense', `${values[0]} `, 'constructor'])
      expect(transitionOf(name, written)).toMatchObject({ code, details: { value: written, known: values.join(', ') } });
  });

  test('has its initial value among its values', () => {
    const initial = initialValue(name);
    if (initial !== null) expect(values).toContain(initial);
  });
});

test('the renderer is one of three values in any case, and any other value is reported', () => {
  expect(renderers.map((value) => rendererOf(value.toUpperCase()))).toEqual(renderers);
  expect(rendererOf('canvas')).toMatchObject({ code: 'unknown-renderer', details: { value: 'canvas' } });
});

test('other attributes are not attributes of the view', () => {
  expect(['topic', 'renderer', 'select', 'toString', '__proto__'].filter(isViewAttribute)).toEqual(['topic']);
});
