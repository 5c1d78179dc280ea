/**
 * Figures that contain each other, as when a table has a province and its own prefectures. Only one of them is added.
 *
 * If both belong to the same two areas at a level, the coarser figure is added: it is the source's own total, and the finer ones may be
 * incomplete. If they belong to different areas, because the coarser one can't be split among the areas of the level, the finer ones are
 * added.
 */
import { areasAround, type LevelNodes, type PlaceCodes } from './level-nodes.ts';
import { rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

/**
 * Finds the rows that are counted within others at a level.
 *
 * @param measures - the measure of each row, see `Measures`
 * @returns 1 for each row that is not added; null if no place contains another
 */
export function overlappingRows(columns: RowColumns, measures: Uint32Array, codes: PlaceCodes, nodes: LevelNodes): Uint8Array | null {
  if (nodes.level === 'place') return null;
  const places = relationsOf(codes);
  if (!places) return null;
  const { count, origin, destination } = columns;
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    const isRelated = places.isRelated[origin[row] ?? 0] === 1 || places.isRelated[destination[row] ?? 0] === 1;
    if (isRelated && rowFormOf(columns, row) === rowForm.number) rows.push(row);
  }
  if (rows.length === 0) return null;
  const isLeftOut = new Uint8Array(count);
  const nodeAt = (place: number): number => nodes.nodeOf[place] ?? 0;
  const within = new OverlapIndex(measures, columns, places, (a, b) => nodeAt(a) === nodeAt(b));
  const left = within.take(rows, 'coarsest', isLeftOut);
  const areas = relationsOf(nodes.areas.map((area) => (area !== null && /^\d{6}$/u.test(area) ? area : null)));
  if (areas) {
    const byNode = { ...columns, origin: mapped(columns.origin, nodes), destination: mapped(columns.destination, nodes) };
    new OverlapIndex(measures, byNode, areas, () => true).take(left, 'finest', isLeftOut);
  }
  return isLeftOut;
}

interface Relations {
  /** For each place, the other places of the table that contain it, the smallest first. */
  readonly around: readonly (readonly number[])[];
  /** 1 for a place that contains another place or lies in one. */
  readonly isRelated: Uint8Array;
}

/** The places that contain each other; null if none does. */
function relationsOf(codes: PlaceCodes): Relations | null {
  const byCode = new Map<string, number>();
  codes.forEach((code, place) => {
    if (code !== null && !byCode.has(code)) byCode.set(code, place);
  });
  const isRelated = new Uint8Array(codes.length);
  const around = codes.map((code, place) => {
    const found = code === null ? [] : areasAround(code).flatMap((area) => byCode.get(area) ?? []);
    for (const each of found.length > 0 ? [place, ...found] : []) isRelated[each] = 1;
    return found;
  });
  return isRelated.includes(1) ? { around, isRelated } : null;
}

function mapped(places: Uint32Array, { nodeOf }: LevelNodes): Uint32Array {
  return places.map((place) => nodeOf[place] ?? 0);
}

/**
 * The rows that are added, indexed by their ends, to find another row that overlaps one of them: each of its ends equals, contains or lies
 * in the corresponding end. Two rows with equal ends do not overlap; they may be parts given by two sources.
 */
class OverlapIndex {
  readonly #measures: Uint32Array;
  readonly #columns: Pick<RowColumns, 'origin' | 'destination' | 'directed'>;
  readonly #count: number;
  /** For each place, the places that contain it and are compared with it. */
  readonly #around: readonly (readonly number[])[];
  readonly #containsOthers: Uint8Array;

