/** Follows the references between items until every remaining one resolves. */
import * as v from 'valibot';
import { listNames, listSchemas, type Item, type ListName, type ReadList } from './lists.ts';
import { problemOf, type Path, type Problem } from './problem.ts';
import { referencesOf, without, type Reference } from './references.ts';
import { brokenPairing, brokenRecord, placelessEnd, type Broken } from './rules.ts';
import type { Pairing, Region, ReportRecord } from '../schema.ts';

type Lists = Record<ListName, ReadList>;

/**
 * Skips items whose needed references do not resolve, and the items that need those. Changes `lists` and adds to `problems`; yields between
 * passes over all items. The casts: a list's items have passed its schema.
 */
export function* resolveReferences(lists: Lists, problems: Problem[]): Generator<undefined, void> {
  const regionIds = idsOf(lists.regions);
  keep(lists.pairings, problems, (value) => brokenPairing(value as Pairing, regionIds));
  keep(lists.records, problems, (value) => brokenRecord(value as ReportRecord));
  yield;
  breakCycles(lists.regions, 'regions', 'parent', problems);
  yield;
  breakCycles(lists.pairings, 'pairings', 'parentPairing', problems);
  yield;
  const regions = new Map(lists.regions.items.map(({ value }) => value as Region).map((region) => [region.id, region]));
  keep(lists.pairings, problems, (value) => placelessEnd(value as Pairing, regions));
  yield;
  if (!areWhole(lists)) skipDependents(lists, problems);
  for (const name of listNames) {
    yield;
    lists[name].items = lists[name].items.map((item) => withoutLostSpares(item, name, lists, problems));
  }
}

function keep(list: ReadList, problems: Problem[], broken: (value: unknown) => Broken | null): void {
  list.items = list.items.filter((item) => {
    const found = broken(item.value);
    if (!found) return true;
    problems.push(
      problemOf(found.code, 'skipped', { path: [...item.at, found.field], id: item.id, found: found.found, expected: found.expected }),
    );
    if (item.id !== null) list.lost.add(item.id);
    return false;
  });
}

/** Whether every needed reference resolves, as in most files. */
function areWhole(lists: Lists): boolean {
  return listNames.every((list) =>
    lists[list].items.every(({ value }) => referencesOf(list, value, 'needed').every(({ to, id }) => idsOf(lists[to]).has(id))),
  );
}

interface Node {
  readonly list: ListName;
  readonly item: Item;
  readonly needs: readonly Reference[];
}

/**
 * Checks each item once, and again for each skipped item that it needs. The time for a chain is thus proportional to its length, not to its
 * square.
 */
function skipDependents(lists: Lists, problems: Problem[]): void {
  const queue = listNames.flatMap((list) =>
    lists[list].items.map((item): Node => ({ list, item, needs: referencesOf(list, item.value, 'needed') })),
  );
  const needers = new Map<string, Node[]>();
  for (const node of queue) {
    for (const { to, id } of node.needs) {
      const others = needers.get(keyOf(to, id));
      if (others) others.push(node);
      else needers.set(keyOf(to, id), [node]);
    }
  }
  const there = new Set(listNames.flatMap((list) => [...idsOf(lists[list])].map((id) => keyOf(list, id))));
  const gone = new Set<Item>();
  // The queue grows during the loop.
  for (const { list, item, needs } of queue) {
    const lost = gone.has(item) ? [] : needs.filter(({ to, id }) => !there.has(keyOf(to, id)));
    if (lost.length === 0) continue;
    problems.push(...lost.map((reference) => lostProblem(reference, item, lists)));
    gone.add(item);
    if (item.id === null) continue;
    lists[list].lost.add(item.id);
    there.delete(keyOf(list, item.id));
    for (const node of needers.get(keyOf(list, item.id)) ?? []) queue.push(node);
  }
  for (const list of listNames) lists[list].items = lists[list].items.filter((item) => !gone.has(item));
}

/** A unique key, because no list's name contains a space. */
function keyOf(list: ListName, id: string): string {
  return `${list} ${id}`;
}

/** The item without spare references that do not resolve. */
function withoutLostSpares(item: Item, name: ListName, lists: Lists, problems: Problem[]): Item {
  // A host's set may name paragraphs or parents without listing any. An absent list contradicts nothing.
  const lost = referencesOf(name, item.value, 'spare').filter(({ id, to }) => lists[to].read > 0 && !idsOf(lists[to]).has(id));
  if (lost.length === 0) return item;
  problems.push(...lost.map((reference) => lostProblem(reference, item, lists)));
  return {
    ...item,
    value: reparsed(
      name,
      item.value,
      lost.map(({ path }) => path),
    ),
  };
}

function lostProblem({ path, id, to, weight }: Reference, item: Item, lists: Lists): Problem {
  const cascade = lists[to].lost.has(id);
  return problemOf(cascade ? 'depends-on-skipped' : 'unknown-id', weight === 'needed' ? 'skipped' : 'left-out', {
    path: [...item.at, ...path],
    id: item.id,
    found: id,
    expected: cascade ? `an item of ${to} that was not skipped` : `an id of ${to}`,
  });
}

/** Parses the item again, so that removed fields get their defaults. Only optional fields are spare. */
function reparsed(name: ListName, value: unknown, paths: readonly Path[]): unknown {
  return v.parse(listSchemas[name], without(value, paths));
}

/** Built once for each list: lists are replaced as a whole and never changed. */
const idSets = new WeakMap<readonly Item[], ReadonlySet<string>>();

function idsOf({ items }: ReadList): ReadonlySet<string> {
  let ids = idSets.get(items);
  if (!ids) {
    ids = new Set(items.flatMap((item) => item.id ?? []));
    idSets.set(items, ids);
  }
  return ids;
}

/** Removes the parent of every item that is its own ancestor. */
function breakCycles(list: ReadList, name: ListName, field: 'parent' | 'parentPairing', problems: Problem[]): void {
  const parents = new Map(
    list.items.flatMap(({ id, value }) => {
      // The list's schema accepts objects only.
      const parent = (value as Readonly<Record<string, unknown>>)[field];
      return id !== null && typeof parent === 'string' ? [[id, parent] as const] : [];
    }),
  );
  const circular = idsInCircles(parents);
  if (circular.size === 0) return;
  list.items = list.items.map((item) => {
    if (item.id === null || !circular.has(item.id)) return item;
    problems.push(
      problemOf('circular-parent', 'left-out', {
        path: [...item.at, field],
        id: item.id,
        found: parents.get(item.id),
        expected: 'a parent that is not within it',
      }),
    );
    return { ...item, value: reparsed(name, item.value, [[field]]) };
  });
}

/**
 * The ids in a cycle of references. Each id is visited once: a walk ends at an id that an earlier walk has visited, because everything
 * after it has been classified.
 */
export function idsInCircles(parents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const circular = new Set<string>();
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const start of parents.keys()) {
    walk++;
    let at: string | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, walk);
      at = parents.get(at);
    }
    // The walk meets its own id again, so this is a cycle.
    if (at === undefined || walkOf.get(at) !== walk) continue;
    for (let round: string | undefined = at; round !== undefined && !circular.has(round); round = parents.get(round)) circular.add(round);
  }
  return circular;
}
