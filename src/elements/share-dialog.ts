import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { citationForms, citationOf } from '../export/citation.ts';
import { elementCode, frameAddress, frameCode, oneFileWith, type EmbedChoice } from '../export/embed-code.ts';
import { pngScales } from '../export/png-scales.ts';
import { panelStyles } from '../panels/panel.styles.ts';
import type { PanelInput } from '../panels/panel-input.ts';
import { shareWords, type ShareWords } from '../text/panel-words/share.ts';
import { fragmentOf } from '../state/fragment.ts';
import { initialViewState } from '../state/view-state.ts';
import type { HostElement } from './host-element.ts';
import { PanelElement } from './panel-element.ts';
import { sharedStyles } from './styles.ts';

const heights = { least: 240, usual: 560, most: 1600 } as const;
const citationNames = { gbt7714: 'GB/T 7714', bibtex: 'BibTeX', apa: 'APA' } as const;

/** What a picture or a file is made by: the atlas or map that the dialog belongs to. */
type Maker = HostElement & { toSVG(): Promise<string>; toPNG(options: { scale: number }): Promise<Blob> };

/** Link, frame, element, pictures, data, one file, citation. Part of an atlas. */
export class ShareDialog extends PanelElement {
  static override properties: PropertyDeclarations = { choice: { state: true }, scale: { state: true }, said: { state: true }, isOpen: { state: true } };
  static override styles = [
    sharedStyles,
    panelStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        width: min(760px, 100vw - 24px);
        max-height: min(90vh, 900px);
        padding: 0 20px 20px;
        border: 1px solid var(--_rule);
        border-radius: 8px;
        background: var(--_panel);
        color: var(--_ink);
        overflow: auto;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.4);
      }
      header {
        position: sticky;
        top: 0;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 16px 0 8px;
        background: var(--_panel);
      }
      .line,
      .choices {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        margin-top: 6px;
      }
      textarea {
        flex: 1 1 320px;
        min-width: 0;
        padding: 6px 8px;
        border: 1px solid var(--_rule);
        border-radius: 6px;
        background: var(--_paper);
        color: inherit;
        font: 0.8125rem/1.5 ui-monospace, monospace;
        overflow-wrap: anywhere;
        resize: vertical;
      }
      input[type='number'] {
        width: 6em;
        min-height: 28px;
      }
      select {
        min-height: 28px;
      }
      iframe {
        display: block;
        width: 100%;
        height: 320px;
        margin-top: 8px;
        border: 1px solid var(--_rule);
        border-radius: 6px;
      }
      [role='status'] {
        position: sticky;
        bottom: -20px;
        min-height: 1.5em;
        margin: 8px 0 0;
        padding: 4px 0;
        background: var(--_panel);
      }
    `,
  ];

  protected declare choice: EmbedChoice;
  protected declare scale: number;
  protected declare said: string;
  protected declare isOpen: boolean;
  readonly #dialog = createRef<HTMLDialogElement>();

  constructor() {
    super();
    this.choice = { withPanels: false, heightPx: heights.usual };
    this.scale = 2;
    this.said = '';
    this.isOpen = false;
  }

  /** Opens the dialog over the page; Esc and its button close it. */
  async open(): Promise<void> {
    this.isOpen = true;
    this.said = '';
    await this.updateComplete;
    const dialog = this.#dialog.value;
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  }

  /** The atlas that the dialog stands in. */
  get #maker(): Maker | null {
    const root = this.getRootNode();
    // Only an atlas has this dialog in its shadow.
    return root instanceof ShadowRoot ? (root.host as Maker) : null;
  }

  /** Where the files of the site are; null where the atlas is on somebody else's page. */
  get #site(): string | null {
    return this.#maker?.hasAttribute('address') && location.protocol !== 'file:' ? document.baseURI : null;
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { language, view, index } = input;
    const words = shareWords[language];
    const fragment = fragmentOf(view, initialViewState);
    const version = encodeURIComponent(index.dataSet.dataVersion);
    const site = this.#site;
    const base = location.href.replace(/#.*$/, '');
    const link = `${base}#${fragment}${fragment === '' ? '' : '&'}data=${version}`;
    if (!this.isOpen) return html``;
    return html`<dialog ${ref(this.#dialog)} lang=${language} aria-labelledby="title" @close=${() => (this.isOpen = false)}>
      <header><h2 id="title">${words.title}</h2><button type="button" class="button" @click=${() => this.#dialog.value?.close()}>${words.close}</button></header>
      ${this.#maker?.hasAttribute('address') ? html`<section><h3>${words.link}</h3><p class="notes">${words.linkLead}</p>${this.#copyable(words, words.link, link, 2)}</section>` : nothing}
      <section>
        <h3>${words.embed}</h3>
        <div class="choices">
          <label>${words.what}
            <select @change=${(event: Event) => event.target instanceof HTMLSelectElement && (this.choice = { ...this.choice, withPanels: event.target.value === 'atlas' })}>
              <option value="map" ?selected=${!this.choice.withPanels}>${words.mapOnly}</option>
              <option value="atlas" ?selected=${this.choice.withPanels}>${words.withPanels}</option>
            </select></label>
          <label>${words.height}
            <input type="number" min=${heights.least} max=${heights.most} step="20" .value=${String(this.choice.heightPx)} @change=${(event: Event) => this.#height(event)} /></label>
        </div>
        ${site === null
          ? nothing
          : html`<h4>${words.frame}</h4>
              <p class="notes">${words.frameLead}</p>
              ${this.#copyable(words, words.frame, frameCode(site, fragment, this.choice, words.frameTitle), 4)}
              <details><summary>${words.preview}</summary><iframe title=${words.preview} src=${frameAddress(site, fragment, this.choice)}></iframe></details>`}
        <h4>${words.element}</h4>
        <p class="notes">${words.elementLead}</p>
        ${this.#copyable(words, words.element, elementCode(view, this.choice), 3)}
      </section>
      <section>
        <h3>${words.pictures}</h3>
        <div class="choices">
          ${this.#saver(words, 'duikou.svg', 'image/svg+xml', async (maker) => maker.toSVG())}
          ${this.#saver(words, 'duikou.png', 'image/png', (maker) => maker.toPNG({ scale: this.scale }))}
          <label>${words.scale}
            <select @change=${(event: Event) => event.target instanceof HTMLSelectElement && (this.scale = Number(event.target.value))}>
              ${[1, 2, 3, pngScales.max].map((scale) => html`<option value=${scale} ?selected=${scale === this.scale}>${scale} ×</option>`)}
            </select></label>
          <button type="button" class="button" @click=${() => this.#print()}>${words.print}</button>
        </div>
        <h3>${words.data}</h3>
        <div class="choices">
          ${this.#saver(words, 'duikou.csv', 'text/csv', (maker) => maker.toCSV())}
          ${this.#saver(words, 'duikou.json', 'application/json', async () => {
            const { dataSetOf } = await import('../export/json.ts');
            return JSON.stringify(dataSetOf(index.given, input.scene.records.shown), null, 1);
          })}
          ${this.#saver(words, 'duikou.geojson', 'application/geo+json', async (maker) => JSON.stringify(await maker.toGeoJSON()))}
        </div>
        ${site === null
          ? nothing
          : html`<h3>${words.file}</h3>
              <p class="notes">${words.fileLead}</p>
              <div class="choices">${this.#saver(words, 'duikou.html', 'text/html', async () => oneFileWith(await textOf(new URL('duikou.html', site)), fragment))}</div>`}
      </section>
      <section>
        <h3>${words.cite}</h3>
        ${citationForms.map((form) =>
          this.#copyable(words, citationNames[form], citationOf(form, { dataSet: index.dataSet, url: link, accessed: new Date().toISOString().slice(0, 10), language }), form === 'bibtex' ? 8 : 3),
        )}
      </section>
      <p role="status">${this.said}</p>
    </dialog>`;
  }

  #copyable(words: ShareWords, name: string, text: string, rows: number): TemplateResult {
    return html`<div class="line">
      <textarea readonly rows=${rows} aria-label=${name} .value=${text} @focus=${(event: FocusEvent) => event.target instanceof HTMLTextAreaElement && event.target.select()}></textarea>
      <button type="button" class="button" aria-label="${words.copy}: ${name}" @click=${(event: Event) => this.#copy(words, event, text)}>${words.copy}</button>
    </div>`;
  }

  /** Where the browser denies the clipboard the text is selected instead. */
  async #copy(words: ShareWords, event: Event, text: string): Promise<void> {
    const field = event.currentTarget instanceof Element ? event.currentTarget.previousElementSibling : null;
    try {
      await navigator.clipboard.writeText(text);
      this.said = words.copied;
    } catch {
      if (field instanceof HTMLTextAreaElement) {
        field.focus();
        field.select();
      }
      this.said = words.selected;
    }
  }

  #saver(words: ShareWords, name: string, type: string, make: (maker: Maker) => Promise<string | Blob>): TemplateResult {
    return html`<button type="button" class="button" @click=${() => void this.#save(words, name, type, make)}>${name.replace('duikou.', '').toUpperCase()}</button>`;
  }

  async #save(words: ShareWords, name: string, type: string, make: (maker: Maker) => Promise<string | Blob>): Promise<void> {
    const maker = this.#maker;
    if (!maker) return;
    this.said = words.saving(name);
    try {
      const made = await make(maker);
      const address = URL.createObjectURL(typeof made === 'string' ? new Blob([made], { type }) : made);
      const anchor = document.createElement('a');
      anchor.href = address;
      anchor.download = name;
      anchor.click();
      // The browser has taken the file by then.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      this.said = words.saved(name);
    } catch (cause) {
      this.said = words.failed(name, cause instanceof Error ? cause.message : String(cause));
    }
  }

  #height(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const wished = Number(event.target.value);
    const heightPx = Number.isFinite(wished) ? Math.min(heights.most, Math.max(heights.least, Math.round(wished))) : heights.usual;
    event.target.value = String(heightPx);
    this.choice = { ...this.choice, heightPx };
  }

  #print(): void {
    this.#dialog.value?.close();
    window.print();
  }
}

async function textOf(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}
