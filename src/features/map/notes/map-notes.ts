/**
 * What is written on the map as buttons: figures at their arcs, sites, ends of nested pairings, ports. They lie over whichever map is up,
 * so both have them alike, for the pointer, the keyboard and speech.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { placeAt, pointPxOf, type LonLat, type PointPx, type ScreenTransform, type SizePx } from '../../../geo/projection.ts';
import { inferredSign } from '../../../data/inference.ts';
import { messagesOf } from '../../../i18n/messages.ts';
import { cssPalette } from '../../../scene/palette.ts';
import type { ArcChip, ChipFigure, Scene, ScenePoint } from '../../../scene/scene.ts';
import { marksOnScreen } from '../../../render/lettering/layout.ts';
import { noteRowPx, noteSizePx, type NoteKind, type PlacedNote } from '../../../render/lettering/note-layout.ts';
import { isChipEmphasized, isMarkEmphasized, isPointEmphasized } from '../../../scene/marks/emphasized.ts';
import { pointMark } from '../../../render/svg/point-marks.ts';

/** @param choose - selects the pairing of a point */
export function notesTemplate(scene: Scene, choose: (pairing: string) => void): TemplateResult {
  const { chips, points, routes, emphasis } = scene;
  const { inferred } = messagesOf(scene.language);
  const note = (kind: NoteKind, id: string, isLit: boolean, content: TemplateResult | readonly TemplateResult[]): TemplateResult =>
    html`<div class="note ${kind} ${isLit ? '' : 'dimmed'}" data-note=${noteKey(kind, id)}>${content}</div>`;
  return html`<div class="notes" part="notes">
    ${repeat(
      points,
      ({ id }) => id,
      (point) => note('point', point.id, isPointEmphasized(emphasis, point), pointTemplate(point, inferred, choose)),
    )}
    ${repeat(
      routes,
      ({ id }) => id,
      (route) =>
        note(
          'route',
          route.id,
          isMarkEmphasized(emphasis, route.pairing, [route.id]),
          html`<div><duikou-figure record=${route.id}>${route.text}</duikou-figure>${signTemplate(route.isInferred, inferred)}</div>`,
        ),
    )}
    ${repeat(
      chips,
      ({ id }) => id,
      (chip) => note('chip', chip.id, isChipEmphasized(emphasis, chip), chipTemplate(chip, inferred)),
    )}
  </div>`;
}

function noteKey(kind: NoteKind, id: string): string {
  return `${kind} ${id}`;
}

function chipTemplate({ figures }: ArcChip, inferred: string): readonly TemplateResult[] {
  return figures.map((figure) => html`<div>${figureTemplate(figure, inferred)}</div>`);
}

function pointTemplate(point: ScenePoint, inferred: string, choose: (pairing: string) => void): TemplateResult {
  const { pairing } = point;
  const mark = pointMark(point, cssPalette);
  return html`${
    mark === null
      ? nothing
      : html`<button type="button" class="mark" aria-label=${point.description} title=${point.description} ?disabled=${pairing === null} @click=${() => pairing !== null && choose(pairing)}>
      <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">${mark}</svg>
    </button>`
  }
    ${
      point.name === null && point.records.length === 0
        ? nothing
        : html`<div class="words">
          ${point.name === null ? nothing : html`<div class="name">${point.name}${signTemplate(point.isInferred, inferred)}</div>`}
          ${point.records.map((figure) => html`<div>${figureTemplate(figure, inferred)}</div>`)}
        </div>`
    }`;
}

function figureTemplate({ record, value, text, note, isInferred }: ChipFigure, inferred: string): TemplateResult {
  // Where the sign stands alone, it is what opens the quote.
  if (text === '') return html`<duikou-figure record=${record} value="">${inferredSign}</duikou-figure>`;
  return html`<duikou-figure record=${record} value=${value ?? ''} counted>${text}</duikou-figure>${note === null ? nothing : html` <small>${note}</small>`}${signTemplate(isInferred, inferred)}`;
}

