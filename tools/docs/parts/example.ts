/** An example: its code as the file has it, and that very file running below. */
import { html, type TemplateResult } from 'lit';
import { codeBlock } from '../html.ts';
import { exampleAddress, exampleText } from '../examples.ts';
import type { PartContext } from './part.ts';
import { docsWords } from '../words.ts';

/**
 * Words: the file; the height of the frame in px, `+N` for so much more than a map of the frame's width has; files that it reads and that are
 * shown too.
 */
export function examplePart({ language }: PartContext, [file = '', height = '+16', ...others]: readonly string[]): TemplateResult {
  const words = docsWords[language];
  const address = exampleAddress(file, language);
  return html`<div class="example">${codeBlock(exampleText(file, language), html`<code>${file}</code> · <a href=${address}>${words.openAlone}</a>`)}${others.map((other) => filePart({ language }, [other]))}<iframe src=${address} title="${words.running}: ${file}" loading="lazy" style="--height: ${height.startsWith('+') ? `calc(max(320px, 75cqi) + ${height.slice(1)}px)` : `${height}px`}"></iframe></div>`;
}

/** A file that an example reads: its text alone. */
export function filePart({ language }: Pick<PartContext, 'language'>, [file = '']: readonly string[]): TemplateResult {
  return codeBlock(exampleText(file, language), html`<code>${file}</code>`);
}
