/**
 * Figures that contain each other: a table may have a province and its own prefectures. Of these one is added, never both.
 *
 * Where both belong to the same two units at a level, the coarser figure stands: it is the source's own total, and the finer ones may not be all
 * of it. Where they belong to different units, because the coarser one can't be split among the units of the level, the finer ones stand.
 */
import { unitsAround, type LevelNodes, type PlaceCodes } from './level-nodes.ts';
import { rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

/**
 * Which rows are counted within others at a level.
 *
 * @param measures - of each row, as in `Measures`
 * @returns 1 for each row that is not added; null where no place contains another
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
  const within = new Taken(measures, columns, places, (a, b) => nodeAt(a) === nodeAt(b));
  const left = within.take(rows, 'coarsest', isLeftOut);
  const units = relationsOf(nodes.units.map((unit) => (unit !== null && /^\d{6}$/u.test(unit) ? unit : null)));
  if (units) {
    const byNode = { ...columns, origin: mapped(columns.origin, nodes), destination: mapped(columns.destination, nodes) };
    new Taken(measures, byNode, units, () => true).take(left, 'finest', isLeftOut);
  }
  return isLeftOut;
}

interface Relations {
  /** Of each place the others of the table that contain it, the smallest first. */
  readonly around: readonly (readonly number[])[];
  /** 1 for a place that contains another or is contained. */
  readonly isRelated: Uint8Array;
}

/** Null where no place contains another. */
function relationsOf(codes: PlaceCodes): Relations | null {
  const byCode = new Map<string, number>();
  codes.forEach((code, place) => {
    if (code !== null && !byCode.has(code)) byCode.set(code, place);
  });
  const isRelated = new Uint8Array(codes.length);
  const around = codes.map((code, place) => {
    const found = code === null ? [] : unitsAround(code).flatMap((unit) => byCode.get(unit) ?? []);
    for (const each of found.length > 0 ? [place, ...found] : []) isRelated[each] = 1;
    return found;
  });
  return isRelated.includes(1) ? { around, isRelated } : null;
}

function mapped(places: Uint32Array, { nodeOf }: LevelNodes): Uint32Array {
  return places.map((place) => nodeOf[place] ?? 0);
}

/**
 * Rows that are added, so that another is found to have a part in common with one of them: each end of it is, contains or lies in the other's. Two
 * rows of the very same ends are two parts, such as of two sources.
 */
class Taken {
  readonly #measures: Uint32Array;
  readonly #columns: Pick<RowColumns, 'origin' | 'destination' | 'directed'>;
  readonly #count: number;
  /** Of each place those that contain it and are compared with it. */
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
   * Takes rows, of those with a part in common the coarsest or the finest, of equal ones the first.
   *
   * @param isLeftOut - gets 1 for each of the others
   * @returns the taken rows, in their order
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

  /** How many units are around both ends. */
  #fineness(row: number): number {
    return this.#unitsAround(this.#columns.origin[row] ?? 0).length + this.#unitsAround(this.#columns.destination[row] ?? 0).length;
  }

  /** What has no direction may be named from either end. */
  #waysOf(row: number): readonly (readonly [number, number])[] {
    const { origin, destination, directed } = this.#columns;
    const [from, to] = [origin[row] ?? 0, destination[row] ?? 0];
    const way = [from, to] as const;
    return directed[row] === 1 || from === to ? [way] : [way, [to, from]];
  }

  /** Nothing for ends that contain no other: no row looks for them. */
  #ownKey(row: number, from: number, to: number): readonly number[] {
    return this.#containsOthers[from] === 1 || this.#containsOthers[to] === 1 ? [this.#key(row, from, to)] : [];
  }

  /** Pairs of ends that contain these, without the pair itself. */
  #wider(row: number, from: number, to: number): readonly number[] {
    const [froms, tos] = [this.#unitsAround(from), this.#unitsAround(to)];
    if (froms.length === 0 && tos.length === 0) return none;
    const keys = [...tos.map((destination) => this.#key(row, from, destination)), ...froms.map((origin) => this.#key(row, origin, to))];
    for (const origin of froms) for (const destination of tos) keys.push(this.#key(row, origin, destination));
    return keys;
  }

  /**
   * Of two rows of which each is wider at another end, the wider ends of both. A key ends in whose origin is the wider one; `turned` gives that
   * of the other row.
   */
  #hulls(row: number, from: number, to: number, turned: 0 | 1): readonly number[] {
    const tos = this.#containsOthers[from] === 1 ? this.#unitsAround(to) : none;
    const froms = this.#containsOthers[to] === 1 ? this.#unitsAround(from) : none;
    if (froms.length === 0 && tos.length === 0) return none;
    return [
      ...tos.map((destination) => this.#key(row, from, destination) * 2 + turned),
      ...froms.map((origin) => this.#key(row, origin, to) * 2 + 1 - turned),
    ];
  }

  #unitsAround(place: number): readonly number[] {
    return this.#around[place] ?? none;
  }

  #key(row: number, origin: number, destination: number): number {
    return ((this.#measures[row] ?? 0) * this.#count + origin) * this.#count + destination;
  }
}

const none: readonly number[] = [];