/** The sign of an inference, read out in words. */
function signTemplate(isInferred: boolean, inferred: string): TemplateResult | typeof nothing {
  return isInferred ? html` <span role="img" aria-label=${inferred} title=${inferred}>${inferredSign}</span>` : nothing;
}

/** Where each note stands, seen from what it is written at: worked out when the camera rests, kept while it moves. */
export type NotePlaces = ReadonlyMap<
  string,
  { readonly place: LonLat; readonly from: PointPx } & Pick<PlacedNote, 'hasWords' | 'hasTarget'>
>;

export function notePlaces(scene: Scene, screen: ScreenTransform, size: SizePx): NotePlaces {
  const { notes } = marksOnScreen(scene, screen, size);
  return new Map(
    notes.map(({ kind, id, at, box, hasWords, hasTarget }) => [
      noteKey(kind, id),
      { place: placeAt(at, screen), from: [box.x - at[0], box.y - at[1]], hasWords, hasTarget },
    ]),
  );
}

/** Moves the notes with the map, without a rendering; one that found no room is hidden. */
export function moveNotes(root: ParentNode, places: NotePlaces, screen: ScreenTransform): void {
  for (const note of root.querySelectorAll<HTMLElement>('.note')) {
    const placed = places.get(note.dataset['note'] ?? '');
    note.hidden = placed === undefined;
    if (!placed) continue;
    note.classList.toggle('bare', !placed.hasWords);
    const mark = note.querySelector<HTMLElement>('.mark');
    if (mark) mark.inert = !placed.hasTarget;
    // The button of the mark has the name; where the mark is inert, the text has it.
    note.querySelector('.name')?.setAttribute('aria-hidden', String(placed.hasTarget));
    const [x, y] = pointPxOf(placed.place, screen);
    note.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    note.style.setProperty('--_from-x', `${placed.from[0].toFixed(1)}px`);
    note.style.setProperty('--_from-y', `${placed.from[1].toFixed(1)}px`);
  }
}

export const noteStyles = css`
  .notes {
    position: absolute;
    inset: 0;
    z-index: 1;
    overflow: hidden;
    pointer-events: none;
    /* In px as the names on the map: their layout reckons with it. */
    font-size: ${noteSizePx}px;
    line-height: ${noteRowPx}px;
    --_small: ${noteSizePx}px;
    white-space: nowrap;
  }
  .note {
    position: absolute;
    inset: 0 auto auto 0;
    width: 0;
    height: 0;
  }
  .bare .words {
    display: none;
  }
  .note[hidden] {
    display: none;
  }
  .chip > div,
  .route > div,
  .words {
    position: relative;
    left: var(--_from-x, 0);
    top: var(--_from-y, 0);
    width: max-content;
    padding: 0 6px;
    isolation: isolate;
  }
  .chip > div::before,
  .route > div::before,
  .words::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    border-radius: inherit;
    background: var(--_panel);
    opacity: 0.82;
  }
  .chip > div:first-child,
  .route > div,
  .words {
    border-start-start-radius: 4px;
    border-start-end-radius: 4px;
  }
  .chip > div:last-child,
  .route > div,
  .words {
    border-end-start-radius: 4px;
    border-end-end-radius: 4px;
  }
  .note duikou-figure {
    font-size: ${noteSizePx}px;
    line-height: ${noteRowPx}px;
  }
  .note duikou-figure,
  .mark {
    pointer-events: auto;
  }
  .mark {
    position: absolute;
    left: -12px;
    top: -12px;
    display: grid;
    place-content: center;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    background: none;
  }
  .note small {
    color: var(--_ink-2);
  }
  /* Marks recede; words stay readable. */
  .dimmed .mark {
    opacity: 0.35;
  }
  .dimmed :is(.words, .chip > div, .route > div, duikou-figure) {
    color: var(--_ink-2);
  }
  .mark[inert] {
    pointer-events: none;
  }
`;
