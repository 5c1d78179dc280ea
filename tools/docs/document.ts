/** The page around the content of a documentation page: head, header, navigation, footer. It has no script. */
import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Language } from '../../src/data/schema.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { textOf } from './html.ts';
import type { MarkdownPage } from './markdown.ts';
import { docsLanguages, folderOf, pageIds, pagesOf, sectionIds } from './pages.ts';
import { docsWords } from './words.ts';

export interface DocsPage extends MarkdownPage {
  readonly id: string;
  readonly language: Language;
}

/** @param titles - the titles of all pages of the language, by id */
export function documentOf(page: DocsPage, titles: ReadonlyMap<string, string>, version: string): string {
  const { id, language, title, lead } = page;
  const words = docsWords[language];
  const product = messagesOf(language);
  const at = pageIds.indexOf(id);
  const neighbour = (other: string | undefined, rel: 'prev' | 'next', label: string): unknown =>
    other === undefined ? nothing : html`<a rel=${rel} href="${other}.html"><small>${label}</small> ${titles.get(other)}</a>`;
  const document = html`<!doctype html>
<html lang=${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${product.productName}</title>
<meta name="description" content=${lead}>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../docs.css">
${docsLanguages.filter((other) => other !== language).map((other) => html`<link rel="alternate" hreflang=${other} href="../${folderOf(other)}/${id}.html">`)}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
<a class="brand" href="../../index.html#lang=${language}"><b>${product.productName}</b> <span>${product.atlasTitle}</span></a>
<nav class="languages" aria-label=${words.languageChoice}>${docsLanguages.map((other) => html`<a href="../${folderOf(other)}/${id}.html" lang=${other} hreflang=${other} aria-current=${other === language ? 'true' : nothing}>${messagesOf(other).languageName}</a>`)}</nav>
<button type="button" class="contents" popovertarget="contents">${words.contents}</button>
</header>
<nav id="contents" popover aria-label=${words.documentation}>${contents(page, titles)}</nav>
<main id="content" tabindex="-1">
${unsafeHTML(page.html)}
<nav class="neighbours" aria-label=${words.neighbours}>${neighbour(pageIds[at - 1], 'prev', words.previous)}${neighbour(pageIds[at + 1], 'next', words.next)}</nav>
</main>
<footer><p>Duikou ${version} · MIT · ${product.noReview}</p></footer>
</body>
</html>
`;
  return textOf(document);
}

/** The list of all pages, with the headings of the open one. */
function contents({ id: open, language, headings }: DocsPage, titles: ReadonlyMap<string, string>): unknown {
  const words = docsWords[language];
  const link = (id: string): unknown => html`<a href="${id}.html" aria-current=${id === open ? 'page' : nothing}>${titles.get(id)}</a>`;
  const parts = headings.filter(({ depth }) => depth === 2);
  const item = (id: string): unknown =>
    html`<li>${link(id)}${id === open && parts.length > 1 ? html`<ul>${parts.map((part) => html`<li><a href="#${part.id}">${part.text}</a></li>`)}</ul>` : nothing}</li>`;
  return html`<ul>${item('index')}</ul>${sectionIds.map((section) => html`<p id="contents-${section}">${words.sections[section]}</p><ul aria-labelledby="contents-${section}">${pagesOf[section].map(item)}</ul>`)}`;
}
