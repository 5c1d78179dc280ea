/** The input of the template of a panel, collected by its element. */
import type { AddedRecords } from '../../data/added-records.ts';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language } from '../../data/schema.ts';
import type { Scene } from '../../scene/scene-types.ts';
import type { Transition } from '../../state/transitions.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { Messages } from '../../i18n/atlas/en.ts';

export interface PanelInput {
  readonly index: DataIndex;
  readonly scene: Scene;
  /** The number of records that other sources add; null if the data set has no other sources. */
  readonly added: AddedRecords | null;
  /** The view, whose highlight may be out of date because it needs no rendering, see `data-record` in {@link PanelElement}. */
  readonly view: ViewState;
  readonly language: Language;
  readonly words: Messages;
  /** The width of the panel in CSS px. */
  readonly widthPx: number;
  /** Changes the view. */
  readonly change: (transition: Transition) => void;
}
