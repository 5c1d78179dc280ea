/** Converts a page's Markdown to HTML: headings with anchors, links between files, and placeholders for generated parts. */
import { Marked, type Token, type Tokens } from 'marked';

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The anchor, made from the English heading, so that it is the same in every language. */
  readonly id: string;
}

export interface MarkdownPage {
  readonly title: string;
  /** The first paragraph without markup, which search engines print. */
  readonly lead: string;
  readonly headings: readonly Heading[];
  readonly html: string;
}

/** A placeholder such as `<!-- name words -->`, which the build replaces by a generated part. Code hosts do not display it. */
const partPattern = /<!-- ([a-z]+)(?: ([^<>]*?))? -->/g;

export interface MarkdownOptions {
  /** The ids of the headings in order, if they are not to be made from the headings themselves. */
  readonly ids?: readonly string[];
  /** The id of the parent heading, if the text is a part of a page. The ids of its headings begin with it. */
  readonly under?: string;
  /** The address of a link; null removes the link and keeps its words. */
  readonly address: (href: string) => string | null;
}

export function readMarkdown(text: string, { ids, under, address }: MarkdownOptions): MarkdownPage {
  const headings: Heading[] = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading): string {
        const plain = plainText(tokens);
        const id = ids?.[headings.length] ?? slugOf(under === undefined ? plain : `${under} ${plain}`, headings);
        headings.push({ depth, text: plain, id });
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link): string {
        const target = address(href);
        const content = this.parser.parseInline(tokens);
        return target === null ? content : `<a href="${target}">${content}</a>`;
      },
      code({ text: code }: Tokens.Code): string {
        return `<pre tabindex="0"><code>${escaped(code)}</code></pre>\n`;
      },
      table(token: Tokens.Table): string {
        const cell = (tag: string, { tokens }: Tokens.TableCell): string =>
          `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${tag}>`;
        const row = (tag: string, cells: readonly Tokens.TableCell[]): string =>
          `<tr>${cells.map((each) => cell(tag, each)).join('')}</tr>`;
        return `<div class="table" role="region" tabindex="0" aria-labelledby="${headings.at(-1)?.id ?? under ?? ''}"><table><thead>${row('th', token.header)}</thead><tbody>${token.rows.map((cells) => row('td', cells)).join('')}</tbody></table></div>\n`;
      },
    },
  });
  const tokens = marked.lexer(text);
  const lead = tokens.find((token): token is Tokens.Paragraph => token.type === 'paragraph');
  const html = marked.parser(tokens);
  return { title: headings[0]?.text ?? '', lead: plainText(lead?.tokens ?? []), headings, html };
}

/** @param make - returns the HTML of a part from its name and words; throws for an unknown name */
export function withParts(html: string, make: (name: string, words: readonly string[]) => string): string {
  return html.replace(partPattern, (_, name: string, words: string | undefined) => make(name, words?.split(' ') ?? []));
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plainText(token.tokens)
        : token.type === 'html'
          ? ''
          : 'text' in token
            ? String(token.text)
            : token.raw,
    )
    .join('');
}

/** The anchor of a heading, in the style of code hosts. */
export function slugOf(heading: string, others: readonly Pick<Heading, 'id'>[]): string {
  const slug = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  const taken = new Set(others.map(({ id }) => id));
  for (let i = 0; ; i++) {
    const candidate = i === 0 ? slug : `${slug}-${i}`;
    if (!taken.has(candidate)) return candidate;
  }
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);
}
