/** The directives that are tested, from `docs/csp.md`, whose words are English in every language of the documentation. */
import { existsSync, readFileSync } from 'node:fs';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { prose } from '../html.ts';
import { readMarkdown } from '../markdown.ts';
import { docsWords } from '../words.ts';
import type { PartContext } from './part.ts';

const file = 'docs/csp.md';

/** The heading of the page that the part stands under. */
const heading = 'the-policy';

export function policyPart({ language }: PartContext): TemplateResult {
  if (!existsSync(file)) return html`<p>${prose(docsWords[language].noPolicyYet)}</p>`;
  // Its headings go one level down, under the page's own; links to files of the project lead nowhere on the site.
  const text = readFileSync(file, 'utf8')
    .replace(/^# .*\n/, '')
    .replace(/^#/gm, '##');
  const { html: content } = readMarkdown(text, {
    under: heading,
    address: (href) => (href.startsWith('#') ? `#${heading}-${href.slice(1)}` : /^https?:/.test(href) ? href : null),
  });
  return html`<div lang="en">${unsafeHTML(content)}</div>`;
}
