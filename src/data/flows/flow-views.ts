/** The data set of a flow table: records and pairings are views of its rows. */
import { FlowPairing } from './flow-pairing.ts';
import { FlowRecord, userChapter } from './flow-record.ts';
import { FlowRows } from './flow-rows.ts';
import type { FlowTable } from './flow-table.ts';
import type { DataSet } from '../schema.ts';
import { setViews, type ChangeText } from '../views.ts';
import { schemaVersion } from '../vocabulary.ts';

/** The data set of a table: its records and pairings take little more than their number. */
export function flowDataSet(table: FlowTable): DataSet {
  return withViews(
    table,
    {
      schema: schemaVersion,
      kind: 'flows',
      dataVersion: table.dataVersion,
      title: table.title,
      sources: [...table.sources],
      chapters: [{ id: userChapter, label: table.title }],
      units: [...table.units],
      comparators: [],
      states: [],
      sectors: [],
      statuses: [],
      relations: [],
      paragraphs: [],
      sentences: [],
      regions: [...table.regions],
      actors: [],
      pairings: [],
      pairingGroups: [],
      records: [],
      findings: [],
      coverage: { kinds: [...table.kinds], cells: [], unattached: [] },
      timeline: [],
      undated: [],
      series: [],
      ambiguities: [],
      sides: table.sides,
      ...(table.omitted ? { omitted: table.omitted } : {}),
    },
    (text) => text,
  );
}

function withViews(table: FlowTable, dataSet: DataSet, changeText: ChangeText): DataSet {
  const rows = new FlowRows(table, changeText);
  const pairings = Array.from(table.pairings.a, (_, i) => new FlowPairing(rows, i));
  const records = Array.from({ length: table.count }, (_, i) => new FlowRecord(rows, i));
  const result: DataSet = { ...dataSet, pairings, records };
  let plain: DataSet | null = null;
  setViews(result, {
    table,
    within: (other, change) => withViews(table, other, change),
    plain: () => (plain ??= { ...dataSet, pairings: pairings.map((each) => each.toJSON()), records: records.map((each) => each.toJSON()) }),
  });
  return result;
}
