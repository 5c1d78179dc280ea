/** A page's Markdown as HTML: headings with anchors, links from file to file, and places where generated parts go. */
import { Marked, type Token, type Tokens } from 'marked';

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The same in every language: made from the English heading. */
  readonly id: string;
}

export interface MarkdownPage {
  readonly title: string;
  /** The first paragraph without its marks: what search engines print. */
  readonly lead: string;
  readonly headings: readonly Heading[];
  readonly html: string;
}

/** `<!-- name words -->`: the build puts a part there; code hosts show nothing. */
const partPattern = /<!-- ([a-z]+)(?: ([^<>]*?))? -->/g;

export interface MarkdownOptions {
  /** Ids in the order of the headings, where they are not to be made from the headings themselves. */
  readonly ids?: readonly string[];
  /** The id of the heading that the text stands under, where it is a part of a page: its own ids begin with it. */
  readonly under?: string;
  /** Where a link leads; null leaves its words without a link. */
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

/** @param make - the part's HTML from its name and words; throws for a name that it doesn't know */
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

/** As code hosts make them. */
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
