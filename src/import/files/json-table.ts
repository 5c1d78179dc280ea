/** JSON as a table: a list of objects, or one a line; a list of lists whose first is the header; nodes and links; lines of GeoJSON and of ECharts. */
import { isObject } from '../../data/parse/objects.ts';
import type { ReadingCode } from '../report.ts';
import { TableBuilder, type Table } from '../table.ts';

export interface FileProblem {
  readonly code: ReadingCode;
  readonly value: string;
  readonly detail: string;
}

export type ReadJson =
  /** `areLines`: its rows have the numbers of their lines; else those of their objects in the list. */
  | { readonly kind: 'table'; readonly table: Table; readonly problems: readonly FileProblem[]; readonly areLines: boolean }
  /** A file of our own schema. */
  | { readonly kind: 'data-set'; readonly input: unknown }
  | { readonly kind: 'fault'; readonly problem: FileProblem };

export function readJson(text: string): ReadJson {
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    const lines = objectsALine(text);
    if (lines !== null) return tableOfLines(lines);
    return { kind: 'fault', problem: { code: 'json-broken', value: '', detail: placeOf(cause, text) } };
  }
  if (isObject(input) && typeof input['schema'] === 'string') return { kind: 'data-set', input };
  const list = linksIn(input) ?? linesIn(input) ?? pairsIn(input) ?? listIn(input);
  if (!list || list.length === 0 || !list.every((item) => isObject(item) || Array.isArray(item)))
    return { kind: 'fault', problem: { code: 'json-not-rows', value: '', detail: '' } };
  return tableOf(list);
}

interface ObjectLine {
  readonly line: number;
  /** Null: it can't be read. */
  readonly item: unknown;
  readonly text: string;
}

/** The lines of a file with one JSON object in each, including lines that can't be read; null where most lines are no objects. */
function objectsALine(text: string): readonly ObjectLine[] | null {
  const lines = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ line: i + 1, item: objectOf(line), text: line }]));
  const objects = lines.filter(({ item }) => item !== null).length;
  return lines.length > 1 && lines[0]?.item !== null && objects * 2 > lines.length ? lines : null;
}

