/**
 * The names as features of MapLibre. Its worker divides them into tiles, and each tile changes when it is ready. On a busy processor the
 * tiles change seconds apart, so that meanwhile they contain the names of two layouts. Only the names of one layout are shown.
 */
import type { PlacedLabel } from '../lettering/label-layout.ts';

/** A name as a feature of the source `labels`. */
export interface LabelFeature {
  /** The label's id and a number, which distinguishes two layouts of the same name. */
  readonly id: string;
  readonly placed: PlacedLabel;
}

/** The features of the names and their visibility, which the map passes on to MapLibre. */
export class LabelFeatures {
  /** The features of the last layout, by text and position. */
  #current: ReadonlyMap<string, LabelFeature> = new Map();
  /** The features that a tile may contain, with the ids of their labels. */
  #known = new Map<string, string>();
  #visible: ReadonlySet<string> = new Set();

  /** @param labels - the first layout, which is visible at once */
  constructor(labels: readonly PlacedLabel[]) {
    this.place(labels);
    this.show();
  }

  /** The features of the last layout. */
  get all(): readonly LabelFeature[] {
    return [...this.#current.values()];
  }

  /** All features that a tile may contain, with the ids of their labels. */
  get known(): ReadonlyMap<string, string> {
    return this.#known;
  }

  isVisible(id: string): boolean {
    return this.#visible.has(id);
  }

  /** Whether a name is visible at its position in this layout. */
  isInSight(placed: PlacedLabel): boolean {
    const feature = this.#current.get(keyOf(placed));
    return feature !== undefined && this.isVisible(feature.id);
  }

  /**
   * Takes a new layout. A name with an unchanged position keeps its feature and stays visible. The other new names are hidden until `show`
   * is called. Until then the names of the previous layout stay visible.
   *
   * @returns whether any name has another position or text
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

  /** Shows only the last layout. */
  show(): void {
    this.#visible = new Set(this.all.map(({ id }) => id));
  }

  /** Frees the ids of earlier layouts. It is called when every tile contains the last layout. */
  forgetOthers(): void {
    this.#known = new Map(this.all.map(({ id, placed }) => [id, placed.label.id]));
  }

  /** The first free id for a label. Ids are reused, because MapLibre keeps a state for every id that has ever had one. */
  #freeId(label: string): string {
    let n = 0;
    while (this.#known.has(`${label} ${n}`)) n++;
    return `${label} ${n}`;
  }
}

function keyOf({ label, place, offset, textAnchor }: PlacedLabel): string {
  return [label.id, label.role, label.text, textAnchor, ...offset.map((px) => px.toFixed(1)), ...place].join('\n');
}
