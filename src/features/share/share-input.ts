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
  /** Whether the data come from a user or a host instead of the built-in report. */
  readonly isUserData: boolean;
  /** The view as a fragment of an address, without `#`. */
  readonly fragment: string;
  readonly version: string;
  /** Address of the view; null if the page's address does not keep the view. */
  readonly link: string | null;
  /** Address of the page if `link` is null; otherwise null. */
  readonly page: string | null;
  /** Address of the site's files; null on another page or in a single-file page. */
  readonly site: string | null;
  /** Whether the view can be saved as a single-file page. */
  readonly canSaveFile: boolean;
  /** Address of the user's data; null if there is none, or if the data have no address. */
  readonly src: string | null;
}
