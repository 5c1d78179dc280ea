/** The output of an XML serializer as a tree of elements with quoted attributes and text, without comments or declarations. */

export type XmlNode = XmlElement | string;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const token = /<\/[^>]*>|<([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+/y;
const attribute = /([\w:-]+)="([^"]*)"/g;

/**
 * Parses a document. Space between elements is left out.
 *
 * @throws SyntaxError if the text is not the output of a serializer
 */
export function parseXml(text: string): XmlElement {
  const holder: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [holder];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const [whole, name, attributes = '', end] = token.exec(text) ?? [];
    const parent = open.at(-1);
    if (whole === undefined || !parent) throw new SyntaxError(`no XML at ${at}: ${text.slice(at, at + 40)}`);
    if (name !== undefined) {
      const element: OpenElement = { name, attributes: Object.fromEntries(pairsOf(attributes)), children: [] };
      parent.children.push(element);
      if (end === '') open.push(element);
    } else if (whole.startsWith('<')) open.pop();
    else if (whole.trim() !== '') parent.children.push(unescaped(whole));
  }
  const root = holder.children.find((node) => typeof node !== 'string');
  if (!root || open.length !== 1) throw new SyntaxError('no XML: an element without an end');
  return root;
}

function pairsOf(attributes: string): [string, string][] {
  return Array.from(attributes.matchAll(attribute), ([, name = '', value = '']) => [name, unescaped(value)]);
}

export function xmlText(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const { name, attributes, children } = node;
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.map(xmlText).join('')}</${name}>`;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (named[name] ?? whole),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The text content of a node. */
export function wordsIn(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsIn).join('');
}
