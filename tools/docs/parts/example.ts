/** An example: the code of its file, and the same file running below it. */
import { html, type TemplateResult } from 'lit';
import { codeBlock } from '../html.ts';
import { exampleAddress, exampleText } from '../examples.ts';
import type { PartContext } from './part.ts';
import { docsWords } from '../words.ts';

/**
 * The words of the placeholder: the file; the height of the frame in px, where `+N` is added to that of a map of the frame's width; further
 * files that the example reads, which are displayed too.
 */
export function examplePart({ language }: PartContext, [file = '', height = '+16', ...others]: readonly string[]): TemplateResult {
  const words = docsWords[language];
  const address = exampleAddress(file, language);
  return html`<div class="example">${codeBlock(exampleText(file, language), html`<code>${file}</code> · <a href=${address}>${words.openAlone}</a>`)}${others.map((other) => filePart({ language }, [other]))}<iframe src=${address} title="${words.running}: ${file}" loading="lazy" style="--height: ${height.startsWith('+') ? `calc(max(320px, 75cqi) + ${height.slice(1)}px)` : `${height}px`}"></iframe></div>`;
}

/** The text of a file that an example reads. */
export function filePart({ language }: Pick<PartContext, 'language'>, [file = '']: readonly string[]): TemplateResult {
  return codeBlock(exampleText(file, language), html`<code>${file}</code>`);
}
