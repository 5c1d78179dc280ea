/** The elements for editors: `custom-elements.json` from the doc comments of `src/elements/`, and the same as custom data for HTML. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

export interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly privacy?: string;
  readonly static?: boolean;
}

export interface Member extends Documented {
  readonly kind: 'field' | 'method';
  readonly readonly?: boolean;
  readonly parameters?: readonly Documented[];
}

export interface Declaration extends Documented {
  readonly tagName?: string;
  readonly attributes?: readonly Documented[];
  readonly members?: readonly Member[];
  readonly events?: readonly Documented[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** @param folder - of the package, where both files are written */
export function writeManifest(folder: string): void {
  // The analyzer writes its folder into package.json, wherever it was; that file is ours to edit.
  const packageText = readFileSync('package.json', 'utf8');
  // The base classes too: what an element inherits is as public as its own.
  const { status } = spawnSync('npx', ['cem', 'analyze', '--globs', 'src/elements/duikou-*.ts', '--globs', 'src/elements/{host,panel}-element.ts', '--exclude', '**/*.test.ts', '--outdir', folder, '--quiet'], { stdio: 'inherit' });
  writeFileSync('package.json', packageText);
  if (status !== 0) throw new Error('the manifest of the elements could not be written');
  const file = `${folder}/custom-elements.json`;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const published = { ...manifest, modules: manifest.modules.map((module) => ({ ...module, declarations: (module.declarations ?? []).map(publicOnly) })) };
  writeFileSync(file, `${JSON.stringify(published, null, 1)}\n`);
  writeFileSync(`${folder}/html-custom-data.json`, `${JSON.stringify(customData(published), null, 1)}\n`);
}

/** What a host may rely on: the documented attributes and events, and the public members. */
function publicOnly(declaration: Declaration): Declaration {
  const { attributes, members, events } = declaration;
  return {
    ...declaration,
    ...(attributes ? { attributes: attributes.filter(({ description }) => description !== undefined) } : {}),
    ...(events ? { events: events.filter(({ name }) => name.startsWith('duikou-')) } : {}),
    ...(members ? { members: members.filter((member) => !member.name.startsWith('#') && member.static !== true && (member.privacy ?? 'public') === 'public') } : {}),
  };
}

/** The form that editors of HTML read: https://github.com/microsoft/vscode-custom-data */
function customData({ modules }: Manifest): object {
  const elements = modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName !== undefined);
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
