import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameMessage, readHostMessage } from './messages.ts';

const set = { source: 'duikou', version: 1, type: 'set' };

describe('a message into the frame', () => {
  test('is read completely, and absent fields stay absent', () => {
    expect(readHostMessage({ ...set, select: '220000', topic: 'grain' })).toEqual({ ...set, select: '220000', topic: 'grain' });
    expect(readHostMessage({ ...set, select: null })).toEqual({ ...set, select: null });
    expect(readHostMessage(set)).toEqual(set);
    expect(readHostMessage({ ...set, type: 'ask' })).toEqual({ ...set, type: 'ask' });
  });

  test.each([
    ['null', null],
    ['a string', 'set'],
    ['a number', 7],
    ['a list', [set]],
    ['another source', { ...set, source: 'other' }],
    ['another version', { ...set, version: 2 }],
    ['another type', { ...set, type: 'resize' }],
    ['a selection that is a number', { ...set, select: 220000 }],
    ['a huge word', { ...set, topic: 'x'.repeat(1_000_000) }],
    ['an object as a language', { ...set, lang: { toString: () => 'en' } }],
  ])('%s is ignored', (_, data) => {
    expect(readHostMessage(data)).toBeNull();
  });

  test('never throws, for any input', () => {
    fc.assert(fc.property(fc.anything(), (data) => void readHostMessage(data)));
  });
});

test('a message out of the frame carries its source and version', () => {
  expect(frameMessage({ type: 'resize', height: 480 })).toEqual({ source: 'duikou', version: 1, type: 'resize', height: 480 });
});
