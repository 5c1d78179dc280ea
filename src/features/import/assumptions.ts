/** The list of assumptions, each with its evidence and a control to change it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../data/schema.ts';
import { isOneOf } from '../../data/parse/objects.ts';
import { formatCount } from '../../i18n/format.ts';
import type { Assumption } from '../../import/assumptions.ts';
import { encodings } from '../../import/files/encoding.ts';
import type { FileChoices } from '../../import/files/read-file.ts';
import type { Mapping } from '../../import/columns/columns.ts';
import type { Role } from '../../import/columns/column-names.ts';
import { shortened } from './entry.ts';
import { importWords } from './messages.ts';

export interface AssumptionsView {
  readonly language: Language;
  readonly isWorking: boolean;
  readonly mapping: Mapping;
  readonly setMapping: (mapping: Mapping) => void;
  readonly setChoices: (choices: Partial<FileChoices>) => void;
  /** Moves the focus to the list of columns that may have this role. */
  readonly choose: (role: Role) => void;
}

export function assumptionsTemplate(view: AssumptionsView, assumed: readonly Assumption[]): TemplateResult {
  return html`<section class="assumed" aria-labelledby="assumed">
    <h3 id="assumed">${importWords[view.language].assumed}</h3>
    <ul>${assumed.map((each) => html`<li class="cluster"><span>${sentenceOfAssumption(view.language, each)}</span>${changeTemplate(view, each)}</li>`)}</ul>
  </section>`;
}

function sentenceOfAssumption(language: Language, each: Assumption): string {
  const { assumptions: words } = importWords[language];
  const number = (n: number): string => formatCount(n, language);
  switch (each.kind) {
    case 'encoding':
      return words.encoding;
    case 'sheet':
      return words.sheet;
    case 'places':
      return words.places(number(each.found), number(each.ids));
    case 'header':
      return words.header(each.hasHeader);
    case 'shape':
      return words.shapes[each.shape](each.totals === 0 ? null : number(each.totals));
    case 'ends':
      return words.ends(shortened(each.origin), shortened(each.destination), each.isDirected, each.by);
    case 'level':
      return words.level(shortened(each.column), words.levels[each.level], number(each.rows), each.by);
    case 'codes':
      return words.codes(shortened(each.column));
    case 'no-value':
      return words.noValue;
    case 'blanks':
      return words.blanks(shortened(each.column));
    case 'value':
      return words.value(shortened(each.column), each.by);
    case 'unit':
      return `${words.unit(shortened(each.unit), shortened(each.from), each.by)}${each.unknown.length === 0 ? '' : words.unknownUnits(each.unknown.map(shortened))}`;
    case 'decimal-sign':
      return words.decimalSign(each.sign, each.by === 'contents');
    case 'time':
      return words.time(each.column === null ? null : shortened(each.column), words.grains[each.grain]);
    case 'year-in-title':
      return words.yearInTitle(shortened(each.title));
    case 'left-out':
      return words.leftOut(number(each.totals), number(each.rest));
    case 'marks':
      return words.marks(number(each.rows));
  }
}

function changeTemplate(view: AssumptionsView, each: Assumption): TemplateResult | typeof nothing {
  const { language, mapping, setMapping, setChoices } = view;
  const words = importWords[language];
  const button = (text: string, action: () => void): TemplateResult =>
    html`<button type="button" class="button quiet" aria-label="${text}: ${sentenceOfAssumption(language, each)}" ?disabled=${view.isWorking} @click=${action}>${text}</button>`;
  const choose = (role: Role): TemplateResult => button(words.change, () => view.choose(role));
  switch (each.kind) {
    case 'encoding':
      return html`<select class="field" aria-label=${words.assumptions.encoding} ?disabled=${view.isWorking} @change=${({
        target,
      }: Event) => {
        if (target instanceof HTMLSelectElement && isOneOf(encodings, target.value)) setChoices({ encoding: target.value });
      }}>${encodings.map((encoding) => html`<option value=${encoding} ?selected=${encoding === each.encoding}>${encoding.toUpperCase()}</option>`)}</select>`;
    case 'sheet':
      return html`<select class="field" aria-label=${words.assumptions.sheet} ?disabled=${view.isWorking} @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) setChoices({ sheet: target.value });
      }}>${each.sheets.map(({ name, isHidden }) => html`<option value=${name} ?selected=${name === each.sheet}>${isHidden ? words.assumptions.hiddenSheet(shortened(name)) : shortened(name)}</option>`)}</select>`;
    case 'header':
      return button(words.assumptions.otherHeader(each.hasHeader), () => setChoices({ hasHeader: !each.hasHeader }));
    case 'shape':
      return button(words.assumptions.asRows, () => setChoices({ asRows: true }));
    case 'ends':
      return choose('origin');
    case 'level':
      return button(words.assumptions.askNames, () => setMapping({ ...mapping, levels: { ...mapping.levels, [each.end]: null } }));
    case 'codes':
      return button(words.change, () =>
        setMapping({ ...mapping, confirmedCodes: mapping.confirmedCodes.filter((end) => end !== each.end) }),
      );
    case 'blanks':
      return button(words.change, () => setMapping({ ...mapping, fillsDown: mapping.fillsDown.filter((end) => end !== each.end) }));
    case 'no-value':
    case 'value':
      return choose('value');
    case 'unit':
      return each.by === 'answer' ? nothing : choose('unit');
    case 'decimal-sign':
      return button(words.change, () => setMapping({ ...mapping, decimalSign: null }));
    case 'time':
    case 'year-in-title':
      return choose('period');
    case 'places':
    case 'left-out':
    case 'marks':
      return nothing;
  }
}