function objectOf(line: string): unknown {
  if (!/^\s*\{.*\}\s*$/u.test(line)) return null;
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

const fromKeys = ['source', 'origin', 'from'];
const toKeys = ['target', 'destination', 'dest', 'to'];

/** Links between nodes, by their number in the list, their id or their name: each link with the names of its nodes, and where they are. */
function linksIn(input: unknown): readonly unknown[] | null {
  if (!isObject(input)) return null;
  const listOf = (...keys: readonly string[]): readonly unknown[] | null => {
    const list = keys.map((key) => input[key]).find((value) => Array.isArray(value));
    return Array.isArray(list) ? list : null;
  };
  const [nodes, links] = [listOf('nodes', 'locations'), listOf('links', 'edges', 'flows')];
  if (!nodes || !links || !nodes.every(isObject) || !links.every(isObject)) return null;
  const byId = new Map(nodes.flatMap((node, i) => [[String(node['id'] ?? node['name'] ?? i), node] as const]));
  const hasIds = nodes.some((node) => node['id'] !== undefined);
  const nodeOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
    isObject(value) ? value : typeof value === 'number' && !hasIds ? nodes[value] : byId.get(String(value));
  return links.map((link) => {
    const keys = Object.keys(link);
    const ends = [keys.find((key) => fromKeys.includes(key)), keys.find((key) => toKeys.includes(key))];
    const row: Record<string, unknown> = { ...link };
    ends.forEach((key, i) => {
      const node = key === undefined ? undefined : nodeOf(link[key]);
      if (key === undefined || node === undefined) return;
      row[key] = node['name'] ?? node['id'] ?? link[key];
      const [lon, lat] = [node['lon'] ?? node['lng'] ?? node['longitude'], node['lat'] ?? node['latitude']];
      const end = i === 0 ? 'origin' : 'destination';
      if (lon !== undefined && lat !== undefined) Object.assign(row, { [`${end}_lon`]: lon, [`${end}_lat`]: lat });
    });
    return row;
  });
}

/** Lines of GeoJSON: their properties, and where they begin and end. */
function linesIn(input: unknown): readonly unknown[] | null {
  const features = isObject(input) && input['type'] === 'FeatureCollection' ? input['features'] : null;
  if (!Array.isArray(features)) return null;
  const rows = features.flatMap((feature: unknown) => {
    const geometry = isObject(feature) ? feature['geometry'] : null;
    if (!isObject(feature) || !isObject(geometry) || geometry['type'] !== 'LineString' || !Array.isArray(geometry['coordinates']))
      return [];
    const [first, last] = [geometry['coordinates'][0] as unknown, geometry['coordinates'].at(-1) as unknown];
    if (!Array.isArray(first) || !Array.isArray(last)) return [];
    return [
      {
        ...(isObject(feature['properties']) ? feature['properties'] : {}),
        origin_lon: first[0] as unknown,
        origin_lat: first[1] as unknown,
        destination_lon: last[0] as unknown,
        destination_lat: last[1] as unknown,
      },
    ];
  });
  return rows.length > 0 && rows.length === features.length ? rows : null;
}

/** Lines as in charts of ECharts: pairs of objects with names, one of which has the value; or objects with the degrees of both ends. In a whole chart they are in its series. */
function pairsIn(input: unknown): readonly unknown[] | null {
  const series = isObject(input) && Array.isArray(input['series']) ? input['series'] : null;
  if (series) {
    const found = series.flatMap((each: unknown) =>
      isObject(each) ? (linksIn({ nodes: each['data'], links: each['links'] }) ?? pairsIn(each['data']) ?? []) : [],
    );
    return found.length > 0 ? found : null;
  }
  if (!Array.isArray(input) || input.length === 0) return null;
  const rows = input.map((item: unknown) => (Array.isArray(item) ? rowOfPair(item) : isObject(item) ? rowOfLine(item) : null));
  return rows.every((row) => row !== null) ? rows : null;
}

function rowOfPair(item: readonly unknown[]): Readonly<Record<string, unknown>> | null {
  const [from, to] = item;
  if (item.length !== 2 || !isObject(from) || !isObject(to)) return null;
  const { name: origin, coord: fromCoord, ...ofFrom } = from;
  const { name: destination, coord: toCoord, ...ofTo } = to;
  if ((origin === undefined || destination === undefined) && (!Array.isArray(fromCoord) || !Array.isArray(toCoord))) return null;
  return { origin, destination, ...degreesOf(fromCoord, toCoord), ...ofFrom, ...ofTo };
}

function rowOfLine({ coords, fromName, toName, ...rest }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  if (!Array.isArray(coords)) return null;
  const degrees = degreesOf(coords[0], coords.at(-1));
  return degrees.origin_lon === undefined ? null : { origin: fromName, destination: toName, ...degrees, ...rest };
}

function degreesOf(
  from: unknown,
  to: unknown,
): Readonly<Partial<Record<'origin_lon' | 'origin_lat' | 'destination_lon' | 'destination_lat', unknown>>> {
  if (!Array.isArray(from) || !Array.isArray(to)) return {};
  return {
    origin_lon: from[0] as unknown,
    origin_lat: from[1] as unknown,
    destination_lon: to[0] as unknown,
    destination_lat: to[1] as unknown,
  };
}

/** The list itself, or the only list that an object holds. */
function listIn(input: unknown): readonly unknown[] | null {
  if (Array.isArray(input)) return input;
  if (!isObject(input)) return null;
  const lists = Object.values(input).filter((value) => Array.isArray(value));
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function namesIn(list: readonly unknown[]): readonly string[] {
  return [...new Set(list.flatMap((item) => (isObject(item) ? Object.keys(item) : [])))];
}

function tableOfLines(lines: readonly ObjectLine[]): ReadJson {
  const names = namesIn(lines.map(({ item }) => item));
  const builder = new TableBuilder(names);
  const nested = new Set<string>();
  for (const { line, item, text } of lines) {
    // The line itself, by which the reader finds it in the file.
    if (!isObject(item)) builder.push([text.trim(), ...names.slice(1).map(() => '')], line, 'broken-object');
    else {
      for (const name of names) if (isNested(item[name])) nested.add(name);
      builder.push(
        names.map((name) => (Object.hasOwn(item, name) ? cellText(item[name]) : '')),
        line,
        null,
      );
    }
  }
  return { kind: 'table', table: builder.table(), problems: problemsOf(nested), areLines: true };
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function problemsOf(nested: ReadonlySet<string>): readonly FileProblem[] {
  return [...nested].map((name) => ({ code: 'nested-values', value: name, detail: '' }));
}

function tableOf(list: readonly unknown[]): ReadJson {
  const [first] = list;
  const isLists = Array.isArray(first);
  const names = isLists ? first.map(cellText) : namesIn(list);
  const builder = new TableBuilder(names);
  const nested = new Set<string>();
  const cell = (value: unknown, name: string): string => {
    if (isNested(value)) nested.add(name);
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
    problems: problemsOf(nested),
    areLines: false,
  };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // Engines read thousands of levels and can't write them: the column is reported as nested, and the other cells are read.
    return '…';
  }
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
