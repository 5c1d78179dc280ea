/** The search box: a combobox over the regions of the data set, in three scripts, pinyin and English. */
import { html, css, unsafeCSS, type TemplateResult } from 'lit';
import { loadPart } from '../../load-part.ts';
import { highlight, select } from '../../state/transitions.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { searchKeyOf, searchRegions, type SearchKey } from '../../i18n/search-key.ts';
import type { DataIndex } from '../../data/data-set.ts';
import { StoreController } from '../../app/elements/store-context.ts';
import type { AtlasState } from '../../app/atlas-state.ts';
import { magnifier } from '../../ui/icons.ts';
import { Combobox, comboboxStyles } from '../../ui/combobox.ts';
import type * as MorePart from '../places/more-found.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { sidewaysQuery } from './atlas-layout.ts';

export class RegionSearch extends Combobox<MorePart.Found> {
  static override styles = [
    sharedStyles,
    comboboxStyles,
    css`
      svg {
        display: none;
      }
      /* The field is only an icon until it has the focus. */
      @media ${unsafeCSS(sidewaysQuery)} {
        input {
          height: 36px;
        }
        :host(:not(:focus-within)) input {
          padding: 0;
          text-indent: 40px;
          appearance: none;
          cursor: pointer;
        }
        :host(:not(:focus-within)) svg {
          display: block;
          position: absolute;
          inset: 10px;
          pointer-events: none;
        }
      }
    `,
  ];

  readonly #shows = new StoreController<AtlasState>(this, (shown) => shown);
  /** Finds topics and places outside the pairings; null until it is loaded. The first use of the search loads it. */
  #more: typeof MorePart | null = null;
  #keys: { readonly index: DataIndex; readonly keys: readonly SearchKey[] } | null = null;

  protected override render(): TemplateResult {
    const shown = this.#shows.value;
    const words = messagesOf(shown?.view.language ?? 'zh-Hans');
    const found = this.open && shown ? this.#found(shown) : [];
    return html`${magnifier}${this.fieldTemplate(found, {
      name: words.searchName,
      placeholder: `${words.searchName} · ${words.searchHint}`,
      found: words.searchFound,
      nothing: words.searchNothing,
    })}`;
  }

  #found(shown: AtlasState): readonly MorePart.Found[] {
    const { index, scene } = shown;
    if (!index || !scene) return [];
    if (this.#keys?.index !== index) this.#keys = { index, keys: scene.regions.map(({ id }) => searchKeyOf(index.region(id))) };
    const found = searchRegions(this.#keys.keys, this.query).flatMap((id) => {
      const region = scene.regions.find((each) => each.id === id);
      return region ? [{ ...region, choose: select(id) }] : [];
    });
    return [...found, ...(this.#more?.moreFound(shown, this.query) ?? [])];
  }

  async #loadMore(): Promise<void> {
    // If loading fails, the search finds the paired regions only, and the next use tries again.
    this.#more ??= await loadPart('panels', () => import('../places/more-found.ts')).catch(() => null);
    this.requestUpdate();
  }

  protected override focused(): void {
    void this.#loadMore();
  }

  protected override pointAt(region: MorePart.Found | null): void {
    this.#shows.store?.change(highlight(region?.id ?? null));
  }

  protected override choose({ name, choose }: MorePart.Found): string {
    this.#shows.store?.change(choose);
    return name;
  }
}
