/** A version for a table that has none, so that a link can say that its data have changed. */
import { flowDataSet } from '../../data/flows/flow-views.ts';
import type { FlowTable } from '../../data/flows/flow-table.ts';

/** Differs where the flows differ; means nothing else. */
export function versionOf(table: Omit<FlowTable, 'dataVersion'>): string {
  const { pairings, records } = flowDataSet({ ...table, dataVersion: '' });
  return fingerprint([
    ...pairings.map(({ id }) => id),
    ...records.map(({ from, to, values, period, state }) =>
      JSON.stringify([from, to, values.map(({ n, unit, cmp }) => [n, unit, cmp]), period, state]),
    ),
  ]);
}

/** FNV-1a in two halves. */
function fingerprint(texts: readonly string[]): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
      b = Math.imul(b ^ (text.charCodeAt(i) + i), 0x01000193);
    }
  }
  return `own-${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}`;
}
