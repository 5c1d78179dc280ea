import { render } from 'lit';
import { expect, test } from 'vitest';
import type { DataSet, ReportRecord } from '../../data/schema.ts';
import { loadMessages } from '../../i18n/messages.ts';
import { partsTemplate, type ListedParts } from './sum-parts.ts';

// Only the fields that the list reads.
const dataSet = { units: [], sources: [], omitted: { read: 9, skipped: [], leftOut: { flows: 4, rows: 4 } } } as unknown as DataSet;
// Only the fields that the list reads of a row.
const row = {
  label: { en: 'Shenyang → Beijing' },
  state: 'not-reported',
  values: [],
  period: { kind: 'unstated' },
  source: { source: '' },
} as unknown as ReportRecord;

async function texts(parts: Partial<ListedParts>): Promise<readonly (string | undefined)[]> {
  await loadMessages();
  const root = document.createElement('div');
  render(
    partsTemplate({ dataSet, rows: [], all: 1, held: 0, listed: 0, ...parts }, 'en', () => {}),
    root,
  );
  return [...root.querySelectorAll('h4, li bdi, p')].map((each) => each.textContent?.trim());
}

test('a sum whose rows are not on the page has neither a list nor a link to the table', async () => {
  expect(await texts({ all: 3 })).toEqual([
    'Added up from 3 rows',
    '3 rows are in the sum and not on this page, which holds the largest flows only.',
  ]);
  expect(await texts({})).toEqual(['Added up from 1 row', '1 row is in the sum and not on this page, which holds the largest flows only.']);
});

test('a sum with some rows on the page counts the rows that it lists, the others on the page and those that are not', async () => {
  expect(await texts({ rows: [row, row], all: 12, held: 7, listed: 2 })).toEqual([
    'Added up from 12 rows, the largest first',
    'Shenyang → Beijing',
    'Shenyang → Beijing',
    'The list has 2 of these rows and leaves out 5.',
    '5 rows are in the sum and not on this page, which holds the largest flows only.',
    'The flows between places that this page holds, in the table',
  ]);
});
