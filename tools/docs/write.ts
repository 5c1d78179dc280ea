/** Writes `dist/site/docs/`: every page of `docs/` in every language, with its examples. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateResult } from 'lit';
import type { Language } from '../../src/data/schema.ts';
import { pageColours } from '../../src/scene/palette.ts';
import { fontStack } from '../../src/i18n/font-stack.ts';
import type { Manifest } from '../manifest.ts';
import { documentOf } from './document.ts';
import { writeExamples } from './examples.ts';
import { textOf } from './html.ts';
import { readMarkdown, withParts, type MarkdownPage } from './markdown.ts';
import { docsLanguages, folderOf, pageIds } from './pages.ts';
import { coloursPart, fontPart } from './parts/colours.ts';
import { downloadPart } from './parts/download.ts';
import { elementsPart } from './parts/elements.ts';
import { errorsPart } from './parts/errors.ts';
import { eventsPart } from './parts/events.ts';
import { examplePart, filePart } from './parts/example.ts';
import { hostsPart } from './parts/hosts.ts';
import { messagesAskPart, messagesInPart, messagesOutPart } from './parts/messages.ts';
import { topicsPart, pairingsPart, panelsPart } from './parts/names.ts';
import type { PartContext } from './parts/part.ts';
import { policyPart } from './parts/policy.ts';
import { addressKeysPart, viewsPart } from './parts/views.ts';
import { traditionalHtml, traditionalOf } from './traditional.ts';

const parts: Readonly<Record<string, (context: PartContext, words: readonly string[]) => TemplateResult>> = {
  addresskeys: addressKeysPart,
  colours: coloursPart,
  download: downloadPart,
  elements: elementsPart,
  errors: errorsPart,
  events: eventsPart,
  example: examplePart,
  file: filePart,
  font: fontPart,
  hosts: hostsPart,
  topics: topicsPart,
  messagesask: messagesAskPart,
  messagesin: messagesInPart,
  messagesout: messagesOutPart,
  pairings: pairingsPart,
  panels: panelsPart,
  policy: policyPart,
  views: viewsPart,
};

export interface DocsOptions {
  /** The folder of the built site, which already contains the frame's script and the one file. */
  readonly site: string;
  /** The folder of the built package. */
  readonly library: string;
}

export async function writeDocs({ site, library }: DocsOptions): Promise<void> {
  await writeExamples(site);
  for (const schema of ['schema.json', 'tour-schema.json']) copyFileSync(join('data', schema), join(site, schema));
  const manifest = JSON.parse(readFileSync(join(library, 'custom-elements.json'), 'utf8')) as Manifest;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const out = join(site, 'docs');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'docs.css'), styles());
  for (const language of docsLanguages) {
    const pages = new Map(pageIds.map((id) => [id, readPage(id, language)]));
    const titles = new Map([...pages].map(([id, { title }]) => [id, title]));
    const folder = join(out, folderOf(language));
    mkdirSync(folder, { recursive: true });
    for (const [id, page] of pages) {
      const html = withParts(page.html, (name, words) =>
        textOf(partNamed(name, `${folderOf(language)}/${id}`)({ language, manifest, site }, words)),
      );
      writeFileSync(join(folder, `${id}.html`), documentOf({ ...page, html, id, language }, titles, version));
    }
  }
}

function partNamed(name: string, page: string): (context: PartContext, words: readonly string[]) => TemplateResult {
  const part = parts[name];
  if (!part) throw new Error(`docs/${page}.md asks for the part "${name}", which nobody makes. Known: ${Object.keys(parts).join(', ')}.`);
  return part;
}

/** Reads a page. Chinese pages have the anchors of the English ones, so that a link works in every language. */
function readPage(id: string, language: Language): MarkdownPage {
  const english = readMarkdown(sourceOf(id, 'en'), { address });
  if (language === 'en') return english;
  const chinese = readMarkdown(sourceOf(id, 'zh-Hans'), { address, ids: english.headings.map((heading) => heading.id) });
  const depths = ({ headings }: MarkdownPage): string => headings.map(({ depth }) => depth).join(' ');
  if (depths(chinese) !== depths(english))
    throw new Error(`docs/zh-hans/${id}.md has other headings than docs/en/${id}.md: ${depths(chinese)} instead of ${depths(english)}.`);
  if (language === 'zh-Hans') return chinese;
  return {
    title: traditionalOf(chinese.title),
    lead: traditionalOf(chinese.lead),
    headings: chinese.headings.map((heading) => ({ ...heading, text: traditionalOf(heading.text) })),
    html: traditionalHtml(chinese.html),
  };
}

function sourceOf(id: string, language: Language): string {
  return readFileSync(join('docs', folderOf(language), `${id}.md`), 'utf8');
}

/** Converts a link between files of the project to one between pages of the site, which serves the schemas at its root. */
function address(href: string): string {
  return href.replace(/\.md(?=#|$)/, '.html').replace(/^\.\.\/\.\.\/data\/(?=[\w-]*schema\.json$)/, '../../');
}

function styles(): string {
  const rules = readFileSync(new URL('style.css', import.meta.url), 'utf8');
  return `${pageColours}\n:root { --_font: ${fontStack('zh-Hans')}; }\n${rules}`;
}
