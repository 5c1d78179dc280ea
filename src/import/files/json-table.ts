/**
 * Reads JSON as a table: lists of objects or lists, an object a line, columns, nodes and links, lines and points of GeoJSON, lines of
 * ECharts.
 */
import { isObject } from '../../data/parse/objects.ts';
import { roleOfName, type Role } from '../columns/column-names.ts';
import type { ReadingCode } from '../report.ts';
import { TableBuilder, type Table } from '../table.ts';

export interface FileProblem {
  readonly code: ReadingCode;
  readonly value: string;
  readonly detail: string;
}

export type ReadJson =
  /** `areLines`: whether rows are numbered by their lines, and not by their positions in the list. */
  | {
      readonly kind: 'table';
      readonly table: Table;
      readonly problems: readonly FileProblem[];
      readonly areLines: boolean;
      /** The titles of a chart, which take the place of lines above a table. */
      readonly above: readonly string[];
    }
  /** A file in Duikou's own schema. */
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
  const features = featuresIn(input);
  const list = features?.rows ?? linksIn(input) ?? pairsIn(input) ?? columnsIn(input) ?? listIn(input);
  if (!list || list.length === 0 || !list.every((item) => isObject(item) || Array.isArray(item)))
    return { kind: 'fault', problem: { code: 'json-not-rows', value: '', detail: '' } };
  return tableOf(list, titlesIn(input), unreadProblems(features?.unread ?? []));
}

interface ObjectLine {
  readonly line: number;
  /** The parsed line; null if it can't be read. */
  readonly item: unknown;
  readonly text: string;
}

/** The lines of a file with one JSON object a line, including unreadable lines; null if most lines are not objects. */
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

/** Links between nodes, which refer to them by number, id or name. Each link gets the names and positions of its nodes. */
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

interface Feature {
  readonly id: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The type of the shape in the file. */
  readonly type: unknown;
  /**
   * The ends of a line or the position of a point; `none` without a usable shape; `other` for an area or a group, which is neither a flow
   * nor a place.
   */
  readonly shape:
    | { readonly kind: 'line'; readonly from: readonly unknown[]; readonly to: readonly unknown[] }
    | { readonly kind: 'point'; readonly at: readonly unknown[] }
    | { readonly kind: 'none' | 'other' };
}

interface FeatureRows {
  readonly rows: readonly unknown[];
  /** Features that are neither rows nor places. */
  readonly unread: readonly Feature[];
}

/**
 * Reads GeoJSON. The flows are a list beside the features, or the lines, or the points that name destinations. Points are places, to which
 * flows refer by id or name. Points without any flow are a table of places. A feature without a shape is a row, and is reported if its
 * shape is needed.
 */
function featuresIn(input: unknown): FeatureRows | null {
  const list = isObject(input) && input['type'] === 'FeatureCollection' ? input['features'] : null;
  if (!isObject(input) || !Array.isArray(list)) return null;
  const features = list.flatMap((value: unknown) => featureOf(value) ?? []);
  if (features.length < list.length) return null;
  const ofKind = (...kinds: readonly Feature['shape']['kind'][]): readonly Feature[] =>
    features.filter(({ shape }) => kinds.includes(shape.kind));
  const [others, shapeless] = [ofKind('other'), ofKind('none')];
  const points = ofKind('point').map(placeOfFeature);
  const pointsWithFlows = ofKind('point').filter((feature) => flowsOfPoint(placeOfFeature(feature)).length > 0);
  const beside = linksIn({ ...input, nodes: points });
  if (beside && beside.length > 0) return { rows: beside, unread: [...ofKind('line'), ...pointsWithFlows, ...shapeless, ...others] };
  const areLines = ofKind('line').length > 0;
  if (!areLines && pointsWithFlows.length > 0) {
    const places = ofKind('point', 'none');
    const flows = places.flatMap((feature) => {
      const { id, name, ...rest } = placeOfFeature(feature);
      const found = flowsOfPoint({ id, name, ...rest });
      return found.length === 0 && feature.shape.kind === 'none' ? [{ origin: id ?? name, ...rest }] : found;
    });
    return { rows: linksIn({ nodes: places.map(placeOfFeature), links: flows }) ?? flows, unread: others };
  }
  if (!areLines && points.length > 0 && !shapeless.some(namesDestination))
    return { rows: ofKind('point', 'none').map(placeOfFeature), unread: others };
  const lines = ofKind('line', 'none').map(rowOfFeature);
  if (lines.length === 0) return null;
  const rows = points.length === 0 ? lines : withNamesAt(linksIn({ nodes: points, links: lines }) ?? lines, points);
  return { rows, unread: [...pointsWithFlows, ...others] };
}

