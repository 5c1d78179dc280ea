import { expect, test } from 'vitest';
import extra from '../../data/extra.json' with { type: 'json' };
import { quoteFault } from './quote-rules.ts';

test.each([
  ['以及航空、大数据领域项目占40%', 'begins-in-list'],
  ['、软件、双创领域项目占40%', 'begins-in-list'],
  ['其中平台、软件领域项目占40%', 'begins-in-list'],
  ['and Harbin and Shenzhen.', 'begins-in-list'],
  ['同意沈阳、', 'ends-in-list'],
  ['据初步统计，达成合作项目849个', 'reserve'],
] as const)('the fault of “%s” is %s', (quote, fault) => {
  expect(quoteFault({ source: { source: 's', quote, marks: [] } })).toBe(fault);
});

test('a reservation that the record states too is no fault, and neither is one about other sources', () => {
  expect(quoteFault({ source: { source: 's', quote: '据初步统计，849个', marks: [] }, statistics: 'preliminary' })).toBeNull();
  expect(extra.records.filter((record) => quoteFault(record) !== null)).toEqual([]);
});
