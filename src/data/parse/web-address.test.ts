import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['http://example.org', 'http://example.org/'],
  ['javascript:alert(1)', null],
  ['\u0001 java\nscript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  ['data:text/html,x', null],
  ['blob:https://example.org/1', null],
  ['file:///etc/passwd', null],
  ['//example.org/a', null],
  ['not an address', null],
])('%j is linked as %s', (address, page) => {
  expect(webAddress(address)?.href ?? null).toBe(page);
});