  constructor(
    measures: Uint32Array,
    columns: Pick<RowColumns, 'origin' | 'destination' | 'directed'>,
    { around }: Relations,
    isCompared: (a: number, b: number) => boolean,
  ) {
    this.#measures = measures;
    this.#columns = columns;
    this.#count = around.length;
    this.#around = around.map((all, place) => all.filter((each) => isCompared(place, each)));
    this.#containsOthers = new Uint8Array(around.length);
    for (const all of this.#around) for (const each of all) this.#containsOthers[each] = 1;
  }

  /**
   * Takes rows. Of overlapping rows it takes the coarsest or the finest, of equal ones the first.
   *
   * @param isLeftOut - is set to 1 for each row that is not taken
   * @returns the taken rows in the order of the table
   */
  take(rows: readonly number[], preferred: 'coarsest' | 'finest', isLeftOut: Uint8Array): readonly number[] {
    const taken = new Set<number>();
    const crossing = new Set<number>();
    const groups: number[][] = [];
    for (const row of rows) (groups[this.#fineness(row)] ??= []).push(row);
    for (const row of (preferred === 'coarsest' ? groups : [...groups].reverse()).flat()) {
      const ways = this.#waysOf(row);
      const isCommon = ways.some(
        ([from, to]) =>
          (preferred === 'coarsest' ? this.#wider(row, from, to) : this.#ownKey(row, from, to)).some((key) => taken.has(key)) ||
          this.#hulls(row, from, to, 1).some((key) => crossing.has(key)),
      );
      if (isCommon) {
        isLeftOut[row] = 1;
        continue;
      }
      for (const [from, to] of ways) {
        for (const key of preferred === 'coarsest' ? this.#ownKey(row, from, to) : this.#wider(row, from, to)) taken.add(key);
        for (const key of this.#hulls(row, from, to, 0)) crossing.add(key);
      }
    }
    return rows.filter((row) => isLeftOut[row] === 0);
  }

  /** The number of areas that contain either end. */
  #fineness(row: number): number {
    return this.#areasAround(this.#columns.origin[row] ?? 0).length + this.#areasAround(this.#columns.destination[row] ?? 0).length;
  }

  /** The ends of a row in each order in which another row may name them: both orders if the row has no direction. */
  #waysOf(row: number): readonly (readonly [number, number])[] {
    const { origin, destination, directed } = this.#columns;
    const [from, to] = [origin[row] ?? 0, destination[row] ?? 0];
    const way = [from, to] as const;
    return directed[row] === 1 || from === to ? [way] : [way, [to, from]];
  }

  /** The key of a row; none if neither end contains another place, because no row then looks it up. */
  #ownKey(row: number, from: number, to: number): readonly number[] {
    return this.#containsOthers[from] === 1 || this.#containsOthers[to] === 1 ? [this.#key(row, from, to)] : [];
  }

  /** The keys of wider pairs of ends, without the pair itself. */
  #wider(row: number, from: number, to: number): readonly number[] {
    const [froms, tos] = [this.#areasAround(from), this.#areasAround(to)];
    if (froms.length === 0 && tos.length === 0) return none;
    const keys = [...tos.map((destination) => this.#key(row, from, destination)), ...froms.map((origin) => this.#key(row, origin, to))];
    for (const origin of froms) for (const destination of tos) keys.push(this.#key(row, origin, destination));
    return keys;
  }

  /**
   * Keys for rows that overlap crosswise: one row has the larger origin, the other the larger destination. The lowest bit of a key says
   * which of the two has the larger origin; `turned = 1` gives the key under which the other row is stored.
   */
  #hulls(row: number, from: number, to: number, turned: 0 | 1): readonly number[] {
    const tos = this.#containsOthers[from] === 1 ? this.#areasAround(to) : none;
    const froms = this.#containsOthers[to] === 1 ? this.#areasAround(from) : none;
    if (froms.length === 0 && tos.length === 0) return none;
    return [
      ...tos.map((destination) => this.#key(row, from, destination) * 2 + turned),
      ...froms.map((origin) => this.#key(row, origin, to) * 2 + 1 - turned),
    ];
  }

  #areasAround(place: number): readonly number[] {
    return this.#around[place] ?? none;
  }

  #key(row: number, origin: number, destination: number): number {
    return ((this.#measures[row] ?? 0) * this.#count + origin) * this.#count + destination;
  }
}

const none: readonly number[] = [];
