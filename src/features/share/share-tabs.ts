/** The tabs of the share dialog. */
import { html, nothing, type TemplateResult } from 'lit';
import { citationForms, citationOf } from '../../export/citation.ts';
import { elementCode, frameAddress, frameCode, frameSandbox, type EmbedChoice } from '../../export/embed-code.ts';
import { pngScales } from '../../export/picture-size.ts';
import type { SizePx } from '../../geo/projection.ts';
import { viewNames, type ViewName, type ViewState } from '../../state/view-state.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { listButton, listText } from '../records/list-line.ts';
import type { ShareWords } from '../../i18n/shared/share.ts';
import { withUncheckedTitle } from '../../export/unchecked-title.ts';
import type { FileKind } from './share-files.ts';
import type { ShareInput } from './share-input.ts';

type Copy = (event: Event, text: string) => void;

const citationNames = { gbt7714: 'GB/T 7714', bibtex: 'BibTeX', apa: 'APA' } as const;
const previewWidthsPx = [390, 320] as const;

export function linkTab({ words, scene, version, link, isUserData, view }: ShareInput, copy: Copy): TemplateResult {
  return html`<p class="lead">${words.linkLead(scene.captions.subject, version)}</p>
    ${isUserData && view.dataLink === null ? html`<p class="notes">${words.userDataNotInLink}</p>` : nothing}
    ${copyable(words, words.link, link ?? '', 3, copy)}`;
}

export interface EmbedInput {
  readonly form: 'frame' | 'element';
  readonly choice: EmbedChoice;
  /** Width of the preview; 0: all the available width; null: closed. */
  readonly previewWidthPx: number | null;
  readonly heights: { readonly min: number; readonly max: number };
  readonly chooseForm: (form: 'frame' | 'element') => void;
  readonly choosePanels: (panels: readonly ViewName[] | 'last') => void;
  /** @returns the height that is used, within the limits */
  readonly chooseHeight: (height: number) => number;
  readonly choosePreview: (widthPx: number | null) => void;
}

export function embedTab(input: ShareInput, copy: Copy, embed: EmbedInput): TemplateResult {
  const { words, view, site, fragment, isUserData, src } = input;
  const { form, choice } = embed;
  const code = form === 'frame' && site !== null ? frameCode(site, fragment, choice, words.frameTitle) : elementCode(view, choice, src);
  const note = site === null ? words.frameNone : isUserData ? words.frameUserData : null;
  return html`<div class="embed">
    <div>
      ${site === null ? nothing : html`<p class="notes"><a href=${new URL(`docs/${view.language.toLowerCase()}/index.html`, site).href}>${words.documentation}</a></p>`}
      <fieldset>
        <legend>${words.form}</legend>
        ${
          note === null
            ? html`${radio('form', words.frame, form === 'frame', () => embed.chooseForm('frame'))} ${radio('form', words.element, form === 'element', () => embed.chooseForm('element'))}`
            : html`<p class="notes">${note}</p>`
        }
      </fieldset>
      <fieldset>
        <legend>${words.content}</legend>
        ${radio('content', words.mapOnly, choice.panels.length === 0, () => embed.choosePanels([]))}
        ${radio('content', words.withPanels, choice.panels.length > 0, () => embed.choosePanels('last'))}
        <div class="panel-choices">${viewNames.map((name) => panelChoice(name, view, choice, embed))}</div>
      </fieldset>
      <label class="height"
        >${words.height}
        <input
          type="number"
          class="field"
          min=${embed.heights.min}
          max=${embed.heights.max}
          step="20"
          .value=${String(choice.heightPx)}
          @change=${({ target }: Event) => target instanceof HTMLInputElement && (target.value = String(embed.chooseHeight(Number(target.value))))}
      /></label>
      <p class="notes">${words.width}</p>
    </div>
    <div class="code">
      <p class="notes">${form === 'frame' ? words.frameLead : words.elementLead}</p>
      ${isUserData && src === null ? html`<p class="notes">${words.elementUserData}</p>` : nothing}
      ${copyable(words, words.code, code, 6, copy)}
      ${site === null || isUserData ? nothing : previewTemplate(input, site, embed)}
    </div>
  </div>`;
}

function panelChoice(name: ViewName, { language }: ViewState, { panels }: EmbedChoice, { choosePanels }: EmbedInput): TemplateResult {
  const isChosen = panels.includes(name);
  const change = (): void => choosePanels(viewNames.filter((each) => (each === name ? !isChosen : panels.includes(each))));
  return html`<label class="option"><input type="checkbox" .checked=${isChosen} @change=${change} /> ${messagesOf(language).viewTitles[name]}</label>`;
}

