/** Everything that the package exports has a doc comment, and functions that may reject name their error codes. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync, type ParseResult } from 'vite';
import { describe, expect, test } from 'vitest';
import { errorCodes } from '../src/error.ts';

type Program = ParseResult['program'];
type Statement = Program['body'][number];
type ClassMember = Extract<Statement, { readonly superClass: unknown }>['body']['body'][number];

interface Module {
  readonly text: string;
  readonly comments: ParseResult['comments'];
  readonly body: readonly Statement[];
}

const modules = new Map<string, Module>();
function moduleAt(path: string): Module {
  const text = readFileSync(path, 'utf8');
  const { program, comments } = parseSync(path, text);
  const read = modules.get(path) ?? { text, comments, body: program.body };
  modules.set(path, read);
  return read;
}

/** The doc comment immediately before a node; empty if there is none. */
function docBefore({ comments, text }: Module, start: number): string {
  const comment = comments.findLast(({ end }) => end <= start);
  return comment?.type === 'Block' && comment.value.startsWith('*') && text.slice(comment.end, start).trim() === '' ? comment.value : '';
}

interface Exported {
  readonly name: string;
  readonly module: Module;
  /** The whole statement with its `export`, before which the doc comment is placed. */
  readonly statement: Statement;
  readonly declaration: Statement;
  /** The doc comment in an entry that re-exports it, which may belong to a group of such lines. */
  readonly docOfEntry: string;
}

/** The exports of a file, with their declarations in this or another file. */
function exportsOf(path: string): readonly Exported[] {
  const module = moduleAt(path);
  const imports = new Map<string, string>();
  for (const statement of module.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    for (const { local } of statement.specifiers) imports.set(local.name, join(dirname(path), statement.source.value));
  }
  return module.body.flatMap((statement): readonly Exported[] => {
    if (statement.type === 'ExportAllDeclaration') return exportsOf(join(dirname(path), statement.source.value));
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration, source, specifiers } = statement;
    if (declaration) {
      return namesOf(declaration).map((name) => ({ name, module, statement, declaration, docOfEntry: '' }));
    }
    return specifiers.flatMap(({ local, exported }) => {
      const [from, to] = [nameOf(local), nameOf(exported)];
      const file = source ? join(dirname(path), source.value) : imports.get(from);
      const found = file === undefined ? undefined : exportsOf(file).find(({ name }) => name === from);
      if (!found) throw new Error(`${path} exports ${to}, whose declaration is not found`);
      return [{ ...found, name: to, docOfEntry: docOfGroup(module, statement) }];
    });
  });
}

function nameOf(node: { readonly type: string }): string {
  return 'name' in node ? String(node.name) : '';
}

function namesOf(declaration: Statement): readonly string[] {
  if (declaration.type === 'VariableDeclaration') return declaration.declarations.map(({ id }) => nameOf(id));
  return 'id' in declaration && declaration.id ? [nameOf(declaration.id)] : [];
}

/** The doc comment of a group: it documents the lines that follow it without an empty line. */
function docOfGroup(module: Module, statement: Statement): string {
  const before = module.text.slice(0, statement.start);
  const start = before.lastIndexOf('\n\n') + 2;
  const comment = module.comments.find(({ start: at }) => at === start);
  return comment?.type === 'Block' && comment.value.startsWith('*') ? comment.value : '';
}

function docOf({ module, statement, docOfEntry }: Exported): string {
  return docBefore(module, statement.start) || docOfEntry;
}

const entry = exportsOf('src/elements.ts');

/** The types in a scene and a data set are public too. */
const parts = ['src/scene/scene-types.ts', 'src/data/schema.ts'].flatMap((path) =>
  exportsOf(path).filter(({ declaration }) => declaration.type.startsWith('TS')),
);

test.each([...entry, ...parts].map((exported) => [exported.name, exported] as const))('%s has a doc comment', (_, exported) => {
  expect(docOf(exported)).toMatch(/\w/);
});

