/** The elements for editors: `custom-elements.json` from the doc comments of the elements, and the same as custom data for HTML. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fontStack } from '../src/i18n/font-stack.ts';
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

export interface Declaration extends Documented {
  readonly tagName?: string;
  readonly attributes?: readonly Documented[];
  readonly members?: readonly Member[];
  readonly events?: readonly Documented[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
}

export interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}

/** What a colour is for; every element takes each. */
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
  // The keys of a record are its own.
  ...(Object.entries(colours) as [keyof Palette, string][]).map(([token, description]) => ({
    name: customPropertyOf(token),
    description,
    default: `light-dark(${lightPalette[token]}, ${darkPalette[token]})`,
  })),
  { name: '--duikou-font', description: 'the family, or families, of all words', default: fontStack('zh-Hans') },
];

/** @param folder - of the package, where both files are written */
export function writeManifest(folder: string): void {
  // The analyzer writes its folder into package.json, wherever it was; that file is ours to edit.
  const packageText = readFileSync('package.json', 'utf8');
  // The base classes too: what an element inherits is as public as its own.
  const { status } = spawnSync(
    'npx',
    [
      'cem',
      'analyze',
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
  writeFileSync('package.json', packageText);
  if (status !== 0) throw new Error('the manifest of the elements could not be written');
  const file = `${folder}/custom-elements.json`;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const modules = manifest.modules
    .map((module) => ({
      ...module,
      declarations: (module.declarations ?? []).filter(({ tagName }) => tagName !== undefined).map(publicOnly),
    }))
    .filter(({ declarations }) => declarations.length > 0);
  const published = { ...manifest, modules };
  writeFileSync(file, `${JSON.stringify(published, null, 1)}\n`);
  writeFileSync(`${folder}/html-custom-data.json`, `${JSON.stringify(customData(published), null, 1)}\n`);
}

/** What a host may rely on: the documented attributes and events, and the documented members. */
function publicOnly(declaration: Declaration): Declaration {
  const { attributes = [], members = [], events = [] } = declaration;
  return {
    ...declaration,
    attributes: attributes.filter(({ description }) => description !== undefined),
    events: events.filter(({ name }) => name.startsWith('duikou-')),
    members: members
      .filter((member) => member.static !== true && (member.privacy ?? 'public') === 'public')
      .flatMap((member) => documented(member, attributes)),
    cssProperties: customProperties,
  };
}

/** A property is documented by itself, or by the attribute of its name. */
function documented(member: Member, attributes: readonly Documented[]): readonly Member[] {
  if (member.description !== undefined) return [member];
  const attribute = member.kind === 'field' ? attributes.find(({ name }) => name === member.name) : undefined;
  return attribute?.description === undefined ? [] : [{ ...member, description: attribute.description }];
}

/** The form that editors of HTML read: https://github.com/microsoft/vscode-custom-data */
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

/** `'auto'|'light'|'dark'` as a list to choose from. */
function valuesOf({ type }: Documented): object {
  const values = type?.text.split('|').map((value) => value.trim().replace(/^'(.*)'$/, '$1')) ?? [];
  return values.length > 1 ? { values: values.map((name) => ({ name })) } : {};
}
