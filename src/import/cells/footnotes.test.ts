import { expect, test } from 'vitest';
import { withoutMarks } from './footnotes.ts';
import { readValue } from './printed-value.ts';
import { readUnit, unitInHeader } from './unit.ts';

const numberOf = (cell: string): unknown => {
  const read = readValue(cell);
  return read.kind === 'value' ? [read.n, read.marks] : read.kind;
};

test.each([
  ['258①', 258, '①'],
  ['①258', 258, '①'],
  ['258⑳', 258, '⑳'],
  ['130²', 130, '²'],
  ['130¹²', 130, '¹²'],
  ['45¹⁾', 45, '¹⁾'],
  ['258*', 258, '*'],
  ['258**', 258, '**'],
  ['258†', 258, '†'],
  ['258‡', 258, '‡'],
  ['258注1', 258, '注1'],
  ['258[1]', 258, '[1]'],
  ['258(1)', 258, '(1)'],
  ['258（1）', 258, '（1）'],
  ['258 a)', 258, 'a)'],
  ['258a)', 258, 'a)'],
  ['258⒈', 258, '⒈'],
  ['258₁', 258, '₁'],
  ['1,234 [2]', 1234, '[2]'],
  ['258①万', 2_580_000, '①'],
  ['超过258①', 258, '①'],
  ['258㉑', 258, '㉑'],
  ['258*[1]', 258, '*[1]'],
])('the mark in %s is not read as a digit', (cell, n, marks) => {
  expect(numberOf(cell)).toEqual([n, marks]);
});

test.each(['①', '²', '③④'])('%s alone is not a number', (cell) => {
  expect(numberOf(cell)).toBe('fault');
});

test('ten with a superscript causes a question, because it may be a power of ten', () => {
  expect(readValue('10²')).toMatchObject({ kind: 'fault', code: 'ambiguous-power', suggestions: ['10', '100'] });
  expect(numberOf('2510²')).toEqual([2510, '²']);
});

test.each([
  ['12 km²', 'km2', 0],
  ['7 m³', 'm3', 0],
  ['5㎡', 'm2', 0],
  ['2.5×10⁴ t', 't', 4],
  ['3×10⁴人次', 'person-time', 4],
])('superscripts in the unit of %s keep their meaning', (cell, unit, power) => {
  expect(readValue(cell)).toMatchObject({ kind: 'value', unit, power, marks: '' });
});

test.each([
  ['客运量（×10⁴人次）', 'person-time', 4],
  ['面积（km²）', 'km2', 0],
  ['旅游人次①（万人次）', 'person-time', 4],
  ['value (1,000,000 t)', 't', 6],
  ['value (10 000 persons)', 'person', 4],
  ['value (t)', 't', 0],
  ['客流量（（万人次）', 'person-time', 4],
  ['人次（合计）（万人次）', 'person-time', 4],
])('the unit in %s is read', (header, id, power) => {
  expect(unitInHeader(header)).toEqual({ id, power });
});

test.each([
  ['客流量（万(人次）', '(人次', 4],
  ['客流量（\ufffd(人次）', '\ufffd(人次', 0],
])('the unit in %s does not begin at a bracket within the brackets', (header, id, power) => {
  expect(unitInHeader(header)).toEqual({ id, power });
});

test.each([
  ['1000000 t', 't', 6],
  ['100000 persons', 'person', 5],
  ['100 million yuan', 'CNY', 8],
  ['×10⁴ t', 't', 4],
  ['万人次', 'person-time', 4],
])('%s is read as a multiplier and a unit', (text, id, power) => {
  expect(readUnit(text)).toEqual({ id, power });
});

test('a number that is not a power of ten is not part of a unit', () => {
  expect(readUnit('25 t')).toBeNull();
  expect(readUnit('1,234 t')).toBeNull();
});

test.each(['备注', '客运量（万人次）', 'end (m)', 'value (t)', '258', '北京', '(20)', '*', '×'])('%s has no mark', (text) => {
  expect(withoutMarks(text)).toEqual({ text, marks: '' });
});
