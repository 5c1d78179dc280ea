import { html, nothing, type TemplateResult } from 'lit';
import { captionParts } from '../../data/caption.ts';

/** A line never begins with one of these. */
const closing = /^[，。；：、）」”’,.;:)!?]+/;

/** The caption's figures are figures: in the reader's language, with their source. */
export function captionTemplate(caption: string): readonly (string | TemplateResult)[] {
  const parts = captionParts(caption);
  return parts.map((part, i) => {
    const before = parts[i - 1];
    if (part.kind === 'words') return before?.kind === 'figure' ? part.text.replace(closing, '') : part.text;
    const after = parts[i + 1];
    const mark = after?.kind === 'words' ? (closing.exec(after.text)?.[0] ?? '') : '';
    return html`<span class="glued"><duikou-figure record=${part.record} value=${part.value ?? nothing}></duikou-figure>${mark}</span>`;
  });
}
