/** In which order the places of a matrix stand. */
import { digitOfDivision, divisionById } from '../../data/flows/levels/divisions.ts';
import type { RegionId } from '../../data/schema.ts';

/** `region`: by adcode, so that provinces of one region of the country and prefectures of one province stand together. `size`: the largest first. `likeness`: places whose flows go to and come from the same places stand together. */
export const matrixOrders = ['region', 'size', 'likeness'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/**
 * @param places - the largest first
 * @param amount - of what runs from one to another
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

/** Places without an adcode follow, in the order of their ids; a region of the country comes before what is within it. */
function compareCodes(a: RegionId, b: RegionId): number {
  const [codeA, codeB] = [codeOf(a), codeOf(b)];
  return codeA < codeB ? -1 : codeA > codeB ? 1 : 0;
}

function codeOf(id: RegionId): string {
  const division = divisionById(id);
  return division ? digitOfDivision(division) : id;
}

/**
 * A chain that begins with the largest place and grows at whichever of its two ends is more like a place that is left. Two places are alike by the
 * cosine of the angle between what each sends to and gets from all the others; what runs between the two themselves is left out. Of equal ones
 * the larger comes first, so the same table has one order.
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
