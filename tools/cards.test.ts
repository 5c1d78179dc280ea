import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardDigests, cardRecord } from './cards.ts';

test('the cards of the pages show what the landing says now: npm run icons draws them', () => {
  expect(JSON.parse(readFileSync(cardRecord, 'utf8'))).toEqual(cardDigests());
});