const functions = entry.filter(({ declaration }) => declaration.type === 'FunctionDeclaration');
const classes = entry.filter(({ declaration }) => declaration.type === 'ClassDeclaration');

describe.each([...functions, ...classes].map((exported) => [exported.name, exported] as const))('%s', (_, exported) => {
  test('has an example', () => {
    expect(docOf(exported)).toContain('@example');
  });
});

interface Member {
  readonly name: string;
  readonly doc: string;
  readonly mayReject: boolean;
}

/** The public members of a class and of its base classes, without those of Lit and the platform. */
function membersOf({ module, declaration }: Exported): readonly Member[] {
  if (declaration.type !== 'ClassDeclaration') return [];
  const parent = nameOf(declaration.superClass ?? declaration);
  const file = parentFiles[parent];
  const inherited =
    file === undefined
      ? []
      : exportsOf(file)
          .filter(({ name }) => name === parent)
          .flatMap(membersOf);
  const described = declaration.body.body.flatMap((member) => memberOf(member, module));
  // A setter has the comment of its getter.
  const own = described.filter(
    ({ name, doc }, i) => doc !== '' || !described.some((other, j) => i !== j && other.name === name && other.doc !== ''),
  );
  return [...own, ...inherited.filter(({ name }) => !own.some((member) => member.name === name))];
}

const parentFiles: Readonly<Record<string, string>> = {
  HostElement: 'src/app/elements/host-element.ts',
  PanelElement: 'src/app/elements/panel-element.ts',
};

/** Methods that Lit or the browser calls and documents. */
const ofPlatform = new Set(['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback']);

function memberOf(member: ClassMember, module: Module): readonly Member[] {
  if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') return [];
  const name = nameOf(member.key);
  const isPublic = member.accessibility !== 'private' && member.accessibility !== 'protected' && member.key.type === 'Identifier';
  const doc = docBefore(module, member.start);
  if (!isPublic || member.static || ofPlatform.has(name) || doc.includes('@internal')) return [];
  const text = module.text.slice(member.start, member.end);
  const head = member.type === 'MethodDefinition' && member.value.body ? module.text.slice(member.start, member.value.body.start) : text;
  return [{ name, doc, mayReject: /^(override )?async |Promise<|DuikouMap\['ready'\]/.test(head) }];
}

describe.each(classes.map((exported) => [exported.name, membersOf(exported)] as const))('each public member of %s', (_, members) => {
  test('has a doc comment', () => {
    expect(members.filter(({ doc }) => !/\w/.test(doc)).map(({ name }) => name)).toEqual([]);
  });

  test('names its error codes if it may reject', () => {
    const codeless = members.filter(({ doc, mayReject }) => {
      const [, thrown = ''] = /@throws ([\s\S]*?)(?=\n\s*\* @|$)/.exec(doc) ?? [];
      return mayReject && !errorCodes.some((code) => thrown.includes(`\`${code}\``));
    });
    expect(codeless.map(({ name }) => name)).toEqual([]);
  });
});

test('members that may reject are found', () => {
  const map = classes.find(({ name }) => name === 'DuikouMap');
  const rejecting = (map ? membersOf(map) : []).filter(({ mayReject }) => mayReject).map(({ name }) => name);
  expect(rejecting.toSorted()).toEqual(['ready', 'toCSV', 'toGeoJSON', 'toPNG', 'toSVG']);
});

test('the codes in doc comments are error codes', () => {
  const named = [...entry, ...classes.flatMap(membersOf).map(({ doc }) => ({ doc }))].flatMap((exported) => {
    const doc = 'doc' in exported ? exported.doc : docOf(exported);
    return [...doc.matchAll(/`((?:unknown|data|report|webgl|svg|picture|part|geography)-[a-z-]+)`/g)].map(([, code = '']) => code);
  });
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((code) => !(errorCodes as readonly string[]).includes(code))).toEqual([]);
});
