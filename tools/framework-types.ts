/** Writes the types of the elements in JSX and Vue from the manifest: `duikou/jsx` and `duikou/vue`, which contain only types. */
import { writeFileSync } from 'node:fs';
import type { Attribute, Declaration, Documented, Manifest, Member } from './manifest.ts';

/** @param folder - the folder of the package, whose types are in `types` */
export function writeFrameworkTypes(folder: string, manifest: Manifest): void {
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  writeFileSync(`${folder}/types/jsx.d.ts`, jsxTypes(elements));
  writeFileSync(`${folder}/types/vue.d.ts`, vueTypes(elements));
  // An import for the types needs a module.
  for (const name of ['jsx', 'vue']) writeFileSync(`${folder}/${name}.js`, 'export {};\n');
}

const tagOf = ({ tagName = '' }: Declaration): string => tagName;
/** The name of an element's attribute type: `DuikouMap` → `DuikouMapAttributes`. */
const attributesName = ({ name }: Declaration): string => `${name}Attributes`;

const comment = ({ description = '' }: Documented): string => `/** ${description.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */`;

/** The attributes of a tag, and the properties that have none. */
function itemsOf({ attributes = [], members = [] }: Declaration): readonly (Attribute | Member)[] {
  const named = new Set(attributes.map(({ name }) => name));
  return [...attributes, ...members.filter((member) => member.kind === 'field' && member.readonly !== true && !named.has(member.name))];
}

function attributesOf(element: Declaration, indent: string): string {
  const line = (item: Attribute | Member): string => `${indent}${comment(item)}\n${indent}${item.name}?: ${typeOf(item)};`;
  return itemsOf(element).map(line).join('\n');
}

/**
 * The TypeScript type of an attribute. A host may add languages, and it may pass any data, which are checked. A value of a closed list is
 * never null.
 */
function typeOf({ name, type }: Documented): string {
  const text = type?.text ?? 'string';
  if (name === 'data') return 'unknown';
  return name === 'lang' || text !== 'string'
    ? `${text.startsWith("'zh") ? 'string' : text.replace(/\s*\|\s*/g, ' | ')} | undefined`
    : 'string | null | undefined';
}

function importsOf(elements: readonly Declaration[]): string {
  const details = new Set(elements.flatMap(({ events = [] }) => events.map(detailOf)));
  // A word that begins with a capital, outside of quotes, is the name of a type.
  const named = elements.flatMap((element) =>
    itemsOf(element).flatMap(
      (item) =>
        typeOf(item)
          .replace(/'[^']*'/g, '')
          .match(/\b[A-Z]\w+/g) ?? [],
    ),
  );
  return `import type { ${[...new Set([...elements.map(({ name }) => name), ...details, ...named])].toSorted().join(', ')} } from './elements.js';`;
}

const detailOf = ({ type }: Documented): string => /<(\w+)>/.exec(type?.text ?? '')?.[1] ?? 'unknown';

function interfacesOf(elements: readonly Declaration[]): string {
  return elements
    .map((element) => `${comment(element)}\nexport interface ${attributesName(element)} {\n${attributesOf(element, '  ')}\n}`)
    .join('\n\n');
}

const listeners = ({ events = [] }: Declaration, prefix: string): string =>
  events
    .map((event) => `  ${comment(event)}\n  '${prefix}${event.name}'?: ((event: CustomEvent<${detailOf(event)}>) => void) | undefined;`)
    .join('\n');

/**
 * The types for JSX. From React 19 on, these names set properties and add listeners; Preact does the same, Solid with a colon. Only React's
 * types can be referenced here, because only its extended namespace contains all of them.
 */
function jsxTypes(elements: readonly Declaration[]): string {
  const withEvents = elements.filter(({ events = [] }) => events.length > 0);
  const eventsOf = (element: Declaration, name: string): string => (withEvents.includes(element) ? ` & ${element.name}${name}` : '');
  const intrinsic = (propsOf: (element: Declaration) => string): string =>
    elements.map((element) => `      '${tagOf(element)}': ${propsOf(element)};`).join('\n');
  const inReact = (element: Declaration): string =>
    `DetailedHTMLProps<Omit<HTMLAttributes<${element.name}>, keyof ${attributesName(element)}>, ${element.name}> & ${attributesName(element)}${eventsOf(element, 'Listeners')}`;
  const elsewhere =
    (listenersName: string) =>
    (element: Declaration): string =>
      `CommonAttributes<${element.name}> & ${attributesName(element)}${eventsOf(element, listenersName)}`;
  return `/** The elements in JSX: \`import 'duikou/jsx'\`, once in a project. */
${importsOf(elements)}

${interfacesOf(elements)}

${withEvents
  .map(
    (element) =>
      `export interface ${element.name}Listeners {\n${listeners(element, 'on')}\n}\n\nexport interface ${element.name}OnListeners {\n${listeners(element, 'on:')}\n}`,
  )
  .join('\n\n')}

/** The attributes of every tag, for projects without the types of HTML. */
interface CommonAttributes<Element extends HTMLElement> {
  key?: string | number | null | undefined;
  ref?: { current: Element | null } | ((element: Element) => void) | null | undefined;
  children?: unknown;
  id?: string | undefined;
  class?: string | undefined;
  className?: string | undefined;
  style?: string | object | undefined;
  slot?: string | undefined;
  part?: string | undefined;
  title?: string | undefined;
  hidden?: boolean | undefined;
  dangerouslySetInnerHTML?: { __html: string } | undefined;
  innerHTML?: string | undefined;
}

// @ts-ignore Without React, nothing is added.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${intrinsic(inReact)}
    }
  }
}

// @ts-ignore Without Preact, nothing is added.
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${intrinsic(elsewhere('Listeners'))}
    }
  }
}

// @ts-ignore Without Solid, nothing is added.
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${intrinsic(elsewhere('OnListeners'))}
    }
  }
}
`;
}

/** The types for Vue, in the form of Vue's guide on custom elements. */
function vueTypes(elements: readonly Declaration[]): string {
  const emits = ({ events = [] }: Declaration): string =>
    events.length === 0 ? '{}' : `{ ${events.map((event) => `'${event.name}': CustomEvent<${detailOf(event)}>`).join('; ')} }`;
  return `/** The elements in Vue's templates: \`import 'duikou/vue'\`, once in a project. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${importsOf(elements)}

${interfacesOf(elements)}

type InTemplate<Element extends HTMLElement, Attributes, Events extends Record<string, Event>> = new () => Element & {
  /** For templates only. */
  $props: Omit<HTMLAttributes, keyof Attributes> & Attributes & PublicProps;
  /** For templates only. */
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
${elements.map((element) => `    '${tagOf(element)}': InTemplate<${element.name}, ${attributesName(element)}, ${emits(element)}>;`).join('\n')}
  }
}
`;
}
