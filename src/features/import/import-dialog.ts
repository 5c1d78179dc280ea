import { ContextConsumer } from '@lit/context';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FileForm, Progress } from '../../import/files/read-file.ts';
import type { Fix, Problem, ReadingCode } from '../../import/report.ts';
import { unitLabel } from '../../import/cells/unit.ts';
import { duikouErrorOf, type DuikouError } from '../../error.ts';
import { assumptionsOf } from '../../import/assumptions.ts';
import { assumptionsTemplate } from './assumptions.ts';
import { columnsTemplate } from './columns.ts';
import { itemTemplate, sentenceOf, shortened, type EntryView } from './entry.ts';
import { importStyles } from './import.styles.ts';
import { acceptedFiles, chosenFiles } from './chosen-files.ts';
import { questionsTemplate } from './questions.ts';
import { reportRows, type ReportRows } from './rows.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { linkData, resetTo } from '../../state/transitions.ts';
import { formatCount } from '../../i18n/format.ts';
import { isolatedText } from '../../i18n/isolated-text.ts';
import { loadMessages, errorSentence, messagesOf } from '../../i18n/messages.ts';
import { importWords, type ImportWords } from './messages.ts';
import { hasLink, hostContext } from '../../app/elements/host-context.ts';
import { webAddress } from '../../data/parse/web-address.ts';
import type { Load, LoadProgress } from '../../app/loading/load.ts';
import { openHosted } from '../../app/loading/linked-data.ts';
import { fixesOfKind, suggestedProblems, type ImportController, type ReadTable } from '../../app/import-controller.ts';
import { readingOf } from '../../app/import-of-store.ts';
import { starters } from './starters.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { dialogStyles } from '../../ui/controls.styles.ts';
import { DialogController } from '../../ui/dialog-controller.ts';
import { saveFile } from '../../ui/save-file.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { VirtualRows } from '../../ui/virtual-rows.ts';

/** The height of an entry, assumed until one is measured. */
const defaultHeightPx = 84;

/**
 * The dialog for the reader's own data: pasting, choosing or naming a file, its columns, its report by row, and the way back. Part of an
 * atlas.
 */
export class ImportDialog extends PanelElement {
  static override properties: PropertyDeclarations = { status: { state: true }, failure: { state: true }, listedWholly: { state: true } };
  static override styles = [sharedStyles, panelStyles, dialogStyles, importStyles];

