import type { Comparator } from './schema.ts';

/** What may be said of a sum: of two that both leave one side open that side, of two that disagree only "about". */
export function comparatorOfSum(a: Comparator, b: Comparator): Comparator {
  if (a === b) return a === 'some' ? 'over' : a;
  if (a === 'exact' || a === 'counted') return b === 'exact' || b === 'counted' ? 'counted' : b;
  if (b === 'exact' || b === 'counted') return a;
  const atLeast = new Set<Comparator>(['over', 'some']);
  return atLeast.has(a) && atLeast.has(b) ? 'over' : 'about';
}
