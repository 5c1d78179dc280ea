/** Converts the flows of a file to columns that can be transferred to the page. Places, sources and kinds are numbers of list entries. */
import { stateNumbers } from '../data/flows/flow-table.ts';
import { usualLabel } from '../data/flows/flow-label.ts';
import { flowDataSet } from '../data/flows/flow-views.ts';
import { sameText } from '../data/localized-text.ts';
import type { DataSet, LocalizedText } from '../data/schema.ts';
import { visible } from './cells/clean.ts';
import { isDuikouExport, type Role } from './columns/column-names.ts';
import type { Mapping } from './columns/columns.ts';
import { correctedCell, type Corrections } from './corrections.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { PairingList, Regions } from './places/imported-places.ts';
import { SourceList, sourceReader } from './imported-sources.ts';
import { keptFlows, omittedOf } from './kept-flows.ts';
import type { Flows, ReadingReport } from './report.ts';
import { rowsOfSums, rowText, sumText } from './row-quotes.ts';
import type { ImportedTable, Interpreted, InterpretedColumns } from './worker/session.ts';
import { importedLevels } from './imported-levels.ts';
import { Interner, Texts } from './table-lists.ts';
import { versionOf } from './files/table-version.ts';
import type { Table } from './table.ts';
import { unitLabel } from './cells/unit.ts';

/** Adds the data set, whose records are views of the columns. */
export function interpretedOf({ imported, ...rest }: InterpretedColumns): Interpreted {
  return { ...rest, result: imported && { dataSet: flowDataSet(imported.table, imported.levels), leftOut: imported.leftOut } };
}

/** @param title - the name of the file */
export function importedTable(
  report: ReadingReport,
  table: Table,
  mapping: Mapping,
  corrections: Corrections,
  gazetteer: Gazetteer,
  title: string,
): ImportedTable | null {
  const { flows } = report;
  if (flows.count === 0) return null;
  const cell = (role: Role, row: number): string => {
    const column = mapping.columns[role];
    return column === null ? '' : visible(correctedCell(table, corrections, row, column));
  };
  const isExport = isDuikouExport(table.columns.map(({ name }) => name));
  const kept = keptFlows(flows);
  const omitted = omittedOf(report, kept);
  const column = columnsOf(flows, kept);
  const [firstRow, sumOf, category] = [column('firstRow'), column('summed'), column('category')];
  const regions = new Regions(report, kept, gazetteer);
  const [origin, destination] = [regions.column(column('origin')), regions.column(column('destination'))];
  const directed = column('directed');
  const sources = new SourceList(title);
  const sourceOf = sourceReader(
    table,
    [mapping.columns.source, mapping.columns.url].flatMap((each) => each ?? []),
    corrections,
    (row) => sources.of(cell('source', row), cell('url', row)),
  );
  const units = new Interner((unit: number) => ({ id: report.units[unit] ?? '', label: unitLabel(report.units[unit] ?? '') }));
  const kinds = new Interner((id: string) => ({ id, label: sameText(kindText(id)) }));
  const kindOf = (number: number): number => {
    const name = report.categories[number] ?? '';
    return kinds.of(isExport ? name : kindId(name));
  };
  const pairings = new PairingList();
  const rowsOf = rowsOfSums(report, kept);
  const ids = new Set<string>();
  const [quotes, printedNumbers, labels, ownIds] = [new Texts(), new Texts(), new Texts(), new Texts()];
  const [state, unitOf] = [column('state'), column('unit')];
  const [unit, kind] = [new Int32Array(kept.length), new Int32Array(kept.length)];
  const [source, pairing, line] = [new Uint32Array(kept.length), new Uint32Array(kept.length), new Uint32Array(kept.length)];
  kept.forEach((flow, i) => {
    const row = firstRow[i] ?? 0;
    quotes.add(
      cell('quote', row) ||
        sumText(
          (rowsOf.get(flow) ?? [row]).map((each) => rowText(table, corrections, each)),
          flows.rows[flow] ?? 1,
        ),
    );
    source[i] = sourceOf(row);
    printedNumbers.add(
      mapping.columns.value === null ? '' : cell('printed', row) || visible(correctedCell(table, corrections, row, mapping.columns.value)),
    );
    pairing[i] = pairings.of(origin[i] ?? 0, destination[i] ?? 0, i);
    kind[i] = (category[i] ?? -1) < 0 ? -1 : kindOf(category[i] ?? 0);
    unit[i] = (unitOf[i] ?? -1) < 0 || state[i] === notReported ? -1 : units.of(unitOf[i] ?? 0);
    line[i] = table.lines[row] ?? row;
    const [from, to] = [regions.list[origin[i] ?? 0], regions.list[destination[i] ?? 0]];
    const label = cell('label', row);
    const isUsual =
      label === '' ||
      (from && to && Object.values(usualLabel(from, to, directed[i] === 1, kinds.list[kind[i] ?? -1] ?? null)).includes(label));
    // An export has the default label in one language.
    labels.add(isUsual ? '' : label);
    const requested = cell('record', row);
    const isTaken = requested === '' || ids.has(requested);
    ownIds.add(isTaken ? '' : requested);
    ids.add(requested);
  });
  const ownSources = [...sources.list];
  // The levels are computed before the lists of units and kinds are read, because they add those of flows that are not kept.
  const levels = importedLevels(
    report,
    {
      kept,
      places: regions.places,
      unitOf: (each) => units.of(each),
      kindOf,
      lineOf: (row) => table.lines[row] ?? row,
      sourceOf,
      sources: sources.list,
      textOf: (row) => cell('quote', row) || rowText(table, corrections, row),
    },
    gazetteer,
  );
  const columns = {
    count: kept.length,
    origin,
    destination,
    directed,
    pairing,
    n: column('n'),
    unit,
    comparator: column('comparator'),
    state,
    period: column('period'),
    kind,
    summed: sumOf,
    missing: column('missing'),
    line,
    source,
    id: ownIds.column(),
    label: labels.column(),
    quote: quotes.column(),
    printed: printedNumbers.column(),
    pairings: pairings.columns(),
    regions: regions.list,
    sources: ownSources,
    units: units.list,
    periods: report.periods,
    kinds: kinds.list,
    title: sameText(title),
    sides: sidesOf(table, mapping),
    omitted,
  };
  return { leftOut: omitted?.leftOut ?? { flows: 0, rows: 0 }, table: { ...columns, dataVersion: versionOf(columns) }, levels };
}

