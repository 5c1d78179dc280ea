/** Splits cells with both ends, as in tables of lines and routes: 沈阳—北京, Shenyang → Beijing. */
import { cleaned, maxReadLength } from '../cells/clean.ts';
import { isPlaceName, placesIn } from '../columns/columns.ts';
import { isHanText, isWithin, type Gazetteer } from '../places/gazetteer.ts';
import { readPlace } from '../places/place.ts';
import { absent, type Column, type Table } from '../table.ts';

const arrow = /\s?(?:→|⟶|⇒|->|=>|>>|>)\s?/u;
const word = /(?<=\p{Script=Han})[至到](?=\p{Script=Han})|\sto\s/iu;
const dash = /\s?(?:—+|–|―|--|-|~|∼|↔|⇄|<->|\/)\s?/u;
/** The number of different cells that are examined, and the share that must be pairs of places. */
const maxExamined = 200;
const enough = 0.6;

interface Pair {
  readonly ends: readonly [string, string];
  readonly isDirected: boolean;
}

function pairIn(cell: string, gazetteer: Gazetteer): Pair | null {
  const text = cleaned(cell.slice(0, maxReadLength));
  if (isPlaceName(gazetteer, text)) return null;
  // A sign for both ways contains those for one way.
  const signs = /↔|⇄|<-+>/u.test(text) ? [dash] : [arrow, word, dash];
  for (const sign of signs) {
    const [one, other, ...more] = text.split(sign);
    if (one && other && more.length === 0) return { ends: [one, other], isDirected: sign !== dash };
  }
  return null;
}

/** Whether a cell is a pair of places; 辽宁-沈阳 is a city with its province. */
function isPairOfPlaces(cell: string, gazetteer: Gazetteer): boolean {
  const [one, other] = pairIn(cell, gazetteer)?.ends.map((end) => readPlace(gazetteer, end, false)) ?? [];
  if (one?.kind !== 'place' || other?.kind !== 'place') return false;
  return !isWithin(one.place, other.place) && !isWithin(other.place, one.place);
}

/** @returns null if the table has a column of places, or not exactly one column of pairs */
export function withPairs(table: Table, gazetteer: Gazetteer): Table | null {
  const [column, ...others] = table.columns.filter(({ values }) => {
    const some = values.slice(0, maxExamined).filter((cell) => cell.trim() !== '');
    return some.length > 0 && some.filter((cell) => isPairOfPlaces(cell, gazetteer)).length >= enough * some.length;
  });
  if (!column || others.length > 0 || table.columns.some((each) => placesIn(each, gazetteer) >= enough)) return null;
  const pairs = column.values.map((cell) => pairIn(cell, gazetteer));
  const read = pairs.filter((pair) => pair !== null);
  const areDirected = read.every(({ isDirected }) => isDirected);
  const isHan = isHanText(column.name + (column.values[0] ?? ''));
  // If the cells state no direction, the names state none either, so that it is asked.
  const names = areDirected
    ? isHan
      ? ['起点', '终点']
      : ['origin', 'destination']
    : ['前', '后', 'first', 'second']
        .slice(isHan ? 0 : 2)
        .map((which) => (isHan ? `${column.name}（${which}）` : `${column.name} (${which})`));
  // A cell that is not a pair is kept and reported.
  const endOf = (i: 0 | 1): Column =>
    numbered(
      names[i] ?? '',
      column.codes,
      pairs.map((pair, code) => pair?.ends[i] ?? column.values[code] ?? ''),
    );
  return { ...table, columns: [...table.columns.filter((each) => each !== column), endOf(0), endOf(1)] };
}

/** @param words - the words by the codes of the original column */
function numbered(name: string, codes: Int32Array, words: readonly string[]): Column {
  const values = [...new Set(words)];
  const at = new Map(values.map((value, i) => [value, i]));
  const renumbered = words.map((text) => at.get(text) ?? absent);
  return { name, hasName: true, values, codes: codes.map((code) => renumbered[code] ?? absent) };
}
