/** Follows the ids between the items until every one left leads somewhere. */
import * as v from 'valibot';
import { listNames, listSchemas, type Item, type ListName, type ReadList } from './lists.ts';
import { problemOf, type Path, type Problem } from './problem.ts';
import { referencesOf, without, type Reference } from './references.ts';
import { brokenPairing, brokenRecord, placelessEnd, type Broken } from './rules.ts';
import type { Pairing, Region, ReportRecord } from './schema.ts';

type Lists = Record<ListName, ReadList>;

/** Sets aside what can't stand, and with it what can't stand without it. Changes `lists` and adds to `problems`. */
export function settle(lists: Lists, problems: Problem[]): void {
  const drop = (name: ListName, broken: (value: unknown) => Broken | null): boolean => {
    const kept = lists[name].items.filter((item) => {
      const found = broken(item.value);
      if (!found) return true;
      problems.push(problemOf(found.code, 'set-aside', { path: [...item.at, found.field], id: item.id, found: found.found, expected: found.expected }));
      if (item.id !== null) lists[name].lost.add(item.id);
      return false;
    });
    const changed = kept.length < lists[name].items.length;
    lists[name].items = kept;
    return changed;
  };

  const regionIds = idsOf(lists.regions);
  // Casts: a list's items are what its schema has let through.
  drop('pairings', (value) => brokenPairing(value as Pairing, regionIds));
  drop('records', (value) => brokenRecord(value as ReportRecord));
  openCircles(lists, 'regions', 'parent', problems);
  openCircles(lists, 'pairings', 'parentPairing', problems);

  let changed = true;
  while (changed) {
    const regions = new Map(lists.regions.items.map(({ value }) => [(value as Region).id, value as Region]));
    changed = drop('pairings', (value) => placelessEnd(value as Pairing, regions));
    for (const name of listNames) {
      const before = lists[name].items;
      lists[name].items = before.flatMap((item) => followed(item, name, lists, problems));
      if (lists[name].items.length < before.length) changed = true;
    }
  }
}

/** The item, without the spare ids that lead nowhere; or nothing, if a needed one does. */
function followed(item: Item, name: ListName, lists: Lists, problems: Problem[]): Item | [] {
  const lost = referencesOf(name, item.value).filter(({ id, to }) => !known(lists[to], id));
  // An own set may name paragraphs or parents without listing any; a list that is not there contradicts nothing.
  const wrong = lost.filter(({ to, weight }) => weight === 'needed' || lists[to].read > 0);
  if (wrong.length === 0) return item;
  const needed = wrong.filter(({ weight }) => weight === 'needed');
  problems.push(...(needed.length > 0 ? needed : wrong).map((reference) => lostProblem(reference, item, lists)));
  if (needed.length > 0) {
    if (item.id !== null) lists[name].lost.add(item.id);
    return [];
  }
  return { ...item, value: reparsed(name, item.value, wrong.map(({ path }) => path)) };
}

function lostProblem({ path, id, to, weight }: Reference, item: Item, lists: Lists): Problem {
  const cascade = lists[to].lost.has(id);
  return problemOf(cascade ? 'depends-on-set-aside' : 'unknown-id', weight === 'needed' ? 'set-aside' : 'left-out', {
    path: [...item.at, ...path],
    id: item.id,
    found: id,
    expected: cascade ? `an item of ${to} that was not set aside` : `an id of ${to}`,
  });
}

/** Runs through the schema again, which fills in the defaults of what was left out; only optional fields are spare. */
function reparsed(name: ListName, value: unknown, paths: readonly Path[]): unknown {
  return v.parse(listSchemas[name], without(value, paths));
}

const idSets = new WeakMap<readonly Item[], ReadonlySet<string>>();

function known(list: ReadList, id: string): boolean {
  return idsOf(list).has(id);
}

function idsOf({ items }: ReadList): ReadonlySet<string> {
  let ids = idSets.get(items);
  if (!ids) {
    ids = new Set(items.flatMap((item) => item.id ?? []));
    idSets.set(items, ids);
  }
  return ids;
}

/** Takes the parent from every item that is its own ancestor. */
function openCircles(lists: Lists, name: 'regions' | 'pairings', field: 'parent' | 'parentPairing', problems: Problem[]): void {
  const parents = new Map(
    lists[name].items.map(({ id, value }) => {
      const parent = (value as Readonly<Record<string, unknown>>)[field];
      return [id, typeof parent === 'string' ? parent : null];
    }),
  );
  lists[name].items = lists[name].items.map((item) => {
    const seen = new Set<string>();
    let at = parents.get(item.id) ?? null;
    while (at !== null && at !== item.id && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    if (at === null || at !== item.id) return item;
    problems.push(problemOf('circular-parent', 'left-out', { path: [...item.at, field], id: item.id, found: parents.get(item.id), expected: 'a parent that is not within it' }));
    return { ...item, value: reparsed(name, item.value, [[field]]) };
  });
}
