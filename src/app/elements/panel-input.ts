/** What every panel renders: its element collects it, its templates only read it. */
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
  /** How much other sources add; null where the data set has none. */
  readonly added: AddedRecords | null;
  /** Without the highlight, which costs no rendering: see `data-record` in {@link PanelElement}. */
  readonly view: ViewState;
  readonly language: Language;
  readonly words: Messages;
  /** Of the panel's box, in CSS px. */
  readonly widthPx: number;
  /** What the reader does. */
  readonly change: (transition: Transition) => void;
}
