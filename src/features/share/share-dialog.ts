import { siteRoot } from '../../load-part.ts';
import { ContextConsumer } from '@lit/context';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { duikouErrorOf, type DuikouError } from '../../error.ts';
import type { EmbedChoice } from '../../export/embed-code.ts';
import type { Language } from '../../data/schema.ts';
import { isOneFile } from '../../export/one-file.ts';
import { pictureSizePx } from '../../export/picture-size.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { fragmentOf } from '../../state/fragment.ts';
import { initialViewState, viewNames } from '../../state/view-state.ts';
import { loadMessages, errorSentence, messagesOf } from '../../i18n/messages.ts';
import { shareTabs, shareWords, type ShareTab, type ShareWords } from '../../i18n/shared/share.ts';
import { cross } from '../../ui/icons.ts';
import { hasLink, hostContext, type AtlasHost } from '../../app/elements/host-context.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { dialogStyles } from '../../ui/controls.styles.ts';
import { copyText } from '../../ui/copy-text.ts';
import { DialogController } from '../../ui/dialog-controller.ts';
import { Saving, type FileToSave } from './saving.ts';
import { filesOf } from './share-files.ts';
import { shareStyles } from './share.styles.ts';
import type { ShareInput } from './share-input.ts';
import { citeTab, embedTab, linkTab, saveTab } from './share-tabs.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { tabStyles, tabsTemplate } from '../../ui/tabs.ts';

/** Heights of an embedded atlas, in CSS px. */
const heights = { min: 240, default: 560, max: 1600 } as const;

/** The dialog for links, embed code, pictures, data, the single-file page and citations. Internal: the atlas contains it. */
export class ShareDialog extends PanelElement {
  static override properties: PropertyDeclarations = {
    tab: { state: true },
    form: { state: true },
    choice: { state: true },
    previewWidthPx: { state: true },
    scale: { state: true },
    status: { state: true },
    failure: { state: true },
  };
  static override styles = [sharedStyles, panelStyles, dialogStyles, tabStyles, shareStyles];

  declare protected tab: ShareTab;
  declare protected form: 'frame' | 'element';
  declare protected choice: EmbedChoice;
  /** Width of the preview; 0: all the available width; null: closed, which is the default on small screens. */
  declare protected previewWidthPx: number | null;
  declare protected scale: number;
  declare protected status: string;
  /** The last file if it could not be created, with the error; null otherwise. */
  declare protected failure: { readonly file: FileToSave; readonly error: DuikouError } | null;
  readonly #dialog = new DialogController(this, { closesOnBackdrop: true, closed: () => this.#saving.stop() });
  readonly #saving = new Saving(this);
  readonly #atlas = new ContextConsumer(this, { context: hostContext });
  /** The panels that were last chosen, to return to after the choice of the map alone. */
  #panels: EmbedChoice['panels'] = viewNames;

  constructor() {
    super();
    this.tab = 'link';
    this.form = 'frame';
    this.choice = { panels: [], heightPx: heights.default };
    this.previewWidthPx = matchMedia('(min-width: 641px)').matches ? 0 : null;
    this.scale = 2;
    this.status = '';
    this.failure = null;
  }

  /** Opens the dialog over the page. Esc, its button or a press outside closes it and returns the focus. */
  open(): Promise<void> {
    this.status = '';
    this.failure = null;
    return this.#dialog.open();
  }

  #input({ index, scene, view, language, change }: PanelInput, host: AtlasHost, isUserData: boolean): ShareInput {
    const isLinked = hasLink(host);
    const fragment = fragmentOf(view, initialViewState);
    const version = index.dataSet.dataVersion;
    const page = location.href.replace(/#.*$/, '');
    const site = isLinked && location.protocol !== 'file:' ? siteRoot().href : null;
    return {
      words: shareWords[language],
      index,
      scene,
      view,
      change,
      isUserData,
      fragment,
      version,
      link: isLinked ? `${page}#${fragment}${fragment === '' ? '' : '&'}data=${encodeURIComponent(version)}` : null,
      page: isLinked ? null : page,
      // A single-file page or another site can't fetch the files of this site.
      site: isOneFile(document) ? null : site,
      canSaveFile: site !== null || isOneFile(document),
      src: isUserData && host.src !== null && !host.src.startsWith('#') ? new URL(host.src, host.baseURI).href : null,
    };
  }

  /** Shows nothing without data. */
  protected override renderWithoutData(): TemplateResult {
    return html``;
  }

