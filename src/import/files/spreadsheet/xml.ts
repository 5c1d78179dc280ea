/**
 * Reads XML as a sequence of tags and texts, piece by piece, because workers have no DOM parser and a sheet is too large for a tree. Custom
 * entities are not expanded.
 */
import { unescaped } from '../html-table.ts';
import { BrokenArchive } from './zip.ts';

export interface XmlHandler {
  /** @param attributes - the text between the name and the end of the tag; see {@link attributeOf} */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** The largest length of a tag or text. A cell of a workbook has at most 32,767 characters. */
const maxLength = 1 << 22;

export class XmlReader {
  readonly #handler: XmlHandler;
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** @throws BrokenArchive if a tag or text does not end */
  read(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0) break;
      if (start > at) this.#handler.text(unescaped(text.slice(at, start)));
      const end = endOfTag(text, start);
      if (end < 0) {
        at = start;
        break;
      }
      this.#tag(text.slice(start + 1, end));
      at = end + 1;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > maxLength) throw new BrokenArchive('a text without an end');
  }

  #tag(tag: string): void {
    if (tag.startsWith('![CDATA[')) this.#handler.text(tag.slice(8, -2));
    if (tag.startsWith('!') || tag.startsWith('?')) return;
    const isEnd = tag.startsWith('/');
    const isEmpty = tag.endsWith('/');
    const body = tag.slice(isEnd ? 1 : 0, isEmpty ? -1 : undefined);
    const blank = body.search(/\s/u);
    const name = (blank < 0 ? body : body.slice(0, blank)).replace(/^[^:]*:/u, '');
    if (!isEnd) this.#handler.open(name, blank < 0 ? '' : body.slice(blank));
    if (isEnd || isEmpty) this.#handler.close(name);
  }
}

const marked = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

/** The end of the tag that begins at `start`; −1 if it is in a later piece. A `>` between quotation marks is not an end. */
function endOfTag(text: string, start: number): number {
  for (const [begins, ends] of text.charAt(start + 1) === '!' ? marked : []) {
    if (!text.startsWith(begins, start)) continue;
    const end = text.indexOf(ends, start + begins.length);
    return end < 0 ? -1 : end + ends.length - 1;
  }
  const end = text.indexOf('>', start);
  if (end < 0) return -1;
  const tag = text.slice(start, end);
  // In nearly every tag, the quotation marks before the first `>` are paired.
  if (!tag.includes("'") && hasPairs(tag)) return end;
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at;
  }
  return -1;
}

function hasPairs(tag: string): boolean {
  let isOpen = false;
  for (let at = tag.indexOf('"'); at >= 0; at = tag.indexOf('"', at + 1)) isOpen = !isOpen;
  return !isOpen;
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute, with or without a prefix; null if the tag does not have it. */
export function attributeOf(attributes: string, name: string): string | null {
  // Nearly every program writes attributes in this form.
  const usual = attributes.indexOf(` ${name}="`);
  if (usual >= 0 && !attributes.includes("'")) {
    const from = usual + name.length + 3;
    return unescaped(attributes.slice(from, attributes.indexOf('"', from)));
  }
  if (!attributes.includes(name)) return null;
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u');
  patterns.set(name, pattern);
  const found = pattern.exec(attributes);
  return found ? unescaped(found[1] ?? found[2] ?? '') : null;
}

/** Whether a boolean attribute is true; false if the tag does not have it. */
export function isTrue(attributes: string, name: string): boolean {
  return ['1', 'true'].includes(attributeOf(attributes, name) ?? '');
}