/** A preview in the same frame as the code creates; loaded on request. */
function previewTemplate(
  { words, fragment }: ShareInput,
  site: string,
  { choice, previewWidthPx, choosePreview }: EmbedInput,
): TemplateResult {
  const isOpen = previewWidthPx !== null;
  return html`<div class="preview-head">
      <button type="button" class="button" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => choosePreview(isOpen ? null : 0)}>${words.preview}</button>
      ${
        isOpen
          ? html`<select class="field" aria-label=${words.previewWidth} @change=${({ target }: Event) => target instanceof HTMLSelectElement && choosePreview(Number(target.value))}>
            <option value="0">${words.fullWidth}</option>
            ${previewWidthsPx.map((width) => html`<option value=${width} ?selected=${width === previewWidthPx}>${width} px</option>`)}
          </select>`
          : nothing
      }
    </div>
    ${
      isOpen
        ? html`<div class="preview field" tabindex="0" role="group" aria-label=${words.preview}><iframe
            title=${words.preview}
            loading="lazy"
            sandbox=${frameSandbox}
            src=${frameAddress(site, fragment, choice)}
            .style=${`height: ${choice.heightPx}px; width: ${previewWidthPx === 0 ? '100%' : `${previewWidthPx}px`}`}
          ></iframe></div>`
        : nothing
    }`;
}

function radio(group: string, text: string, isChosen: boolean, choose: () => void): TemplateResult {
  return html`<label class="option"><input type="radio" name=${group} .checked=${isChosen} @change=${choose} /> ${text}</label>`;
}

export interface SaveInput {
  readonly scale: number;
  readonly pngSize: SizePx;
  readonly isSaving: boolean;
  readonly chooseScale: (scale: number) => void;
  readonly save: (kind: FileKind) => void;
  readonly print: () => void;
}

export function saveTab(share: ShareInput, input: SaveInput): TemplateResult {
  const { words, isUserData, canSaveFile } = share;
  const row = (kind: FileKind, format: string, lead: string | TemplateResult): TemplateResult => html`<li>
    <b>${format}</b><span class="notes">${lead}</span>
    <button type="button" class="button" ?disabled=${input.isSaving} @click=${() => input.save(kind)}>${words.save(format)}</button>
  </li>`;
  const scales = Array.from({ length: pngScales.max }, (_, i) => i + pngScales.min);
  const scale = html`<select class="field" aria-label=${words.scale} @change=${({ target }: Event) => target instanceof HTMLSelectElement && input.chooseScale(Number(target.value))}>
      ${scales.map((each) => html`<option value=${each} ?selected=${each === input.scale}>${each} ×</option>`)}
    </select>
    ${words.png(input.pngSize.width, input.pngSize.height)}`;
  return html`<section>
      <h3>${words.pictures}</h3>
      <ul class="files">
        ${row('svg', 'SVG', words.svg)} ${row('png', 'PNG', scale)}
        <li><b>${words.print}</b><span class="notes">${words.printLead}</span><button type="button" class="button" @click=${input.print}>${words.print}</button></li>
      </ul>
    </section>
    <section>
      <h3>${words.data}</h3>
      ${listLine(share)}
      <ul class="files">${row('csv', 'CSV', words.csv)} ${row('json', 'JSON', words.json)} ${row('geojson', 'GeoJSON', words.geojson)}</ul>
    </section>
    <section>
      <h3>${words.file}</h3>
      ${canSaveFile ? html`<ul class="files">${row('html', 'HTML', isUserData ? words.fileUserData : words.fileLead)}</ul>` : html`<p class="notes">${words.fileNone}</p>`}
    </section>`;
}

/** The line that counts the records in the three data files. */
function listLine({ index, scene, view, change }: ShareInput): TemplateResult {
  const { language } = view;
  const input = { index, scene, view, language, words: messagesOf(language), change };
  return html`<p class="notes list-line">${listText(input)} ${listButton(input)}</p>`;
}

export function citeTab({ words, index, scene, view, version, isUserData, link, page }: ShareInput, copy: Copy): TemplateResult {
  const cited = {
    dataSet: withUncheckedTitle(index.dataSet, scene.captions.unchecked),
    isUserData,
    url: link ?? page ?? '',
    accessed: today(),
    language: view.language,
  };
  return html`<p class="lead">${words.citeLead(version)}</p>
    ${isUserData ? html`<p class="notes">${words.citeUserData}</p>` : nothing}
    ${citationForms.map((form) => html`<section><h3>${citationNames[form]}</h3>${copyable(words, citationNames[form], citationOf(form, cited), form === 'bibtex' ? 8 : 3, copy)}</section>`)}`;
}

/** Today's date in the reader's time zone, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function copyable(words: ShareWords, name: string, text: string, rows: number, copy: Copy): TemplateResult {
  return html`<div class="copyable">
    <textarea class="field" readonly rows=${rows} spellcheck="false" aria-label=${name} .value=${text} @focus=${({ target }: FocusEvent) => target instanceof HTMLTextAreaElement && target.select()}></textarea>
    <button type="button" class="button" aria-label="${words.copy}: ${name}" @click=${(event: Event) => copy(event, text)}>${words.copy}</button>
  </div>`;
}
