/** Conflicts are named at both figures, a running total that falls is one of them, and the points of a series are of one thing. */
import { fallingPoints, pointDate } from '../../src/data/conflicts.ts';
import type { DataSet, FigureValue, ReportRecord, Series } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';

export function conflictProblems(dataSet: DataSet): Problem[] {
  const records = new Map(dataSet.records.map((record) => [record.id, record]));
  return [
    ...dataSet.records.flatMap((record) => record.values.flatMap((value) => namedProblems(record, value, records))),
    ...dataSet.series.flatMap((series) => seriesProblems(series, records)),
    ...fallingProblems(dataSet),
  ];
}

/** What the value conflicts with has a value of the same unit and kind of money that names this record too. */
function namedProblems(record: ReportRecord, value: FigureValue, records: ReadonlyMap<string, ReportRecord>): Problem[] {
  return (value.conflictsWith ?? []).flatMap((id): Problem[] => {
    const other = records.get(id);
    const says = (reason: string): Problem[] => [{ id: record.id, reason: `value “${value.key}”: ${reason}` }];
    const rival = other?.values.find(({ unit, moneyKind }) => unit === value.unit && moneyKind === value.moneyKind);
    if (!rival) return says(`conflictsWith names ${id}, which has no value of its unit and kind of money: name the record that has one`);
    if (!rival.conflictsWith?.includes(record.id))
      return says(`conflictsWith names ${id}, which does not name ${record.id}: name the conflict at both`);
    return other?.pairing === record.pairing ? [] : says(`conflictsWith names ${id}, which is of another pairing: take it out`);
  });
}

function seriesProblems({ id, pairing, points }: Series, records: ReadonlyMap<string, ReportRecord>): Problem[] {
  const found = points.map(({ record: name, value: key }) => {
    const record = records.get(name);
    return { name, key, record, value: record?.values.find((each) => each.key === key) };
  });
  const [first] = found;
  return found.flatMap(({ name, key, record, value }): Problem[] => {
    const says = (reason: string): Problem[] => [{ id, reason: `${name}: ${reason}` }];
    if (!record || !value) return says(`has no value “${key}”: name one of its values`);
    if (pointDate(record) === null) return says('has no date, so it is no point in time: take it out');
    if (record.pairing !== pairing || record.nested !== first?.record?.nested) return says('is of another pairing: a series is of one');
    const isAlike = value.unit === first?.value?.unit && value.moneyKind === first.value.moneyKind;
    return isAlike ? [] : says('has another unit or kind of money than the first point: a series is of one thing');
  });
}

/** Totals of the series, and of records that count from some beginning: the same pairing, unit and kinds. */
function fallingProblems(dataSet: DataSet): Problem[] {
  const counted = dataSet.records.filter(({ period }) => period.kind === 'cumulative' && period.words === undefined);
  const groups = new Map<string, { record: string; value: string }[]>();
  for (const record of counted) {
    for (const { key, unit, moneyKind } of record.values) {
      const group = [record.pairing, record.nested, [...record.coverageKinds].sort(), unit, moneyKind].join('|');
      groups.set(group, [...(groups.get(group) ?? []), { record: record.id, value: key }]);
    }
  }
  const implied = [...groups].map(([id, points]): Series => ({
    id,
    label: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
    pairing: '',
    counting: 'running',
    points,
  }));
  const falling = fallingPoints({ records: dataSet.records, series: [...dataSet.series, ...implied] });
  const unnamed = falling.filter(([earlier, later]) => !later.value.conflictsWith?.includes(earlier.record.id));
  return [
    ...new Map(
      unnamed.map(([earlier, later]): [string, Problem] => [
        `${earlier.record.id} ${later.record.id} ${later.value.key}`,
        {
          id: later.record.id,
          reason: `value “${later.value.key}”: a running total falls from ${earlier.value.n} (${earlier.record.id}) to ${later.value.n}: name the conflict in conflictsWith of both`,
        },
      ]),
    ).values(),
  ];
}
