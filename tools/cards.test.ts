import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardDigests, cardRecord } from './cards.ts';

test('the cards of the pages show the current landing (otherwise: npm run icons)', () => {
  expect(JSON.parse(readFileSync(cardRecord, 'utf8'))).toEqual(cardDigests());
});
