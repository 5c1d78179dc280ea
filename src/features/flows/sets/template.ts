/** The choice of two sets of places, between which flows are shown. */
import { html, nothing, type TemplateResult } from 'lit';
import { viewsOf } from '../../../data/views.ts';
import { formatCount, formatFigure, formatPart, joinFigure } from '../../../i18n/format.ts';
import { partOfAll } from '../../../scene/describe-scene.ts';
import { memberName } from '../../../scene/between.ts';
import type { FlowsBetween, SceneFlows } from '../../../scene/scene-types.ts';
import type { PlaceSets } from '../../../state/filters.ts';
import { changeBetween, changeLevel } from '../../../state/transitions.ts';
import { levelOf } from '../../../state/level-of-view.ts';
import { cross } from '../../../ui/icons.ts';
import type { PanelInput } from '../../../app/elements/panel-input.ts';
import { flowControlsWords, type FlowControlsWords } from '../controls/messages.ts';
import { levelForMembers } from './compute.ts';

const noSets: PlaceSets = { from: [], to: [], isOneWay: false };

/** The choice of two sets. It is closed until the reader opens it, and open while a set is chosen. */
export function setsTemplate(input: PanelInput, flows: SceneFlows): TemplateResult {
  const { view, language, change } = input;
  const words = flowControlsWords[language];
  const chosen = view.filters.between;
  const sets = chosen ?? noSets;
  return html`<details class="sets" ?open=${chosen !== null}>
    <summary>${words.sets}</summary>
    <div class="pair">
      ${setTemplate(input, sets, 'from', words)}
      <div class="which cluster">
        <label class="option">${words.setsWays}
          <select class="field" data-control="oneway" ?disabled=${chosen === null} @change=${(event: Event) => change(changeBetween({ ...sets, isOneWay: (event.target as HTMLSelectElement).value === 'one' }))}>
            <option value="both" .selected=${!sets.isOneWay}>${words.setsBoth}</option>
            <option value="one" .selected=${sets.isOneWay}>${words.setsOneWay}</option>
          </select></label>
        <button type="button" class="swap link-button" ?disabled=${chosen === null} @click=${() => change(changeBetween({ ...sets, from: sets.to, to: sets.from }))}>${words.swapSets}</button>
      </div>
      ${setTemplate(input, sets, 'to', words)}
    </div>
    ${flows.between ? html`<p class="notes" role="status">${betweenSentences(input, flows, flows.between, words).join(language === 'en' ? ' ' : '')} <button type="button" class="link-button" @click=${() => change(changeBetween(null))}>${words.noSets}</button></p>` : nothing}
  </details>`;
}

function setTemplate(input: PanelInput, sets: PlaceSets, side: 'from' | 'to', words: FlowControlsWords): TemplateResult {
  const { index, language, change } = input;
  const members = sets[side];
  const other = sets[side === 'from' ? 'to' : 'from'];
  const name = words.setNames[side];
  return html`<div class="set ${side}" role="group" aria-label=${name}>
    ${
      members.length === 0
        ? html`<p class="notes">${other.length === 0 ? words.setEmpty : words.setOthers}</p>`
        : html`<ul class="cluster">${members.map((id) => {
            const member = memberName(index, id, language);
            return html`<li class="chip">${member}<button type="button" class="icon-button" aria-label=${words.removeMember(member)} title=${words.removeMember(member)} @click=${() => change(changeBetween({ ...sets, [side]: members.filter((each) => each !== id) }))}>${cross}</button></li>`;
          })}</ul>`
    }
    <duikou-place-picker .index=${index} .language=${language} .name=${words.addMember[side]} .without=${members} .chosen=${(id: string) => add(input, sets, side, id)}></duikou-place-picker>
  </div>`;
}

/** Adds a place to a set. If the level can't tell the places apart, a finer level is chosen, which stays when the map is zoomed. */
function add({ index, view, change }: PanelInput, sets: PlaceSets, side: 'from' | 'to', id: string): void {
  const next = { ...sets, [side]: [...sets[side], id] };
  const levels = viewsOf(index.dataSet)?.levels;
  const shown = levels?.levelOf(levelOf(view));
  const opening = levels?.levelOf('auto');
  const members = [...next.from, ...next.to];
  if (shown && opening) {
    const needed =
      levelForMembers(index, shown, members) ?? (view.level === 'auto' && levelForMembers(index, opening, members) ? shown : null);
    if (needed) change(changeLevel(needed));
  }
  change(changeBetween(next));
}

/** Sentences with the number of flows between the sets, their share in all flows, and the members that the level can't tell apart. */
export function betweenSentences(
  { index, language }: Pick<PanelInput, 'language'> & { readonly index: Pick<PanelInput['index'], 'unitLabel'> },
  { unit }: Pick<SceneFlows, 'unit'>,
  between: FlowsBetween,
  words: FlowControlsWords,
): readonly string[] {
  const { share, split } = between;
  const [own, whole] = [formatCount(between.flows, language), formatCount(between.all, language)];
  const part = partOfAll(between, language);
  const sentences: string[] = [];
  if (share.kind === 'share' && part !== null) {
    const cmp = share.isExact ? 'exact' : 'about';
    const figure = formatFigure(
      { key: 'sum', n: share.sum, unit: unit ?? '', cmp, raw: '' },
      index.unitLabel(unit ?? '', language),
      language,
    );
    const rest = formatPart(1 - share.share, language);
    sentences.push(words.betweenShare(own, whole, part, joinFigure(figure, language), share.isExact ? rest : words.about(rest)));
  } else sentences.push(share.kind === 'mixed' ? words.betweenMixed(own, whole) : words.betweenCount(own, whole));
  if (split.length > 0) sentences.push(words.splitMembers(split.join(language === 'en' ? ', ' : '、')));
  return sentences;
}
