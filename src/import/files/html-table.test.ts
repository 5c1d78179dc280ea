import { expect, test } from 'vitest';
import { rowsOfHtml } from './html-table.ts';

function cellsOf(rows: string): readonly (readonly string[])[] {
  return rowsOfHtml(`<table>${rows}</table>`).map(({ cells }) => cells);
}

test('a cell that spans several rows is in the first of them, and other cells stay in their columns', () => {
  expect(cellsOf('<tr><td rowspan=2>大连<td>上海<td>5<tr><td>北京<td>7<tr><td>沈阳<td>北京<td>8')).toEqual([
    ['大连', '上海', '5'],
    ['', '北京', '7'],
    ['沈阳', '北京', '8'],
  ]);
});

test('a cell that spans several rows in the last column leaves blanks below', () => {
  expect(cellsOf('<tr><td>大连<td>上海<td rowspan="2">5</tr><tr><td>沈阳<td>北京</tr>')).toEqual([
    ['大连', '上海', '5'],
    ['沈阳', '北京', ''],
  ]);
});

test('a cell that spans several columns is in the first of them', () => {
  expect(cellsOf('<tr><th>起点<th colspan="2">货运量<tr><td>大连<td>5<td>6')).toEqual([
    ['起点', '货运量', ''],
    ['大连', '5', '6'],
  ]);
});

test('a cell that spans rows does not reach into another table', () => {
  expect(cellsOf('<tr><td rowspan=3>1<td>2</table><table><tr><td>3<td>4')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('a sign that begins no tag is text, and entities are decoded', () => {
  expect(cellsOf('<tr><td><5<td>&lt;6<td>&mdash;<td>&#65;&#x42;&unknown;')).toEqual([['<5', '<6', '—', 'AB&unknown;']]);
});

test('comments are not read', () => {
  expect(cellsOf('<tr><td>1<!-- <td>2 <!-- --><td>3</tr><!-- <tr><td>4</tr> --><!-- <tr><td>5')).toEqual([['1', '3']]);
});

test('a superscript is not a digit of the number before it', () => {
  expect(cellsOf('<tr><td>258<sup>1</sup><td>2.5×10<sup>4</sup>吨<td>3<sup>(2)</sup>')).toEqual([['258¹', '2.5×10⁴吨', '3⁽²⁾']]);
});
