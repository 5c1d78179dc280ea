/** The tested directives from `docs/csp.md`, which is English in every language of the documentation. */
import { existsSync, readFileSync } from 'node:fs';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { prose } from '../html.ts';
import { readMarkdown } from '../markdown.ts';
import { docsWords } from '../words.ts';
import type { PartContext } from './part.ts';

const file = 'docs/csp.md';

/** The heading under which the part is placed. */
const heading = 'the-policy';

export function policyPart({ language }: PartContext): TemplateResult {
  if (!existsSync(file)) return html`<p>${prose(docsWords[language].noPolicyYet)}</p>`;
  // The headings become one level deeper, below the page's own. Links to files of the project are removed, because these files are not on
  // the site.
  const text = readFileSync(file, 'utf8')
    .replace(/^# .*\n/, '')
    .replace(/^#/gm, '##');
  const { html: content } = readMarkdown(text, {
    under: heading,
    address: (href) => (href.startsWith('#') ? `#${heading}-${href.slice(1)}` : /^https?:/.test(href) ? href : null),
  });
  return html`<div lang="en">${unsafeHTML(content)}</div>`;
}
