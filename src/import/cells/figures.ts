/** Reads the figure of a row: value, unit, comparator and state, each checked against the others. */
import type { FlowState } from '../../data/flows/flow-table.ts';
import type { Comparator } from '../../data/schema.ts';
import type { Fault } from '../places/ends.ts';
import { decimalsOf, isNoValue, readValue, shifted, type DecimalStyle, type ValueReading } from './printed-value.ts';
import type { ReadingCode } from '../report.ts';
import { isKnownUnit, readUnit, type PrintedUnit } from './unit.ts';
import { comparatorOfWord, stateOfWord } from '../vocabulary.ts';

export interface FigureCells {
  readonly value: string;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly state: string | null;
}

export interface FigureColumns {
  readonly value: number;
  readonly unit: number | null;
  readonly comparator: number | null;
  readonly state: number | null;
}

/** The unit that a column of values states for all its rows. */
export interface ColumnUnit extends PrintedUnit {
  /** The words of the unit, for the report. */
  readonly words: string;
  /** The power of ten in the column's name, also if the reader has answered the unit. */
  readonly namedPower: number;
  /** Whether the name states the unit apart from what it counts, as 数量（吨） does and 增幅 does not. */
  readonly isStated: boolean;
}

export interface RowFigure {
  readonly state: FlowState;
  /** Null if the figure has no number or is not reported. */
  readonly n: number | null;
  readonly decimals: number;
  readonly comparator: Comparator;
  /** Null if nothing is reported that could have a unit. */
  readonly unit: string | null;
}

export interface ReadFigure {
  /** Null if a fault excludes the row. */
  readonly figure: RowFigure | null;
  readonly faults: readonly Fault[];
}

/**
 * @param columnUnit - the unit in the column's name or the reader's answer, or the multiplier in the name alone; null if there is none
 * @param style - the decimal sign of the column
 */
export function readFigure(cells: FigureCells, columns: FigureColumns, columnUnit: ColumnUnit | null, style: DecimalStyle): ReadFigure {
  const fault = (code: ReadingCode, column: number | null, value: string, suggestions: readonly string[] = [], detail = ''): Fault => ({
    code,
    column,
    value,
    detail,
    fixes: column === null ? [] : suggestions.map((to) => ({ kind: 'replace', cells: [{ column, to }], place: null })),
    // "Nearly" is more precise than "less than", so the reader is asked before it replaces that.
    isQuestion: suggestions.length > 1 || code === 'upper-bound',
  });
  const stop = (...faults: readonly Fault[]): ReadFigure => ({ figure: null, faults });
  const read = readValue(cells.value, style);
  if (read.kind === 'fault') {
    // The meaning of the signs is asked once for the column.
    const isAskedOfColumn = read.code === 'ambiguous-number' && style === 'unclear';
    return stop(fault(read.code, columns.value, cells.value, isAskedOfColumn ? [] : read.suggestions));
  }

  const stateWord = cells.state?.trim() ?? '';
  const requested = stateWord === '' ? undefined : stateOfWord(stateWord);
  if (stateWord !== '' && requested === undefined) return stop(fault('unknown-state', columns.state, stateWord));
  const comparatorWord = cells.comparator?.trim() ?? '';
  const said = comparatorWord === '' ? undefined : comparatorOfWord(comparatorWord);
  if (comparatorWord !== '' && said === undefined) return stop(fault('unknown-comparator', columns.comparator, comparatorWord));
  const marked = read.marks === '' ? [] : [fault('footnote-mark', columns.value, cells.value, [], read.marks)];
  const disagree = (): ReadFigure =>
    stop(fault('contradiction', columns.value, cells.value, [], stateWord === '' ? comparatorWord : stateWord));

  if (read.kind === 'silence') return silence(read.word, requested, said, stateWord !== '', { fault, disagree, cells, columns }, marked);
  if (requested === 'not-reported' || (requested === 'zero' && read.n !== 0)) return disagree();
  if (said !== undefined && read.comparator !== 'exact' && said !== read.comparator) return disagree();
  const comparator = read.comparator === 'exact' ? (said ?? 'exact') : read.comparator;
  const unit = unitOf(read, cells, columns, columnUnit, fault);
  if (unit.kind === 'fault') return stop(unit.fault);
  const n = read.n === null ? null : shifted(read.digits, read.exponent + unit.power);
  const isZero = n === 0 && (comparator === 'exact' || comparator === 'counted');
  return {
    figure: {
      state: requested === 'group' ? 'group' : isZero ? 'zero' : 'reported',
      n,
      decimals: decimalsOf(read.digits, read.exponent + unit.power),
      comparator,
      unit: unit.id,
    },
    faults: [...(read.isAtLeast ? [fault('at-least', columns.value, cells.value)] : []), ...unit.warnings, ...marked],
  };
}

