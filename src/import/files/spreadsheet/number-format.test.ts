import { expect, test } from 'vitest';
import { numberFormat, writtenNumber } from './number-format.ts';

const written = (digits: string, code: string): string => writtenNumber(digits, numberFormat(164, code), false);

test.each([
  ['43831', 'yyyy/m/d', '2020-01-01'],
  ['43831', 'yyyy"年"m"月"d"日"', '2020-01-01'],
  ['43831', '[$-804]yyyy"年"m"月"d"日";@', '2020-01-01'],
  ['43831', 'yyyy"年"m"月"', '2020-01'],
  ['43845', 'mmm-yy', '2020-01'],
  ['43831', 'yyyy', '2020'],
  ['43831.5', 'yyyy/m/d h:mm', '2020-01-01 12:00:00'],
  ['43831', 'yyyy/m/d h:mm', '2020-01-01'],
  ['0.5', 'h:mm', '12:00:00'],
  ['59', 'yyyy/m/d', '1900-02-28'],
  ['61', 'yyyy/m/d', '1900-03-01'],
  ['2958465', 'yyyy/m/d', '9999-12-31'],
  ['2958466', 'yyyy/m/d', '2958466'],
])('%s as %s is %s', (digits, code, text) => {
  expect(written(digits, code)).toBe(text);
});

test.each([
  ['0.125', '0.0%', '12.5%'],
  ['0.07', '0%', '7%'],
  ['258', 'General"万人次"', '258万人次'],
  ['258', '0.00\\万\\吨', '258万吨'],
  ['258', '"¥"#,##0.00', '¥258'],
  ['258', '[$¥-804]#,##0.00', '¥258'],
  ['258', '#,##0_ ;[Red]\\-#,##0\\ ', '258'],
  ['258', '0"（初步）"', '258（初步）'],
  ['12345', '0!.0,"万"', '12345'],
  ['12345', '#,##0,"千"', '12345'],
  ['12345', '[>=10000]0"多";0', '12345'],
  ['0.30000000000000004', 'General', '0.3'],
  ['258.00000000000006', '0.00', '258'],
  ['1E3', '0', '1000'],
])('%s as %s is %s', (digits, code, text) => {
  expect(written(digits, code)).toBe(text);
});

test('days are counted from 1904 if the workbook says so', () => {
  expect(writtenNumber('42369', numberFormat(14, undefined), true)).toBe('2020-01-01');
});

test('a built-in format that may be a month or a day shows the day unless it is the first', () => {
  expect(['43831', '43845'].map((digits) => writtenNumber(digits, numberFormat(27, undefined), false))).toEqual(['2020-01', '2020-01-15']);
});
