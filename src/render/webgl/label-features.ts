/**
 * The names as features of MapLibre. Its worker cuts them into tiles, and each tile changes when it is ready, seconds apart where the processor is
 * busy: for that long the tiles hold names of two layouts. Of these only one layout's are shown.
 */
import type { PlacedLabel } from '../lettering/label-layout.ts';

/** A name as a feature of the source `labels`. */
export interface LabelFeature {
  /** The label's id and a number: two layouts of a name differ in it. */
  readonly id: string;
  readonly placed: PlacedLabel;
}

/** The features of the names, and which of them are in sight; the map passes that on to MapLibre. */
export class LabelFeatures {
  /** Those of the last layout, by what they say and where. */
  #current: ReadonlyMap<string, LabelFeature> = new Map();
  /** Those that a tile may hold, with the ids of their labels. */
  #known = new Map<string, string>();
  #visible: ReadonlySet<string> = new Set();

  /** @param labels - the first layout, which is shown at once */
  constructor(labels: readonly PlacedLabel[]) {
    this.place(labels);
    this.show();
  }

  /** The features of the last layout. */
  get all(): readonly LabelFeature[] {
    return [...this.#current.values()];
  }

  /** Every feature that a tile may hold, with the id of its label. */
  get known(): ReadonlyMap<string, string> {
    return this.#known;
  }

  isVisible(id: string): boolean {
    return this.#visible.has(id);
  }

  /** Whether the name is in sight as it is placed there. */
  isInSight(placed: PlacedLabel): boolean {
    const feature = this.#current.get(keyOf(placed));
    return feature !== undefined && this.isVisible(feature.id);
  }

  /**
   * Takes a new layout. A name that stands where it stood keeps its feature, and stays in sight; the others are hidden until they are shown, and those
   * of the layout before stay in sight until then.
   *
   * @returns whether anything stands elsewhere, or says something else
   */
  place(labels: readonly PlacedLabel[]): boolean {
    const next = new Map<string, LabelFeature>();
    for (const placed of labels) {
      const key = keyOf(placed);
      const feature = this.#current.get(key) ?? { id: this.#freeId(placed.label.id), placed };
      this.#known.set(feature.id, placed.label.id);
      next.set(key, feature);
    }
    const isSame = next.size === this.#current.size && [...next.keys()].every((key) => this.#current.has(key));
    this.#current = next;
    return !isSame;
  }

  /** Shows the last layout, and nothing else. */
  show(): void {
    this.#visible = new Set(this.all.map(({ id }) => id));
  }

  /** Every tile holds the last layout: the ids of those before are free again. */
  forgetOthers(): void {
    this.#known = new Map(this.all.map(({ id, placed }) => [id, placed.label.id]));
  }

  /** MapLibre keeps a state for every id that ever had one, so few are used. */
  #freeId(label: string): string {
    let n = 0;
    while (this.#known.has(`${label} ${n}`)) n++;
    return `${label} ${n}`;
  }
}

function keyOf({ label, place, offset, textAnchor }: PlacedLabel): string {
  return [label.id, label.role, label.text, textAnchor, ...offset.map((px) => px.toFixed(1)), ...place].join('\n');
}