function featureOf(value: unknown): Feature | null {
  if (!isObject(value)) return null;
  const { id, properties, geometry } = value;
  const { type, coordinates } = isObject(geometry) ? geometry : {};
  return {
    id,
    properties: isObject(properties) ? properties : {},
    type,
    shape: shapeOf(type, Array.isArray(coordinates) ? coordinates : []),
  };
}

function shapeOf(type: unknown, coordinates: readonly unknown[]): Feature['shape'] {
  switch (type) {
    case undefined:
      return { kind: 'none' };
    case 'Point':
      return coordinates.length === 0 ? { kind: 'none' } : { kind: 'point', at: coordinates };
    case 'LineString':
      return lineOf([coordinates]);
    case 'MultiLineString':
      return lineOf(coordinates);
    default:
      return { kind: 'other' };
  }
}

/**
 * The ends of a line of several parts. Programs export a line as a list of one part, and a line across the antimeridian is cut there (RFC
 * 7946, 3.1.9). Parts that do not continue each other have no common ends.
 */
function lineOf(parts: readonly unknown[]): Feature['shape'] {
  const lines = parts.flatMap((part) => (Array.isArray(part) && part.length > 0 ? [part as readonly unknown[]] : []));
  const [from, to] = [lines[0]?.[0], lines.at(-1)?.at(-1)];
  const isOne = lines.every((line, i) => i === 0 || isSamePoint(lines[i - 1]?.at(-1), line[0]));
  return isOne && Array.isArray(from) && Array.isArray(to) ? { kind: 'line', from, to } : { kind: 'none' };
}

function isSamePoint(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return false;
  return one[1] === other[1] && (Number(one[0]) - Number(other[0])) % 360 === 0;
}

function placeOfFeature({ id, properties, shape }: Feature): Readonly<Record<string, unknown>> {
  return {
    ...(id === undefined ? {} : { id }),
    ...properties,
    ...(shape.kind === 'point' ? { lon: shape.at[0], lat: shape.at[1] } : {}),
  };
}

function rowOfFeature({ properties, shape }: Feature): Readonly<Record<string, unknown>> {
  return { ...properties, ...(shape.kind === 'line' ? degreesOf(shape.from, shape.to) : {}) };
}

function namesDestination({ properties }: Feature): boolean {
  return Object.keys(properties).some((name) => toKeys.includes(name) || roleOfName(name) === 'destination');
}

