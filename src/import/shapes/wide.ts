/** Reshapes columns of years or measures, each of whose cells is a flow. */
import { cleaned, maxReadLength } from '../cells/clean.ts';
import { isKnownUnit, unitInHeader, unitInName } from '../cells/unit.ts';
import { isFigureColumn, type Mapping } from '../columns/columns.ts';
import type { Role } from '../columns/column-names.ts';
import {
  bareHeader,
  isDistanceName,
  isRateName,
  isScaleName,
  isSerialName,
  saysOneOfTwoWays,
  saysWayBack,
} from '../columns/header-words.ts';
import { isHanText } from '../places/gazetteer.ts';
import type { Column, Table } from '../table.ts';
import { cycled, interleaved, maxRows, repeated, widened } from './columns-of.ts';
import type { Reshaped } from './reshaped.ts';

interface Measured {
  readonly at: number;
  readonly time: string;
  readonly measure: string;
}

/** @returns null if the columns are not of that kind */
export function flowsOfWide(table: Table, guess: Mapping): Reshaped | null {
  const { columns } = guess;
  const hasEnds = (['origin', 'destination'] as const).every(
    (end) => columns[end] !== null || (columns[`${end}Lon`] !== null && columns[`${end}Lat`] !== null),
  );
  if (!hasEnds || columns.value === null) return null;
  const hasDegrees = columns.originLon !== null || columns.destinationLon !== null;
  const used = new Set(Object.entries(columns).flatMap(([role, at]) => (role === 'value' || at === null ? [] : [at])));
  const free = table.columns.flatMap((column, at) =>
    // If the ends are coordinates, the way back has no columns for its ends, so that its flows would get those of the way out.
    !used.has(at) && isMeasure(column) && !saysOneOfTwoWays(column.name) && !(saysWayBack(column.name) && hasDegrees)
      ? [{ at, ...partsOf(column.name) }]
      : [],
  );
  const timed = columns.period === null ? free.filter(({ time }) => time !== '') : [];
  const isTimed = new Set(timed.map(({ time }) => time)).size > 1 && timed.some(({ at }) => at === columns.value);
  const melted = isTimed ? timed : ofSeveralMeasures(table, free, columns);
  if (melted === null || table.rowCount * melted.length > maxRows) return null;
  return put(table, melted, isTimed, columns);
}

/** Several columns with units are several measures; null if there are not several. */
function ofSeveralMeasures(table: Table, free: readonly Measured[], columns: Mapping['columns']): readonly Measured[] | null {
  if (columns.unit !== null || columns.category !== null || columns.comparator !== null || columns.state !== null) return null;
  const measured = free.flatMap((each) => {
    const unit = unitInHeader(table.columns[each.at]?.name ?? '');
    return unit !== null && (isKnownUnit(unit.id) || unit.power !== 0) && unit.id !== 'share' && unit.id !== 'growth'
      ? [{ ...each, time: '', measure: table.columns[each.at]?.name ?? '' }]
      : [];
  });
  return measured.length > 1 && measured.some(({ at }) => at === columns.value) ? measured : null;
}

function isMeasure(column: Column): boolean {
  return (
    column.hasName &&
    !isScaleName(column.name) &&
    !isSerialName(column.name) &&
    !isDistanceName(column.name) &&
    !isRateName(column.name) &&
    isFigureColumn(column)
  );
}

const timeInName =
  /(?<!\d)(?:19|20)\d{2}(?:\s?年?[\s_-]?(?:第?[一二三四1-4]季度?|Q[1-4](?!\d)|上半年|下半年|H[12](?!\d)|W\d{2}(?!\d)|第\d{1,2}[周週])|\s?年\s?\d{1,2}\s?月|\s?[-/.]\s?(?:0[1-9]|1[0-2])(?!\d)|(?:0[1-9]|1[0-2])(?!\d)|\s?年)?(?!\d)/iu;

/** Splits a name such as "2018年客流量（万人次）" into 2018年 and 客流量（万人次）. */
function partsOf(name: string): { readonly time: string; readonly measure: string } {
  const text = cleaned(name.slice(0, maxReadLength));
  const time = timeInName.exec(text)?.[0] ?? '';
  const rest = time === '' ? text : text.replace(time, ' ');
  // Two times in one name are a span, which is not split.
  if (time === '' || timeInName.test(rest)) return { time: '', measure: text };
  return {
    time: time.trim(),
    measure: rest
      .replace(/\s+/gu, ' ')
      .replace(/^[\s_:,;/-]+|[\s_:,;/-]+$/gu, '')
      .replace(/\(\s?\)/u, '')
      .trim(),
  };
}

/** The names of columns that replace several columns of the file. */
const columnNames = {
  han: { time: '时间', measure: '指标', unit: '单位', value: '数值' },
  latin: { time: 'time', measure: 'measure', unit: 'unit', value: 'value' },
} as const;

/** The table with the measured columns below one another. */
function put(table: Table, melted: readonly Measured[], isTimed: boolean, { origin, destination }: Mapping['columns']): Reshaped {
  const taken = new Set(melted.map(({ at }) => at));
  const columns = table.columns.filter((_, at) => !taken.has(at)).map((column) => repeated(column, melted.length));
  const names = columnNames[table.columns.some(({ name }) => isHanText(name)) ? 'han' : 'latin'];
  const roles: Partial<Record<Role, number>> = {};
  const add = (role: Role, column: Column): void => {
    roles[role] = columns.length;
    columns.push(column);
  };
  const addCycled = (role: Role, name: string, wordOf: (each: Measured) => string): void =>
    add(role, cycled(melted.map(wordOf), table.rowCount, name, false));
  const ends = [table.columns[origin ?? -1], table.columns[destination ?? -1]] as const;
  if (ends[0] && ends[1] && melted.some((each) => saysWayBack(each.measure))) {
    const ways = melted.map((each) => (saysWayBack(each.measure) ? [ends[1], ends[0]] : [ends[0], ends[1]]));
    for (const [i, role] of (['origin', 'destination'] as const).entries())
      add(
        role,
        interleaved(
          ways.flatMap((way) => way[i] ?? []),
          ends[i]?.name ?? '',
          true,
        ),
      );
  }
  if (isTimed) addCycled('period', names.time, ({ time }) => time);
  const [measure = '', ...others] = new Set(melted.map((each) => each.measure));
  if (others.length > 0) {
    addCycled('category', names.measure, (each) => bareHeader(each.measure) || each.measure);
    addCycled('unit', names.unit, (each) => unitInName(each.measure));
  }
  const cells = melted.flatMap(({ at }) => table.columns[at] ?? []);
  const isNamed = others.length === 0 && measure !== '';
  add('value', interleaved(cells, isNamed ? measure : names.value, isNamed));
  return { table: widened(table, melted.length, columns), shape: isTimed ? 'times' : 'measures', roles, totals: 0, problems: [] };
}
