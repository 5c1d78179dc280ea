/**
 * Writes the descriptions of the elements for editors: `custom-elements.json` from their doc comments, the same as custom data for HTML and
 * CSS, and web-types.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import * as entry from '../src/elements.ts';
import type { DataSet } from '../src/data/schema.ts';
import { fontStack } from '../src/i18n/font-stack.ts';
import { viewNames } from '../src/state/view-state.ts';
import { customPropertyOf, darkPalette, lightPalette, type Palette } from '../src/scene/palette.ts';

export interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface Member extends Documented {
  readonly kind: string;
  readonly readonly?: boolean;
  readonly parameters?: readonly Documented[];
  readonly privacy?: string;
  readonly static?: boolean;
  readonly inheritedFrom?: object;
}

export interface Attribute extends Documented {
  /** The property with the same value. */
  readonly fieldName?: string;
  /** Whether the attribute reflects the property. */
  readonly reflects?: boolean;
}

export interface Declaration extends Documented {
  readonly tagName?: string;
  readonly superclass?: { readonly name: string; readonly package?: string; readonly module?: string };
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Documented[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
}

interface Module {
  readonly path: string;
  readonly declarations?: readonly Declaration[];
  readonly exports?: readonly object[];
}

export interface Manifest {
  readonly modules: readonly Module[];
}

/** The module of a single element, relative to the package's root. */
export function modulePathOf(tagName: string): string {
  return `dist/lib/${tagName.replace('duikou-', '')}.js`;
}

/** The use of each colour, which is a custom property of every element. */
const colours: Readonly<Record<keyof Palette, string>> = {
  paper: 'the page behind everything',
  panel: 'panels, buttons and boxes on the map',
  ink: 'words',
  ink2: 'words of less weight',
  rule: 'lines between parts of the page',
  sea: 'the sea',
  waterInk: 'names of seas and islands',
  neighbour: 'land outside China',
  land: 'land of China',
  border: 'borders of provinces and the axes of plots',
  coast: 'coast and outer border',
  sideA: 'an end on side a',
  sideATint: 'a region on side a',
  sideB: 'an end on side b',
  sideBTint: 'a region on side b',
  both: 'a place where flows both begin and end',
  bothTint: 'its region',
  focus: 'the outline of what has the focus',
};

const customProperties: readonly Documented[] = [
  // The cast: the record has exactly these keys.
  ...(Object.entries(colours) as [keyof Palette, string][]).map(([token, description]) => ({
    name: customPropertyOf(token),
    description,
    default: `light-dark(${lightPalette[token]}, ${darkPalette[token]})`,
  })),
  { name: '--duikou-font', description: 'the family, or families, of all words', default: fontStack('zh-Hans') },
];

/** @param folder - the folder of the package, into which the files are written */
export function writeManifest(folder: string): Manifest {
  // The base classes are analysed too, because inherited members are public.
  const { status } = spawnSync(
    'npx',
    [
      'cem',
      'analyze',
      '--config',
      'tools/analyzer.config.js',
      '--globs',
      'src/features/*/duikou-*.ts',
      '--globs',
      'src/app/elements/{host,panel}-element.ts',
      '--exclude',
      '**/*.test.ts',
      '--outdir',
      folder,
      '--quiet',
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('the manifest of the elements could not be written');
  const file = `${folder}/custom-elements.json`;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const modules = manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap((declaration) =>
      declaration.tagName === undefined ? [] : [moduleOf(publicOnly(declaration, readFileSync(path, 'utf8')), declaration.tagName)],
    ),
  );
  const published = { ...manifest, modules };
  const write = (name: string, content: object): void => writeFileSync(`${folder}/${name}`, `${JSON.stringify(content, null, 1)}\n`);
  write('custom-elements.json', published);
  write('html-custom-data.json', customData(published));
  write('css-custom-data.json', cssCustomData());
  write('web-types.json', webTypes(published));
  return published;
}

/** The module that registers the element and exports its class. */
function moduleOf(declaration: Declaration, tagName: string): Module {
  const path = modulePathOf(tagName);
  const reference = { name: declaration.name, module: path };
  return {
    path,
    declarations: [declaration],
    exports: [
      { kind: 'js', name: declaration.name, declaration: reference },
      { kind: 'custom-element-definition', name: tagName, declaration: reference },
    ],
  };
}

/** The public interface: documented attributes, events and members. The base classes between the element and Lit can't be imported. */
function publicOnly(declaration: Declaration, source: string): Declaration {
  const { attributes = [], members = [], events = [], name } = declaration;
  return {
    ...declaration,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: attributes.filter(({ description }) => description !== undefined).map((attribute) => attributeOf(name, attribute)),
    events: events.filter((event) => event.name.startsWith('duikou-')).map(withoutOrigin),
    members: members
      .filter((member) => member.static !== true && (member.privacy ?? 'public') === 'public')
      .flatMap((member) => documented(member, attributes))
      .map((member) => withReturn(withoutOrigin(member), source)),
    cssProperties: customProperties,
  };
}

/** Removes the origin of inherited members. */
function withoutOrigin<T extends object>(item: T): T {
  const { inheritedFrom: _, ...own } = item as T & { inheritedFrom?: object };
  // The cast: nothing else is removed.
  return own as T;
}

const baseSource = readFileSync('src/app/elements/host-element.ts', 'utf8');

/** Adds the return type from the source, because the analyzer has only the text of `@returns`. */
function withReturn(member: Member & { readonly return?: { readonly type?: { readonly text: string } } }, source: string): Member {
  if (member.kind !== 'method') return member;
  const declared = new RegExp(`^  (?:override )?(?:async )?${member.name}\\([^\\n]*\\): ([^\\n]+?) \\{$`, 'm');
  const text = (declared.exec(source) ?? declared.exec(baseSource))?.[1];
  if (text === undefined) throw new Error(`The type of what ${member.name}() returns was not found.`);
  return { ...member, return: { ...member.return, type: { text } } } as Member;
}

interface LitClass {
  new (): object;
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<PropertyKey, { readonly attribute?: string | boolean; readonly reflect?: boolean }>;
}

/** Adds the property, the default and whether it is reflected, from the running class. */
function attributeOf(className: string, attribute: Attribute): Attribute {
  // The cast: an element's class is exported under its name and extends Lit's.
  const element = (entry as unknown as Readonly<Record<string, LitClass>>)[className];
  // Reading `observedAttributes` makes a class collect its properties.
  if (!element?.observedAttributes.includes(attribute.name)) throw new Error(`${className} does not observe ${attribute.name}.`);
  const found = [...element.elementProperties].find(
    ([property, options]) =>
      (typeof options.attribute === 'string' ? options.attribute : String(property).toLowerCase()) === attribute.name,
  );
  const field = String(found?.[0] ?? attribute.name);
  // An element can be constructed without a browser and then has its defaults.
  const value: unknown = Reflect.get(new element(), field);
  const isDefault = typeof value === 'string' || typeof value === 'boolean';
  const reflects = found?.[1].reflect === true || /\breflected\b/.test(attribute.description ?? '');
  return {
    ...attribute,
    fieldName: field,
    // The default of `lang` is that of the page.
    ...(isDefault && attribute.name !== 'lang' ? { default: JSON.stringify(value) } : {}),
    ...(reflects ? { reflects } : {}),
  };
}

/** A property is documented by its own comment, or by that of the attribute of its name. */
function documented(member: Member, attributes: readonly Documented[]): readonly Member[] {
  if (member.description !== undefined) return [member];
  const attribute = member.kind === 'field' ? attributes.find(({ name }) => name === member.name) : undefined;
  return attribute?.description === undefined ? [] : [{ ...member, description: attribute.description }];
}

const report = (): DataSet => JSON.parse(readFileSync('data/report.json', 'utf8')) as DataSet;

/** Values that editors suggest for an attribute of type string. */
function textValues(name: string): readonly string[] {
  if (name === 'panels') return [...viewNames, 'none'];
  if (name !== 'select') return [];
  const { pairings, regions } = report();
  const official = pairings.filter((pairing) => pairing.official);
  const ends = new Set(official.flatMap(({ a, b }) => [a, b]));
  return [...official.map(({ id }) => id), ...regions.filter(({ id }) => ends.has(id)).map(({ id }) => id)];
}

/** Custom data for editors of HTML: https://github.com/microsoft/vscode-custom-data */
function customData({ modules }: Manifest): object {
  const elements = modules.flatMap(({ declarations }) => declarations ?? []);
  return {
    version: 1.1,
    tags: elements.map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes?.map((attribute) => ({ name: attribute.name, description: attribute.description, ...valuesOf(attribute) })),
    })),
  };
}

