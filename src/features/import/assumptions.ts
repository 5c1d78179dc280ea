/** The list of what was assumed, each with its evidence and a way to change it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Assumption } from '../../import/assumptions.ts';
import { encodings, type Encoding } from '../../import/files/encoding.ts';
import type { FileChoices } from '../../import/files/read-file.ts';
import type { Mapping } from '../../import/columns/columns.ts';
import type { Role } from '../../import/columns/column-names.ts';
import { shortened } from './entry.ts';
import type { ImportWords } from './messages.ts';

export interface AssumptionsView {
  readonly words: ImportWords;
  readonly isWorking: boolean;
  readonly mapping: Mapping;
  readonly setMapping: (mapping: Mapping) => void;
  readonly setChoices: (choices: Partial<FileChoices>) => void;
  /** Takes the reader to the choice of a column. */
  readonly choose: (role: Role) => void;
}

export function assumptionsTemplate(view: AssumptionsView, assumed: readonly Assumption[]): TemplateResult {
  return html`<section class="assumed" aria-labelledby="assumed">
    <h3 id="assumed">${view.words.assumed}</h3>
    <ul>${assumed.map((each) => html`<li class="cluster"><span>${sentenceOfAssumption(view.words, each)}</span>${changeTemplate(view, each)}</li>`)}</ul>
  </section>`;
}

export function sentenceOfAssumption({ assumptions: words }: ImportWords, each: Assumption): string {
  switch (each.kind) {
    case 'encoding':
      return words.encoding;
    case 'header':
      return words.header(each.hasHeader);
    case 'shape':
      return words.shapes[each.shape](each.totals);
    case 'ends':
      return words.ends(shortened(each.origin), shortened(each.destination), each.isDirected, each.by);
    case 'level':
      return words.level(shortened(each.column), words.levels[each.level], each.rows);
    case 'codes':
      return words.codes(shortened(each.column));
    case 'value':
      return words.value(shortened(each.column), each.by);
    case 'unit':
      return words.unit(shortened(each.unit), shortened(each.from), each.by);
    case 'decimal-sign':
      return words.decimalSign(each.sign);
    case 'time':
      return words.time(shortened(each.column), words.grains[each.grain]);
    case 'year-in-title':
      return words.yearInTitle(shortened(each.title));
    case 'left-out':
      return words.leftOut(each.totals, each.rest);
    case 'marks':
      return words.marks(each.rows);
  }
}

function changeTemplate(view: AssumptionsView, each: Assumption): TemplateResult | typeof nothing {
  const { words, mapping, setMapping, setChoices } = view;
  const button = (text: string, action: () => void): TemplateResult =>
    html`<button type="button" class="button quiet" aria-label="${text}: ${sentenceOfAssumption(words, each)}" ?disabled=${view.isWorking} @click=${action}>${text}</button>`;
  const choose = (role: Role): TemplateResult => button(words.change, () => view.choose(role));
  switch (each.kind) {
    case 'encoding':
      return html`<select class="field" aria-label=${words.assumptions.encoding} ?disabled=${view.isWorking} @change=${(event: Event) => {
        const chosen =
          event.target instanceof HTMLSelectElement
            ? encodings.find((encoding) => encoding === (event.target as HTMLSelectElement).value)
            : undefined;
        if (chosen) setChoices({ encoding: chosen });
      }}>${encodings.map((encoding: Encoding) => html`<option value=${encoding} ?selected=${encoding === each.encoding}>${encoding.toUpperCase()}</option>`)}</select>`;
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
    case 'value':
      return choose('value');
    case 'unit':
      return each.by === 'answer' ? nothing : choose('unit');
    case 'decimal-sign':
      return button(words.change, () => setMapping({ ...mapping, decimalSign: null }));
    case 'time':
    case 'year-in-title':
      return choose('period');
    case 'left-out':
    case 'marks':
      return nothing;
  }
}