  declare protected status: string;
  /** The error of the last action; null if there is none. */
  declare protected failure: DuikouError | null;
  /** The kinds of problems of which all entries are listed. */
  declare protected listedWholly: ReadonlySet<ReadingCode>;
  readonly #dialog = new DialogController(this);
  readonly #rows = new VirtualRows(this, {
    scroller: () => this.renderRoot.querySelector<HTMLElement>('.scroller'),
    drawn: () => this.renderRoot.querySelectorAll<HTMLElement>('[data-index]'),
  });
  readonly #listed = memoizeLast(reportRows);
  #reading: ImportController | null = null;
  #unsubscribe: (() => void) | undefined;
  #progress: LoadProgress | null = null;
  #toFocus: number | null = null;
  readonly #atlas = new ContextConsumer(this, { context: hostContext });

  constructor() {
    super();
    this.status = '';
    this.failure = null;
    this.listedWholly = new Set();
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => this.#dropped(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#reading = null;
  }

  /** Opens the dialog over the page. Esc and its button close it. */
  open(): Promise<void> {
    this.#follow();
    this.status = '';
    this.failure = null;
    return this.#dialog.open();
  }

  /** Opens the dialog with a file that was dropped on the atlas. */
  async openFile(file: File, places: File | undefined, load: Load): Promise<void> {
    await this.open();
    this.listedWholly = new Set();
    const options = places ? { places } : {};
    if (this.#reading)
      await this.#tried(
        this.#reading,
        (reading) => reading.open(file, file.name, options, load),
        (reading) => reading.open(file, file.name, options),
      );
  }

  #follow(): void {
    const { store } = this.storeController;
    if (!store || this.#reading === readingOf(store)) return;
    this.#unsubscribe?.();
    this.#reading = readingOf(store);
    this.#progress = store.get().progress;
    const unsubscribes = [
      this.#reading.subscribe(() => this.#changed()),
      store.subscribe(() => {
        const { progress } = store.get();
        if (progress === this.#progress) return;
        this.#progress = progress;
        this.requestUpdate();
      }),
    ];
    this.#unsubscribe = () => unsubscribes.forEach((unsubscribe) => unsubscribe());
  }

  #changed(): void {
    const state = this.#reading?.state;
    const { store } = this.storeController;
    // A file in Duikou's own schema is too large for an address.
    if (state?.phase === 'data-set' && !state.isWorking && !state.title.startsWith('http')) store?.load.change(linkData(null));
    if (state?.phase === 'data-set') this.status = state.isWorking ? this.#words.working : this.#words.userSchema;
    if (this.#reading && state?.phase === 'table' && !state.isWorking) void this.#tried(this.#reading, (reading) => this.#link(reading));
    this.requestUpdate();
  }

  get #words(): ImportWords {
    return importWords[this.storeController.value?.view.language ?? 'zh-Hans'];
  }

  /** Writes the drawn rows into the address, if they fit. */
  async #link(reading: ImportController): Promise<void> {
    const { store } = this.storeController;
    if (!store) return;
    const state = reading.state;
    // An uncorrected hosted file is already named by its address.
    if (state.phase === 'table' && state.title.startsWith('http') && !state.canUndo) return;
    // If other data are requested meanwhile, the address belongs to those.
    const { load } = store;
    const letters = state.phase === 'table' && state.interpreted.result ? await reading.packed() : null;
    if (reading.state !== state) return;
    if (!load.isCurrent) return;
    load.change(linkData(letters === null ? null : `own:${letters}`));
    if (state.phase === 'table' && state.interpreted.result && this.#atlas.value && hasLink(this.#atlas.value))
      this.status = letters === null ? this.#words.tooLongForLink : this.#words.linked;
  }

  /** Shows no text. */
  protected override renderWithoutData(): TemplateResult {
    return html``;
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    if (!this.#dialog.isOpen) return html``;
    const { language } = input;
    const words = importWords[language];
    const state = this.#reading?.state ?? { phase: 'idle' };
    return this.#dialog.template(
      language,
      html`<div class="head"><h2 id="title">${words.title}</h2><button type="button" class="button" @click=${this.#dialog.close}>${words.close}</button></div>
      <div class="body">
        ${
          state.phase === 'table'
            ? this.#tableTemplate(input, state, words)
            : html`<p class="lead">${words.lead}</p>
              ${state.phase === 'reading' ? this.#progressTemplate(input, state.title, state.progress, words) : nothing}
              ${this.#progress?.stage === 'fetching' ? this.#fetchTemplate(input, this.#progress, words) : nothing}
              ${state.phase === 'fault' ? html`<p class="unit" role="alert"><b><bdi>${state.title}</bdi></b> ${sentenceOf(entryBasics(input), state.problem)}</p>` : nothing}
              ${this.#waysTemplate(words)}`
        }
      </div>
      <div class="foot">
        ${
          state.phase === 'table'
            ? html`<button type="button" class="button" @click=${() => this.#do((reading) => this.#download(reading, state))}>${words.download}</button>
              ${state.canUndo ? html`<button type="button" class="button" ?disabled=${state.isWorking} @click=${() => this.#do((reading) => reading.undo())}>${words.undo}</button>` : nothing}
              <button type="button" class="button" @click=${() => this.#do((reading) => reading.close())}>${words.another}</button>`
            : nothing
        }
        ${this.storeController.value?.isUserData ? html`<button type="button" class="button" @click=${() => this.#do((reading) => this.#back(reading))}>${words.backToReport}</button>` : nothing}
        <p class="status notes" role="status">${state.phase === 'table' && state.isWorking ? words.working : this.failure ? errorSentence(this.failure, language) : this.status}</p>
        ${this.failure?.recovery ? html`<button type="button" class="button" @click=${this.failure.recovery.take}>${messagesOf(language).recoveries[this.failure.recovery.kind]}</button>` : nothing}
      </div>`,
    );
  }

  #waysTemplate(words: ImportWords): TemplateResult {
    return html`<div class="drop way">
        <label for="paste">${words.paste}</label>
        <textarea class="field" id="paste" placeholder=${words.pasteHint} spellcheck="false"></textarea>
        <p class="line cluster">
          <button type="button" class="button" @click=${() => this.#paste(words)}>${words.readPasted}</button>
          <button type="button" class="button" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#file')?.click()}>${words.choose}</button>
          <input type="file" id="file" hidden multiple accept=${acceptedFiles} @change=${(event: Event) => this.#chosen(event)} />
          <span class="notes">${words.drop}</span>
        </p>
      </div>
      <form class="way" @submit=${(event: SubmitEvent) => this.#address(event, words)}>
        <label for="address">${words.address}</label>
        <p class="line cluster"><input type="url" class="field" id="address" name="address" autocomplete="off" placeholder="https://" /><button type="submit" class="button">${words.open}</button></p>
      </form>
      <section class="way" aria-labelledby="starters">
        <h3 id="starters">${words.starters}</h3>
        <p class="notes">${words.startersLead}</p>
        <ul class="starters">${starters.map(
          ({ file, text, name, canBeOpened }) => html`<li class="cluster">
            <span>${words.starterNames[name]}</span>
            ${canBeOpened ? html`<button type="button" class="button" aria-label="${words.open}: ${words.starterNames[name]}" @click=${() => this.#open(new Blob([text]), file)}>${words.open}</button>` : nothing}
            <button type="button" class="button" aria-label="CSV: ${words.starterNames[name]}" @click=${() => saveFile(new Blob([text], { type: 'text/csv' }), file)}>CSV</button>
          </li>`,
        )}</ul>
      </section>`;
  }

  #progressTemplate({ language }: PanelInput, title: string, progress: Progress | null, words: ImportWords): TemplateResult {
    const share = progress && progress.of > 0 ? progress.done / progress.of : 0;
    return html`<div class="unit">
      <p role="status">${(progress?.stage === 'adding' ? words.adding : words.reading)(title, Math.floor(share * 100), formatCount(progress?.rows ?? 0, language))}</p>
      <progress max="1" .value=${share} aria-label=${title}></progress>
      <p class="line cluster"><button type="button" class="button" @click=${() => this.#cancel(words)}>${words.cancel}</button></p>
    </div>`;
  }

  #fetchTemplate(
    { words: atlasWords }: PanelInput,
    { name, host }: LoadProgress & { readonly stage: 'fetching' },
    words: ImportWords,
  ): TemplateResult {
    return html`<div class="unit">
      <p role="status">${atlasWords.fetchingFile(isolatedText(name), host)}</p>
      <p class="line cluster"><button type="button" class="button" @click=${() => this.#cancelFetch(words)}>${words.cancel}</button></p>
    </div>`;
  }

  #tableTemplate(input: PanelInput, state: ReadTable, words: ImportWords): TemplateResult {
    const { language } = input;
    const { opened, settings, interpreted } = state;
    const { report, result } = interpreted;
    // Counts are exact and not in 万, because readers compare their sums.
    const number = (n: number): string => formatCount(n, language);
    const listed = this.#listed(report.problems, this.listedWholly);
    const suggested = suggestedProblems(state).reduce((sum, { problem }) => sum + problem.rows.length, 0);
    return html`<p><b><bdi>${state.title}</bdi></b> <span class="notes">${words.form(formOf(opened.form, words), opened.form.blankLines)}</span></p>
      <p class="counts" role="status">${words.counts(number(report.rowsRead), number(report.rowsShown), number(report.rowsSkipped), report.rowsLeftOut === 0 ? null : number(report.rowsLeftOut))}</p>
      ${result ? nothing : html`<p class="notes">${words.nothingShown}</p>`}
      ${report.summed.flows > 0 ? html`<p class="notes">${words.summed(number(report.summed.rows), number(report.summed.flows))}</p>` : nothing}
      ${result && result.leftOut.flows > 0 ? html`<p class="notes">${words.leftOut(number(report.flows.count), number(result.leftOut.flows), number(result.leftOut.rows))}</p>` : nothing}
      ${questionsTemplate({
        state,
        words,
        language,
        answer: (what) => this.#do(what),
        choosePlaces: () => this.renderRoot.querySelector<HTMLInputElement>('#places')?.click(),
      })}
      ${assumptionsTemplate(
        {
          language,
          isWorking: state.isWorking,
          mapping: settings.mapping,
          setMapping: (mapping) => this.#do((reading) => reading.setMapping(mapping)),
          setChoices: (choices) => this.#do((reading) => reading.setChoices(choices)),
          choose: (role) => this.renderRoot.querySelector<HTMLElement>(`[data-role=${role}]`)?.focus(),
        },
        assumptionsOf(opened, settings, report),
      )}
      ${columnsTemplate({
        language,
        columns: opened.columns,
        firstRows: opened.firstRows,
        mapping: settings.mapping,
        hasHeader: opened.form.hasHeader,
        canHaveHeader: opened.form.form !== 'json' && opened.form.form !== 'parquet',
        setMapping: (mapping) => this.#do((reading) => reading.setMapping(mapping)),
        setHeader: (hasHeader) => this.#do((reading) => reading.setChoices({ hasHeader })),
      })}
      <h3 id="report">${words.report}</h3>
      ${listed.all === 0 ? html`<p>${words.noProblems}</p>` : nothing}
      ${suggested > 0 ? html`<p class="line cluster"><button type="button" class="button all" ?disabled=${state.isWorking} @click=${() => this.#do((reading) => reading.acceptAll())}>${words.acceptAll(number(suggested))}</button></p>` : nothing}
      ${this.#reportTemplate(input, state, listed)}`;
  }

  #reportTemplate(input: PanelInput, state: ReadTable, listed: ReportRows): TemplateResult {
    const { items, abovePx, belowPx } = this.#rows.visible(listed.ids, defaultHeightPx);
    const view: EntryView = {
      ...entryBasics(input),
      columnName: (column) => state.opened.columns[column]?.name ?? '',
      lineOf: (row) => state.interpreted.lines[row] ?? row + 1,
      counts: state.opened.form.counts,
      fix: (problem, fix, rows) => this.#fix(problem, fix, rows),
      fixesOfKind: (code) => fixesOfKind(state, code),
      acceptOfKind: (code) => this.#keepingPlace(() => this.#do((reading) => reading.acceptOfKind(code))),
      list: (code, isWhole) =>
        this.#keepingPlace(() => {
          const wholly = new Set(this.listedWholly);
          if (isWhole) wholly.add(code);
          else wholly.delete(code);
          this.listedWholly = wholly;
        }),
    };
    return html`<div class="scroller" tabindex="-1"><ul class="entries" aria-labelledby="report" .style=${`padding-top:${abovePx}px;padding-bottom:${belowPx}px`}>
      ${repeat(
        items.flatMap(({ index: place }) => {
          const item = listed.at(place);
          return item ? [{ place, item, id: listed.ids[place] ?? '' }] : [];
        }),
        ({ id }) => id,
        ({ place, item }) => itemTemplate(view, item, place),
      )}
    </ul></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const state = this.#reading?.state;
    if (this.#toFocus === null || (state?.phase === 'table' && state.isWorking)) return;
    // A corrected entry disappears from the list, and the focus moves to the one in its place.
    const next =
      this.renderRoot.querySelector<HTMLElement>(`[data-index="${this.#toFocus}"] :is(select, button)`) ??
      this.renderRoot.querySelector<HTMLElement>('.scroller');
    this.#toFocus = null;
    next?.focus({ preventScroll: true });
  }

  #fix(problem: Problem, fix: Fix, rows: readonly number[] | null): void {
    this.#keepingPlace(() => this.#do((reading) => reading.fix(problem, fix, rows)));
  }

  /** Makes a change that may remove the element with the focus, and moves the focus. */
  #keepingPlace(change: () => void): void {
    const active = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    const place = active?.closest<HTMLElement>('[data-index]')?.dataset['index'];
    this.#toFocus = place === undefined ? null : Number(place);
    change();
  }

  #paste(words: ImportWords): void {
    const text = this.renderRoot.querySelector<HTMLTextAreaElement>('#paste')?.value ?? '';
    this.#open(new Blob([text]), words.pasted);
  }

  #chosen(event: Event): void {
    const [file, places] = chosenFiles(event);
    if (file) this.#open(file, file.name, places);
  }

  #dropped(event: DragEvent): void {
    const [file, places] = event.dataTransfer?.files ?? [];
    event.preventDefault();
    event.stopPropagation();
    if (file) this.#open(file, file.name, places);
  }

  #address(event: SubmitEvent, words: ImportWords): void {
    event.preventDefault();
    const address = event.target instanceof HTMLFormElement ? String(new FormData(event.target).get('address') ?? '').trim() : '';
    const src = webAddress(address);
    const { store } = this.storeController;
    if (!src || !store) {
      this.status = words.badAddress;
      return;
    }
    this.#do(() => openHosted(src, store));
  }

  #open(file: Blob, title: string, places?: Blob): void {
    this.listedWholly = new Set();
    this.#do((reading) => reading.open(file, title, places ? { places } : {}));
  }

  #cancel(words: ImportWords): void {
    this.#reading?.cancel();
    this.status = words.cancelled;
  }

  #cancelFetch(words: ImportWords): void {
    this.storeController.store?.load.cancel();
    this.status = words.cancelled;
  }

  /** Runs an action. An error is shown, and the data that are shown stay. */
  #do(what: (reading: ImportController) => Promise<void> | void): void {
    const reading = this.#reading;
    if (!reading) return;
    this.status = '';
    this.failure = null;
    void this.#tried(reading, what);
  }

  /** @param again - the action to retry, if `what` belongs to a request that will have ended */
  async #tried(reading: ImportController, what: (reading: ImportController) => Promise<void> | void, again = what): Promise<void> {
    try {
      await what(reading);
    } catch (cause) {
      // The sentence of a rare code may not be loaded yet.
      await loadMessages();
      this.failure = duikouErrorOf(cause).withRetry(() => this.#do(again));
    }
  }

  async #download(reading: ImportController, state: ReadTable): Promise<void> {
    const file = await reading.correctedFile();
    if (file)
      saveFile(
        file,
        `${
          state.title
            .split('/')
            .at(-1)
            ?.replace(/\.\w+$/u, '') ?? 'data'
        }-corrected.${state.opened.form.delimiter === '\t' ? 'tsv' : 'csv'}`,
      );
  }

  async #back(reading: ImportController): Promise<void> {
    reading.close();
    this.storeController.store?.change(linkData(null));
    this.storeController.store?.change(resetTo('overview'));
    await this.#atlas.value?.loadAgain();
  }
}

function formOf({ form, encoding, delimiter, sheet }: FileForm, { forms }: ImportWords): string {
  const letters = encoding?.toUpperCase() ?? '';
  switch (form) {
    case 'delimited':
      return forms.delimited(letters, delimiter === '\t' ? 'Tab' : (delimiter ?? ''));
    case 'spreadsheet':
      return forms.spreadsheet(shortened(sheet ?? ''));
    case 'json':
    case 'html':
    case 'parquet':
      return forms[form](letters);
  }
}

function entryBasics({ language }: PanelInput): Pick<EntryView, 'language' | 'unitLabel'> {
  return { language, unitLabel: (unit) => unitLabel(unit)[language] };
}

export function defineImportDialog(): void {
  if (!customElements.get('duikou-import-dialog')) customElements.define('duikou-import-dialog', ImportDialog);
}