type MakesFault = (code: ReadingCode, column: number | null, value: string, suggestions?: readonly string[], detail?: string) => Fault;

/** The figure of an empty cell or a dash, which is not zero. */
function silence(
  word: string,
  requested: FlowState | undefined,
  said: Comparator | undefined,
  hasState: boolean,
  {
    fault,
    disagree,
    cells,
    columns,
  }: { readonly fault: MakesFault; readonly disagree: () => ReadFigure; readonly cells: FigureCells; readonly columns: FigureColumns },
  marked: readonly Fault[],
): ReadFigure {
  const nothing: RowFigure = { state: 'not-reported', n: null, decimals: 0, comparator: 'exact', unit: null };
  // "Most" is a figure without a number.
  if (said === 'most' && requested !== 'not-reported')
    return {
      figure: { ...nothing, state: requested === 'group' ? 'group' : 'reported', comparator: 'most', unit: 'share' },
      faults: marked,
    };
  if (requested === 'zero') return disagree();
  if (requested === 'reported' || requested === 'group') return { figure: { ...nothing, state: requested }, faults: marked };
  if (hasState) return { figure: nothing, faults: marked };
  return { figure: nothing, faults: [fault(word === '' ? 'empty-value' : 'read-as-not-reported', columns.value, cells.value), ...marked] };
}

type FoundUnit =
  | { readonly kind: 'unit'; readonly id: string; readonly power: number; readonly warnings: readonly Fault[] }
  | { readonly kind: 'fault'; readonly fault: Fault };

/**
 * The unit of the cell, of its column of units, or of the column's name or the reader's answer, in this order. A cell with another unit than
 * the one around it is a fault. Another multiple of the same unit is a warning, because a cell of a column in 万吨 that says 吨 may mean
 * either, and so is a column of units that says something else than the column's name.
 */
function unitOf(
  read: ValueReading & { readonly kind: 'value' },
  cells: FigureCells,
  columns: FigureColumns,
  columnUnit: ColumnUnit | null,
  fault: MakesFault,
): FoundUnit {
  const isUnitStated = cells.unit !== null && cells.unit.trim() !== '' && !isNoValue(cells.unit.trim());
  const printed = isUnitStated ? readUnit(cells.unit) : null;
  if (isUnitStated && printed === null) return { kind: 'fault', fault: fault('unknown-unit', columns.unit, cells.unit) };
  const around = printed ?? columnUnit;
  const found = (id: string, power: number, ...warnings: readonly Fault[]): FoundUnit => ({ kind: 'unit', id, power, warnings });
  if (read.n === null) return found('share', 0);
  if (read.unit !== null) {
    if (around !== null && around.id !== '' && around.id !== read.unit)
      return { kind: 'fault', fault: fault('unit-disagrees', columns.value, cells.value, [], around.id) };
    // The multiplier of "258万人次" in a column of 万人次 is applied only once.
    if (around === null || !isOtherMultiple(read.power, around.power)) return found(read.unit, read.power);
    const words = printed === null ? (columnUnit?.words ?? '') : (cells.unit ?? '').trim();
    return found(read.unit, read.power, fault('own-unit', columns.value, cells.value, [], words));
  }
  if (around === null || around.id === '')
    return { kind: 'fault', fault: fault('missing-unit', columns.unit ?? columns.value, columns.unit === null ? '' : (cells.unit ?? '')) };
  if (read.power !== 0 && around.power !== 0)
    return { kind: 'fault', fault: fault('unit-disagrees', columns.value, cells.value, [], cells.unit ?? around.id) };
  const power = read.power + around.power;
  return printed !== null && columnUnit !== null && contradicts(printed, columnUnit)
    ? found(around.id, power, fault('own-unit', columns.unit, cells.unit ?? '', [], columnUnit.words))
    : found(around.id, power);
}

/** Whether a unit has another multiplier than its column. In a column without a multiplier, 3.4万吨 is a number of its unit like 3.4万. */
function isOtherMultiple(power: number, ofColumn: number): boolean {
  return ofColumn !== 0 && power !== ofColumn;
}

/** Whether a unit of a row is not that of the column's name. Unknown words in the name may not be a unit. */
function contradicts(unit: PrintedUnit, { id, namedPower, isStated }: ColumnUnit): boolean {
  const isOtherUnit = isStated && unit.id !== id && isKnownUnit(unit.id) && isKnownUnit(id);
  return isOtherUnit || isOtherMultiple(unit.power, namedPower);
}