const notReported = stateNumbers.indexOf('not-reported');

/** The columns of the kept flows. If all are kept, the columns are not copied. */
function columnsOf(
  { count, ...columns }: Flows,
  kept: readonly number[],
): <Name extends keyof typeof columns>(name: Name) => (typeof columns)[Name] {
  return (name) => {
    const column = columns[name];
    if (kept.length === count) return column;
    const picked = column.slice(0, kept.length);
    for (const [i, flow] of kept.entries()) picked[i] = column[flow] ?? 0;
    // `slice` gives an array of the column's type.
    return picked as typeof column;
  };
}

/** The names of the columns of the ends, for the legend; empty for a file without such names. */
function sidesOf(table: Table, mapping: Mapping): NonNullable<DataSet['sides']> {
  if (mapping.isDirected) {
    return {
      a: { 'zh-Hans': '起点', 'zh-Hant': '起點', en: 'origin' },
      b: { 'zh-Hans': '终点', 'zh-Hant': '終點', en: 'destination' },
    };
  }
  const name = (column: number | null, otherwise: LocalizedText): LocalizedText => {
    const header = column === null ? '' : visible(table.columns[column]?.name ?? '');
    return header === '' ? otherwise : sameText(header);
  };
  return {
    a: name(mapping.columns.origin, { 'zh-Hans': '一端', 'zh-Hant': '一端', en: 'one end' }),
    b: name(mapping.columns.destination, { 'zh-Hans': '另一端', 'zh-Hant': '另一端', en: 'other end' }),
  };
}

/** The id of a kind, without spaces because ids are listed with spaces between them. */
function kindId(category: string): string {
  return category.replaceAll('%', '%25').replaceAll(/\s/gu, '%20');
}

function kindText(id: string): string {
  return id.replaceAll('%20', ' ').replaceAll('%25', '%');
}