  protected override renderPanel(panel: PanelInput): TemplateResult {
    const host = this.#atlas.value;
    if (!this.#dialog.isOpen || !host) return html``;
    const input = this.#input(panel, host, this.storeController.value?.isUserData ?? false);
    const { words, link } = input;
    const tabs = shareTabs.filter((id) => id !== 'link' || link !== null).map((id) => ({ id, text: words.tabs[id] }));
    const tab = tabs.some(({ id }) => id === this.tab) ? this.tab : 'embed';
    return this.#dialog.template(
      panel.language,
      html`<header>
        <h2 id="title">${words.title}</h2>
        <button type="button" class="close icon-button" aria-label=${words.close} title=${words.close} @click=${this.#dialog.close}>${cross}</button>
      </header>
      ${tabsTemplate(words.title, tabs, tab, (id) => (this.tab = id), 'share')}
      <div class="body" id="panel" role="tabpanel" tabindex="-1" aria-labelledby="share-${tab}">${this.#tab(tab, input)}</div>
      <footer>
        <p role="status">${this.#status(words, panel.language)}</p>
        ${this.#recovery(words, panel.language)}
        ${this.#saving.running ? this.#progress(words, this.#saving.running.share) : nothing}
      </footer>`,
    );
  }

  #tab(tab: ShareTab, input: ShareInput): TemplateResult {
    const copy = (event: Event, text: string): void => void this.#copy(input.words, event, text);
    switch (tab) {
      case 'link':
        return linkTab(input, copy);
      case 'embed':
        return embedTab(input, copy, {
          form: input.site === null || input.isUserData ? 'element' : this.form,
          choice: this.choice,
          previewWidthPx: this.previewWidthPx,
          heights,
          chooseForm: (form) => (this.form = form),
          choosePanels: (panels) => this.#choosePanels(panels),
          chooseHeight: (height) => this.#height(height),
          choosePreview: (width) => (this.previewWidthPx = width),
        });
      case 'save':
        return saveTab(input, {
          scale: this.scale,
          pngSize: { width: pictureSizePx.width * this.scale, height: pictureSizePx.height * this.scale },
          isSaving: this.#saving.running !== null,
          chooseScale: (scale) => (this.scale = scale),
          save: (kind) => {
            const host = this.#atlas.value;
            if (host) void this.#save(input.words, filesOf(host, input, this.scale)[kind]);
          },
          print: () => this.#print(),
        });
      case 'cite':
        return citeTab(input, copy);
    }
  }

  #status(words: ShareWords, language: Language): string {
    const { running } = this.#saving;
    if (!running && this.failure) return words.failed(this.failure.file.name, errorSentence(this.failure.error, language));
    // Rounded down to steps of ten percent, because screen readers announce each change.
    return running ? words.saving(running.name, running.share === null ? null : Math.floor(running.share * 10) * 10) : this.status;
  }

  #recovery(words: ShareWords, language: Language): TemplateResult | typeof nothing {
    if (this.#saving.running || !this.failure) return nothing;
    const { file, error } = this.failure;
    const { kind, take } = error.withRetry(() => void this.#save(words, file)).recovery ?? {};
    return kind ? html`<button type="button" class="button" @click=${take}>${messagesOf(language).recoveries[kind]}</button>` : nothing;
  }

  #progress(words: ShareWords, share: number | null): TemplateResult {
    return html`<progress max="1" value=${share ?? nothing} aria-label=${words.saving(this.#saving.running?.name ?? '', null)}></progress>
      <button type="button" class="button" @click=${() => this.#saving.stop()}>${words.stop}</button>`;
  }

  #choosePanels(panels: EmbedChoice['panels'] | 'last'): void {
    // An empty choice is not remembered, because it is the map alone.
    if (panels !== 'last' && panels.length > 0) this.#panels = panels;
    this.choice = { ...this.choice, panels: panels === 'last' ? this.#panels : panels };
  }

  /** @returns the height within its limits, or the default if `requested` is not a positive number */
  #height(requested: number): number {
    const heightPx =
      Number.isFinite(requested) && requested > 0 ? Math.min(heights.max, Math.max(heights.min, Math.round(requested))) : heights.default;
    this.choice = { ...this.choice, heightPx };
    return heightPx;
  }

  /** Copies the text. If the browser denies access to the clipboard, the text is selected instead. */
  async #copy(words: ShareWords, event: Event, text: string): Promise<void> {
    const field = event.currentTarget instanceof Element ? event.currentTarget.closest('.copyable')?.querySelector('textarea') : null;
    const isCopied = await copyText(text);
    this.status = isCopied ? words.copied : words.selected;
    if (isCopied) return;
    field?.focus();
    field?.select();
  }

  async #save(words: ShareWords, file: FileToSave): Promise<void> {
    this.failure = null;
    const saved = await this.#saving.save(file);
    switch (saved.end) {
      case 'saved':
        this.status = words.saved(file.name);
        return;
      case 'stopped':
        this.status = words.stopped(file.name);
        return;
      case 'failed':
        // The sentences of rare error codes are loaded later.
        await loadMessages();
        this.failure = { file, error: duikouErrorOf(saved.cause) };
    }
  }

  #print(): void {
    this.#dialog.close();
    window.print();
  }
}
