import type { DataIndex } from '../../data/data-set.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import type { ShareWords } from '../../i18n/shared/share.ts';

/** The input of the share dialog. */
export interface ShareInput {
  readonly words: ShareWords;
  readonly index: DataIndex;
  readonly scene: Scene;
  readonly view: ViewState;
  readonly change: PanelInput['change'];
  /** Whether the host brought the data. */
  readonly isUserData: boolean;
  /** The view, as in the address. */
  readonly fragment: string;
  readonly version: string;
  /** Null where the page's address does not hold the view. */
  readonly link: string | null;
  /** The page itself, where it has no link of its own. */
  readonly page: string | null;
  /** The address of the site's files; null if the atlas is on another page, or in one file. */
  readonly site: string | null;
  readonly canSaveFile: boolean;
  /** Address of the host's own data. */
  readonly src: string | null;
}
