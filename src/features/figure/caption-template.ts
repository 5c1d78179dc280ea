import { html, nothing, type TemplateResult } from 'lit';
import { captionParts } from '../../data/caption.ts';

/** Punctuation that must not begin a line. */
const closing = /^[，。；：、）」”’,.;:)!?]+/;

/** Renders one figure of a text: a button that opens its source, or, in a page without script, the figure alone. */
export type FigureTemplate = (record: string, value: string | null, isCounted?: boolean) => TemplateResult;

export const figureButton: FigureTemplate = (record, value, isCounted = false) =>
  html`<duikou-figure record=${record} value=${value ?? nothing} ?counted=${isCounted}></duikou-figure>`;

/** Renders a caption: each reference to a figure becomes a figure in the reader's language, glued to the punctuation after it. */
export function captionTemplate(caption: string, figure: FigureTemplate = figureButton): readonly (string | TemplateResult)[] {
  const parts = captionParts(caption);
  return parts.map((part, i) => {
    const before = parts[i - 1];
    if (part.kind === 'words') return before?.kind === 'figure' ? part.text.replace(closing, '') : part.text;
    const after = parts[i + 1];
    const mark = after?.kind === 'words' ? (closing.exec(after.text)?.[0] ?? '') : '';
    return html`<span class="glued">${figure(part.record, part.value)}${mark}</span>`;
  });
}
