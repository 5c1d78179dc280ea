import type { Comparator } from '../schema.ts';

/** The comparator of a sum of two numbers: the common one if both leave the same side open, `about` if they leave different sides open. */
export function comparatorOfSum(a: Comparator, b: Comparator): Comparator {
  if (a === b) return a === 'some' ? 'over' : a;
  if (a === 'exact' || a === 'counted') return b === 'exact' || b === 'counted' ? 'counted' : b;
  if (b === 'exact' || b === 'counted') return a;
  const atLeast = new Set<Comparator>(['over', 'some']);
  return atLeast.has(a) && atLeast.has(b) ? 'over' : 'about';
}
