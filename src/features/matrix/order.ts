/** Orders of the places in a matrix. */
import { digitOfDivision, divisionById } from '../../data/flows/levels/divisions.ts';
import type { RegionId } from '../../data/schema.ts';

/**
 * The orders. `region`: by adcode, so that provinces of a major region and prefectures of a province are adjacent. `size`: the largest
 * first. `likeness`: places whose flows have the same origins and destinations are adjacent.
 */
export const matrixOrders = ['region', 'size', 'likeness'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/**
 * @param places - in descending order of size
 * @param amount - sum of the flows from one place to another
 */
export function orderedPlaces(
  places: readonly RegionId[],
  order: MatrixOrder,
  amount: (from: RegionId, to: RegionId) => number,
): readonly RegionId[] {
  switch (order) {
    case 'size':
      return places;
    case 'region':
      return [...places].sort(compareCodes);
    case 'likeness':
      return byLikeness(places, amount);
  }
}

/** Orders adcodes before other ids, and a major region before its provinces. */
function compareCodes(a: RegionId, b: RegionId): number {
  const [codeA, codeB] = [codeOf(a), codeOf(b)];
  return codeA < codeB ? -1 : codeA > codeB ? 1 : 0;
}

function codeOf(id: RegionId): string {
  const division = divisionById(id);
  return division ? digitOfDivision(division) : id;
}

/**
 * Builds a chain from the largest place. At each step, the remaining place that is most like one of the two ends is added to that end.
 * The likeness of two places is the cosine of the angle between their vectors of flows to and from all other places, without the
 * flows between the two. Among equally alike places the larger is added first, so the order of a table is unique.
 */
function byLikeness(places: readonly RegionId[], amount: (from: RegionId, to: RegionId) => number): readonly RegionId[] {
  const [first, ...left] = places;
  if (first === undefined) return [];
  const profiles = new Map(
    places.map((id) => [id, places.flatMap((other) => (other === id ? [0, 0] : [amount(id, other), amount(other, id)]))]),
  );
  const numberOf = new Map(places.map((id, i) => [id, i]));
  const likeness = (a: RegionId, b: RegionId): number => {
    const [ofA = [], ofB = []] = [profiles.get(a), profiles.get(b)];
    const between = new Set([numberOf.get(a), numberOf.get(b)]);
    let [dot, squareA, squareB] = [0, 0, 0];
    for (let i = 0; i < ofA.length; i++) {
      if (between.has(i >> 1)) continue;
      const [valueA, valueB] = [ofA[i] ?? 0, ofB[i] ?? 0];
      dot += valueA * valueB;
      squareA += valueA * valueA;
      squareB += valueB * valueB;
    }
    return squareA > 0 && squareB > 0 ? dot / Math.sqrt(squareA * squareB) : 0;
  };
  const chain: RegionId[] = [first];
  const ofHead = new Map(left.map((id) => [id, likeness(first, id)]));
  const ofTail = new Map(ofHead);
  while (ofHead.size > 0) {
    const [head, tail] = [mostLike(ofHead), mostLike(ofTail)];
    const isTail = tail.likeness >= head.likeness;
    const { id } = isTail ? tail : head;
    if (isTail) chain.push(id);
    else chain.unshift(id);
    ofHead.delete(id);
    ofTail.delete(id);
    const grown = isTail ? ofTail : ofHead;
    for (const other of grown.keys()) grown.set(other, likeness(id, other));
  }
  return chain;
}

function mostLike(candidates: ReadonlyMap<RegionId, number>): { readonly id: RegionId; readonly likeness: number } {
  let best = { id: '', likeness: -1 };
  for (const [id, likeness] of candidates) if (likeness > best.likeness) best = { id, likeness };
  return best;
}
