/** The public interface of each element, from the manifest that the doc comments make. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Declaration, Documented, Manifest, Member } from '../../manifest.ts';
import { descriptionIn } from '../descriptions.ts';
import { prose } from '../html.ts';
import { docsWords } from '../words.ts';
import type { PartContext } from './part.ts';

export function elementsPart({ manifest, language }: PartContext): TemplateResult {
  const words = docsWords[language];
  const say = (description: string | undefined): TemplateResult => {
    const { text, language: written } = descriptionIn(description ?? '', language);
    return written === language ? prose(text) : html`<span lang=${written}>${prose(text)}</span>`;
  };
  const list = (
    title: string,
    items: readonly { readonly name: string; readonly type?: string; readonly description: string | undefined }[],
  ): TemplateResult | typeof nothing =>
    items.length === 0
      ? nothing
      : html`<h4>${title}</h4><dl class="terms">${items.map(({ name, type, description }) => html`<div><dt><code>${name}</code>${type ? html` <code class="type">${type}</code>` : nothing}</dt><dd>${say(description)}</dd></div>`)}</dl>`;
  const elements = elementsOf(manifest);
  return html`<p class="values">${elements.map(({ tagName }) => html`<a href="#${tagName}"><code>&lt;${tagName}&gt;</code></a> `)}</p>${elements.map(
    (element) => html`<section class="element">
      <h3 id=${element.tagName}><code>&lt;${element.tagName}&gt;</code></h3>
      <p>${say(element.description)}</p>
      ${list(
        words.attributes,
        (element.attributes ?? []).map(({ name, type, description }) => ({ name, type: spacedType(type), description })),
      )}
      ${list(
        words.propertiesAndMethods,
        declaredMembers(element).map((member) => ({
          name: signature(member),
          type: member.kind === 'field' ? spacedType(member.type) : '',
          description: member.description,
        })),
      )}
      ${list(
        words.events,
        (element.events ?? []).map(({ name, description }) => ({ name, description })),
      )}
      ${list(
        words.slots,
        (element.slots ?? []).map(({ name, description }) => ({ name: name === '' ? words.defaultSlot : name, description })),
      )}
      ${list(
        words.parts,
        (element.cssParts ?? []).map(({ name, description }) => ({ name: `::part(${name})`, description })),
      )}
    </section>`,
  )}`;
}

/** The elements, with atlas and map first, because most readers look for these. */
export function elementsOf({ modules }: Manifest): readonly Declaration[] {
  const elements = modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName !== undefined);
  const rank = ({ tagName }: Declaration): number => ['duikou-atlas', 'duikou-map'].indexOf(tagName ?? '') + 1 || 3;
  return elements.toSorted((a, b) => rank(a) - rank(b));
}

/** All methods, and the properties without an attribute. */
function declaredMembers({ attributes, members }: Declaration): readonly Member[] {
  const names = new Set(attributes?.map(({ name }) => name));
  return (members ?? []).filter(({ kind, name, description }) => (kind === 'method' || !names.has(name)) && description !== undefined);
}

function signature({ kind, name, parameters }: Member): string {
  if (kind === 'field') return name;
  // A destructured parameter has its name only in its @param.
  const names = (parameters ?? []).map((parameter) => parameter.name).filter((parameter) => !parameter.startsWith('{'));
  return `${name}(${names.join(', ')})`;
}

/** Adds spaces to a union type, so that lines may break: `'a'|'b'` → `'a' | 'b'`. */
function spacedType(type: Documented['type']): string {
  return type?.text.replace(/\s*\|\s*/g, ' | ') ?? '';
}
