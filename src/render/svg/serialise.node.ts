/**
 * Writes a Lit template as text without a browser, for the first picture on a server, the build and the golden pictures. It supports the
 * parts that drawings use: texts, attributes, lists, nested templates, and directives that only return a value. Listeners and properties
 * are left out, because text has none.
 */
import { noChange, nothing, type TemplateResult } from 'lit';
import { getDirectiveClass, isTemplateResult } from 'lit/directive-helpers.js';
import { PartType } from 'lit/directive.js';

export function renderedToText(template: TemplateResult): string {
  return written(template)
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s*\n\s*/g, ' ');
}

/** The end of a string before a value that is a whole attribute: `name=${…}` or `name="${…}"`. */
const attribute = /(?<=\s)([.?@]?)([\w:-]+)=(["']?)$/;

function written({ strings, values }: TemplateResult): string {
  let text = '';
  let isInTag = false;
  let quote = '';
  for (const [i, part] of strings.entries()) {
    // The quote after the previous value has already been written.
    const rest = quote === '' ? part : part.slice(quote.length);
    quote = '';
    isInTag = endsInTag(rest, isInTag);
    if (i === values.length) return text + rest;
    const value = resolved(values[i]);
    const found = isInTag ? attribute.exec(rest) : null;
    if (found && (strings[i + 1] ?? '').startsWith(found[3] ?? '')) {
      const [match, sign = '', name = '', opened = ''] = found;
      quote = opened;
      text += rest.slice(0, -match.length) + attributeOf(sign, name, value);
    } else text += rest + (isInTag ? attributeText(value) : contentText(value));
  }
  return text;
}

function endsInTag(part: string, isInTag: boolean): boolean {
  const [opened, closed] = [part.lastIndexOf('<'), part.lastIndexOf('>')];
  return opened === closed ? isInTag : opened > closed;
}

function attributeOf(sign: string, name: string, value: unknown): string {
  if (sign === '?') return isEmpty(value) || value === false ? '' : `${name}=""`;
  return sign !== '' || value === nothing || value === noChange ? '' : `${name}="${attributeText(value)}"`;
}

function attributeText(value: unknown): string {
  return isEmpty(value) ? '' : escaped(String(value));
}

function contentText(value: unknown): string {
  if (isEmpty(value)) return '';
  // The cast is safe: the other kind of result, a compiled template, needs a build step that the project does not have.
  if (isTemplateResult(value)) return written(value as TemplateResult);
  if (Array.isArray(value)) return value.map((each) => contentText(resolved(each))).join('');
  return escaped(String(value));
}

function isEmpty(value: unknown): boolean {
  return value === nothing || value === noChange || value === null || value === undefined;
}

/** The value that a directive returns; any other value unchanged. */
function resolved(value: unknown): unknown {
  const directive = getDirectiveClass(value);
  if (directive === undefined) return value;
  // Lit's types hide the fields of a directive's result.
  const { values } = value as { readonly values: readonly unknown[] };
  return resolved(new directive({ type: PartType.CHILD }).render(...values));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
