import { expect, test } from 'vitest';
import { oddNumbers } from './odd-numbers.ts';

const whole = ['120', '258', '310', '95', '402', '77', '188', '260', '333'];
const parted = ['12.1', '25.8', '31.3', '9.5', '40.2', '7.7', '18.8', '26.6', '33.3'];
const fixed = [...parted.slice(1), '8.0'];
const thousands = ['1,200', '2,580', '3,101', '9,500', '4,020', '7,712', '1,880', '2,602', '3,330'];

test.each([
  ['a point among whole numbers that would be one of them without it', whole, '25.8'],
  ['a whole number among ones with decimals that is larger than all of them', parted, '258'],
  ['fewer decimals where all others are printed with as many', fixed, '12'],
  ['a point in the place of a digit', whole, '3.2'],
  ['a point in the largest number', whole, '51.2'],
  ['an exponent', whole, '2e8'],
  ['a letter that multiplies', whole, '25k'],
  ['a plus', whole, '+25'],
  ['an apostrophe', whole, "'58"],
  ['a point at the end', whole, '27.'],
  ['a point at the beginning', whole, '.70'],
  ['a zero at the beginning', whole, '0258'],
  ['a point before three digits where commas group the others', thousands, '1.234'],
  ['a number that alone is not grouped', thousands, '15234'],
  ['a number that alone is grouped', ['12000', '25801', '31010', '95000', '40200', '77120', '18800', '26020'], '1,880'],
])('%s is odd', (_, cells, odd) => {
  expect([...oddNumbers([...cells, odd])]).toEqual([odd]);
  expect([...oddNumbers([odd, ...cells])]).toEqual([odd]);
  expect([...oddNumbers(cells)]).toEqual([]);
});

test.each([
  ['a half among whole numbers of another size', whole, '1310.5'],
  ['a whole number among ones with decimals: its zero may have been dropped', parted, '12'],
  ['two of each', [...whole, '12.5', '8.1'], '1.5'],
  ['zero', fixed, '0'],
  ['a number with a unit, which is a word', whole, '258万'],
  ['a qualifier, which is a word', whole, '约25.8'],
  ['silence', whole, '-'],
  ['a small number among grouped ones', thousands, '880'],
])('%s is not odd', (_, cells, cell) => {
  expect([...oddNumbers([...cells, cell])]).toEqual([]);
});

test('few numbers have no odd one', () => {
  expect([...oddNumbers([...whole.slice(0, 7), '25.8'])]).toEqual([]);
});
