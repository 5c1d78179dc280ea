/** JSON as a table: a list of objects, one a row; or a list of lists whose first is the header. */
import { isObject } from '../../data/parse/objects.ts';
import type { ReadingCode } from '../report.ts';
import { TableBuilder, type Table } from '../table.ts';

export interface FileProblem {
  readonly code: ReadingCode;
  readonly value: string;
  readonly detail: string;
}

export type ReadJson =
  | { readonly kind: 'table'; readonly table: Table; readonly problems: readonly FileProblem[] }
  /** A file of our own schema. */
  | { readonly kind: 'data-set'; readonly input: unknown }
  | { readonly kind: 'fault'; readonly problem: FileProblem };

export function readJson(text: string): ReadJson {
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    return { kind: 'fault', problem: { code: 'json-broken', value: '', detail: placeOf(cause, text) } };
  }
  if (isObject(input) && typeof input['schema'] === 'string') return { kind: 'data-set', input };
  const list = listIn(input);
  if (!list || list.length === 0 || !list.every((item) => isObject(item) || Array.isArray(item)))
    return { kind: 'fault', problem: { code: 'json-not-rows', value: '', detail: '' } };
  return tableOf(list);
}

/** The list itself, or the only list that an object holds. */
function listIn(input: unknown): readonly unknown[] | null {
  if (Array.isArray(input)) return input;
  if (!isObject(input)) return null;
  const lists = Object.values(input).filter((value) => Array.isArray(value));
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function tableOf(list: readonly unknown[]): ReadJson {
  const [first] = list;
  const isLists = Array.isArray(first);
  const names = isLists ? first.map(cellText) : [...new Set(list.flatMap((item) => (isObject(item) ? Object.keys(item) : [])))];
  const builder = new TableBuilder(names);
  const nested = new Set<string>();
  const cell = (value: unknown, name: string): string => {
    if (typeof value === 'object' && value !== null) nested.add(name);
    return cellText(value);
  };
  list.slice(isLists ? 1 : 0).forEach((item, i) => {
    const number = i + (isLists ? 2 : 1);
    if (Array.isArray(item))
      builder.push(
        item.map((value, column) => cell(value, names[column] ?? '')),
        number,
        null,
      );
    // A key that an object lacks says nothing, and is no row that was cut.
    else if (isObject(item))
      builder.push(
        names.map((name) => (Object.hasOwn(item, name) ? cell(item[name], name) : '')),
        number,
        null,
      );
    else builder.push([cellText(item)], number, null);
  });
  return {
    kind: 'table',
    table: builder.table(),
    problems: [...nested].map((name) => ({ code: 'nested-values', value: name, detail: '' })),
  };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** "line 3, column 14": engines say it in words of their own. */
function placeOf(cause: unknown, text: string): string {
  const message = cause instanceof Error ? cause.message : '';
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) {
    const before = text.slice(0, Number(position)).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  }
  const line = /line (\d+) column (\d+)/u.exec(message);
  // Where the engine only says that the text ended, it is the end.
  return line ? `${line[1]}:${line[2]}` : `${text.split('\n').length}:${(text.split('\n').at(-1)?.length ?? 0) + 1}`;
}