/** The values of a union type: `'auto'|'light'|'dark'` as a list. */
function valuesOf({ name, type }: Documented): { readonly values?: readonly { readonly name: string }[] } {
  const values = type?.text.split('|').map((value) => value.trim().replace(/^'(.*)'$/, '$1')) ?? [];
  const listed = values.length > 1 ? values : textValues(name);
  return listed.length > 0 ? { values: listed.map((value) => ({ name: value })) } : {};
}

/** Custom data for editors of CSS. */
function cssCustomData(): object {
  return {
    version: 1.1,
    properties: customProperties.map(({ name, description, default: initial }) => ({
      name,
      description: `${description}; default: ${initial}`,
    })),
  };
}

/** Web-types for JetBrains' editors: https://github.com/JetBrains/web-types */
function webTypes({ modules }: Manifest): object {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly name: string; readonly version: string };
  const elements = modules.flatMap(({ path, declarations = [] }) => declarations.map((declaration) => ({ path, declaration })));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map(({ path, declaration }) => webType(declaration, path)),
      },
    },
  };
}

function webType(
  { tagName, name, description, attributes = [], members = [], events = [], slots = [], cssParts = [] }: Declaration,
  path: string,
): object {
  const named = (items: readonly Documented[]): readonly object[] =>
    items.map((item) => ({ name: item.name, description: item.description }));
  return {
    name: tagName,
    description,
    source: { module: path, symbol: name },
    attributes: attributes.map((attribute) => {
      const values = valuesOf(attribute).values?.map((value) => JSON.stringify(value.name)) ?? [];
      const isSwitch = attribute.type?.text === 'boolean';
      return {
        name: attribute.name,
        description: attribute.description,
        ...(attribute.default === undefined ? {} : { default: attribute.default }),
        value: isSwitch ? { kind: 'no-value', type: 'boolean' } : { type: values.length > 0 ? [...values, 'string'] : 'string' },
      };
    }),
    slots: named(slots),
    js: {
      properties: members
        .filter(({ kind }) => kind === 'field')
        .map((member) => ({ name: member.name, description: member.description, type: member.type?.text })),
      events: events.map((event) => ({ name: event.name, description: event.description, type: event.type?.text })),
    },
    css: { properties: named(customProperties), parts: named(cssParts) },
  };
}