const shapeTypes: ReadonlySet<unknown> = new Set<unknown>([
  'Point',
  'LineString',
  'MultiLineString',
  'MultiPoint',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

function unreadProblems(unread: readonly Feature[]): readonly FileProblem[] {
  if (unread.length === 0) return [];
  const types = unread.map(({ type }) => (shapeTypes.has(type) ? String(type) : 'null'));
  return [{ code: 'unread-features', value: [...new Set(types)].join(', '), detail: String(unread.length) }];
}

/** Adds the names of points to the ends of lines that have none. */
function withNamesAt(rows: readonly unknown[], points: readonly Readonly<Record<string, unknown>>[]): readonly unknown[] {
  const names = new Map(points.map(({ id, name, lon, lat }) => [`${String(lon)},${String(lat)}`, name ?? id] as const));
  return rows.map((row) => {
    if (!isObject(row) || Object.keys(row).some((key) => fromKeys.includes(key) || toKeys.includes(key))) return row;
    const nameAt = (end: string): unknown => names.get(`${String(row[`${end}_lon`])},${String(row[`${end}_lat`])}`);
    return { origin: nameAt('origin'), destination: nameAt('destination'), ...row };
  });
}

const flowKeys = ['flows', 'links', 'edges', 'destinations'];

/** Flows that begin at a point, which has one destination, a list of them, or a value for each. */
function flowsOfPoint(point: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  const { id, name, lon, lat, ...rest } = point;
  const origin = { origin: id ?? name, origin_lon: lon, origin_lat: lat };
  const key = Object.keys(rest).find((each) => flowKeys.includes(each));
  const flows = key === undefined ? null : rest[key];
  if (Array.isArray(flows) && flows.every(isObject)) return flows.map((flow) => ({ ...origin, ...flow }));
  if (isObject(flows)) return Object.entries(flows).map(([destination, value]) => ({ ...origin, destination, value }));
  return Object.keys(rest).some((each) => toKeys.includes(each)) ? [{ ...origin, ...rest }] : [];
}

/** Columns as lists of the same length, as objects with the same keys (data frames), or as names beside rows. */
function columnsIn(input: unknown): readonly unknown[] | null {
  if (!isObject(input)) return null;
  const { columns: names, data: rows, index } = input;
  if (Array.isArray(names) && Array.isArray(rows) && rows.every((row): row is readonly unknown[] => Array.isArray(row)))
    return Array.isArray(index) && index.length !== rows.length ? null : withIndex(names, rows, Array.isArray(index) ? index : []);
  const columns = Object.entries(input).flatMap(([name, values]) => (isKeyed(values) ? [[name, values] as const] : []));
  const [first, second] = columns;
  if (!first || !second) return null;
  const keys = Object.keys(first[1]);
  const isColumn = (values: Readonly<Record<string, unknown>>): boolean =>
    Object.keys(values).length === keys.length && keys.every((key) => Object.hasOwn(values, key) && !isNested(values[key]));
  if (!columns.every(([, values]) => isColumn(values))) return null;
  // A unit or year that is stated once applies to every row.
  const said = Object.entries(input).filter(([name, value]) => !isNested(value) && saidOnce.has(roleOfName(name) ?? 'value'));
  return withIndex(
    [...columns, ...said].map(([name]) => name),
    keys.map((key) => [...columns.map(([, values]) => values[key]), ...said.map(([, value]) => value)]),
    keys,
  );
}

/** Whether a value has keys. A list does, because its positions are keys. */
function isKeyed(value: unknown): value is Readonly<Record<string, unknown>> {
  return isNested(value);
}

/**
 * Adds the index of a data frame, such as the origins of a matrix, as the first column with the name of pandas' `reset_index`. An index of
 * row numbers is left out.
 */
function withIndex(names: readonly unknown[], rows: readonly (readonly unknown[])[], labels: readonly unknown[]): readonly unknown[] {
  if (labels.every((label, i) => String(label) === String(i))) return [names, ...rows];
  const parts = labels.map((label) => (Array.isArray(label) ? (label as readonly unknown[]) : [label]));
  const levels = (parts[0] ?? []).map((_, level) => level);
  const isPlain = levels.length === 1 && !names.includes('index');
  return [
    [...levels.map((level) => (isPlain ? 'index' : `level_${level}`)), ...names],
    ...rows.map((row, i) => [...levels.map((level) => parts[i]?.[level]), ...row]),
  ];
}

const saidOnce: ReadonlySet<Role> = new Set<Role>(['unit', 'period', 'category', 'source', 'url']);

/** The titles of a chart of ECharts, which may state units and years. */
function titlesIn(input: unknown): readonly string[] {
  if (!isObject(input) || !Array.isArray(input['series'])) return [];
  const titles: readonly unknown[] = Array.isArray(input['title']) ? input['title'] : [input['title']];
  return titles.flatMap((title) => (isObject(title) ? [title['text'], title['subtext']] : [])).filter((text) => typeof text === 'string');
}

/**
 * Lines of ECharts: pairs of named objects of which one has the value, or objects with the coordinates of both ends, alone or in the series
 * of a chart.
 */
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

/** The list itself, or the only list in an object. */
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
    // An unreadable line is kept as text, so that the reader can find it in the file.
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
  return { kind: 'table', table: builder.table(), problems: problemsOf(nested), areLines: true, above: [] };
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function problemsOf(nested: ReadonlySet<string>): readonly FileProblem[] {
  return [...nested].map((name) => ({ code: 'nested-values', value: name, detail: '' }));
}

function tableOf(list: readonly unknown[], above: readonly string[], problems: readonly FileProblem[] = []): ReadJson {
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
    // A missing key is an empty cell, not the sign of a truncated row.
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
    problems: [...problems, ...problemsOf(nested)],
    areLines: false,
    above,
  };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // Engines parse thousands of levels but can't serialize them. The column is reported as nested, and the other cells are read.
    return '…';
  }
}

/** The position of a syntax error as line and column, which each engine words differently. */
function placeOf(cause: unknown, text: string): string {
  const message = cause instanceof Error ? cause.message : '';
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) {
    const before = text.slice(0, Number(position)).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  }
  const line = /line (\d+) column (\d+)/u.exec(message);
  // If the engine only reports an unexpected end, the position is the end.
  return line ? `${line[1]}:${line[2]}` : `${text.split('\n').length}:${(text.split('\n').at(-1)?.length ?? 0) + 1}`;
}
