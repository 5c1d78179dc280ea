/**
 * Finds the features in a script or a style sheet that the oldest browsers of `package.json` lack, by MDN's compatibility data. Many
 * interfaces have methods of the same name, so a name counts as newer only if no interface of the oldest browsers has it.
 */
import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { parseAst } from 'rolldown/parseAst';
import { oldestVersions, type EngineName } from '../tools/engines.ts';

// The cast: the file of fifteen megabytes is read directly, and the package's types describe it.
const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

const browsers: Readonly<Record<EngineName, keyof CompatStatement['support']>> = {
  chrome: 'chrome',
  edge: 'edge',
  firefox: 'firefox',
  safari: 'safari',
  ios_saf: 'safari_ios',
};

/** An engine that lacks the feature, such as "safari 17.4"; null if none does. */
function lackingEngine({ support }: CompatStatement): string | null {
  for (const [engine, browser] of Object.entries(browsers) as [EngineName, keyof CompatStatement['support']][]) {
    const statement = support[browser];
    if (statement === undefined) continue;
    const statements = Array.isArray(statement) ? statement : [statement];
    if (!statements.some((each) => isWithin(each, oldestVersions[engine])))
      return `${browser} ${String(statements.find((each) => !each.flags)?.version_added ?? 'never')}`;
  }
  return null;
}

function isWithin(
  { version_added: added, version_removed: removed, flags, prefix, alternative_name: other }: SimpleSupportStatement,
  oldest: number,
): boolean {
  if (flags || prefix || other || typeof added !== 'string') return false;
  if (typeof removed === 'string' && Number.parseFloat(removed) <= oldest) return false;
  return Number.parseFloat(added.replace('≤', '')) <= oldest;
}

interface Names {
  /** Names that the oldest browsers have on any interface. */
  readonly known: Set<string>;
  /** Names that they lack on every interface, with a browser that lacks them. */
  readonly newer: Map<string, string>;
}

const namesOf = (): Names => ({ known: new Set(), newer: new Map() });

function add({ known, newer }: Names, name: string, statement: CompatStatement | undefined): void {
  const lacking = statement ? lackingEngine(statement) : null;
  if (lacking === null) known.add(name);
  else if (!newer.has(name)) newer.set(name, lacking);
}

/** Interfaces of pages. For others, such as those of GPUs and devices, names are recorded as known but never as newer. */
const ofPages =
  /^(?:AbortSignal|Animation|Blob|CSS|CSSStyleSheet|CustomElementRegistry|Document|DocumentFragment|Element|ElementInternals|Event|EventTarget|File|FormData|HTML\w*Element|Headers|Navigator|Node|OffscreenCanvas|Performance|Range|ReadableStream|Request|Response|Selection|ShadowRoot|Storage|TextDecoder|URL|URLSearchParams|Window|Worker)$/;

const globals = namesOf();
const members = namesOf();
/** Static members of classes and namespaces, such as `URL.parse`. */
const statics = namesOf();
const { builtins } = data.javascript;
const groups: readonly (readonly [group: Identifier | undefined, isOfLanguage: boolean])[] = [
  [data.api, false],
  [builtins, true],
  // Classes in a namespace, such as `Intl.Locale`.
  [builtins?.['Intl'], true],
];
for (const [group, isOfLanguage] of groups) {
  for (const [owner, entry] of features(group)) {
    add(globals, owner, statementOf(entry));
    for (const [name, feature] of features(entry)) {
      const statement = statementOf(feature);
      const isStatic = name.endsWith('_static');
      const plain = name.replace(/_static$/, '');
      if (isStatic || isOfLanguage) add(statics, `${owner}.${plain}`, statement);
      const isKnown = statement !== undefined && lackingEngine(statement) === null;
      if (!isStatic && (isKnown || isOfLanguage || ofPages.test(owner))) add(members, plain, statement);
    }
  }
}

const properties = namesOf();
const selectors = namesOf();
const atRules = namesOf();
const functions = namesOf();
for (const [name, feature] of features(data.css.properties)) add(properties, name, statementOf(feature));
for (const [name, feature] of features(data.css.selectors)) add(selectors, name, statementOf(feature));
for (const [name, feature] of features(data.css['at-rules'])) add(atRules, name, statementOf(feature));
for (const [name, feature] of [...features(data.css.types), ...features(data.css.types?.['color'])])
  add(functions, name, statementOf(feature));

function statementOf(feature: Identifier): CompatStatement | undefined {
  return feature['__compat'];
}

function features(group: Identifier | undefined): readonly (readonly [string, Identifier])[] {
  // The cast: every key of a group except `__compat` is a feature.
  return Object.entries(group ?? {}).filter(([name]) => name !== '__compat') as [string, Identifier][];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Yields each node before the nodes in it. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield* nodesOf(each);
  }
}

function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : null;
}

const declarations: ReadonlySet<string> = new Set(['VariableDeclarator', 'ClassDeclaration', 'FunctionDeclaration']);

function declaredIn(program: Node): ReadonlySet<string> {
  return new Set([...nodesOf(program)].flatMap((node) => (declarations.has(node.type) ? (nameOf(node['id']) ?? []) : [])));
}

/**
 * The features in a script that the oldest engines lack, as "name (engine that lacks it)": classes, their static members, and methods that
 * are called. Calls by `?.()` are left out, because the script checks for the method.
 *
 * @param language - the language of the script
 */
export function newerInScript(script: string, language: 'ts' | 'js'): readonly string[] {
  const program = parseAst(script, { lang: language }) as unknown as Node;
  // A minifier may give a name of the script the name of a new interface.
  const declared = declaredIn(program);
  const found = new Map<string, string>();
  const note = (name: string, lacking: string | undefined): void => {
    if (lacking !== undefined) found.set(name, lacking);
  };
  const askedFor = new Set<unknown>();
  const called = new Set<unknown>();
  for (const node of nodesOf(program)) {
    if (node.type === 'CallExpression') (node['optional'] === true ? askedFor : called).add(node['callee']);
    if (node.type === 'NewExpression') {
      const name = nameOf(node['callee']);
      if (name !== null && !globals.known.has(name) && !declared.has(name)) note(name, globals.newer.get(name));
    }
    if (node.type !== 'MemberExpression' || node['computed'] === true || askedFor.has(node)) continue;
    const [owner, name] = [nameOf(node['object']), nameOf(node['property'])];
    if (name === null) continue;
    const qualified = `${owner}.${name}`;
    if (owner !== null && statics.newer.has(qualified)) note(qualified, statics.newer.get(qualified));
    else if (owner !== null && globals.newer.has(owner) && !globals.known.has(owner) && !declared.has(owner))
      note(owner, globals.newer.get(owner));
    else if (called.has(node) && !members.known.has(name) && !(owner !== null && statics.known.has(qualified)))
      note(name, members.newer.get(name));
  }
  return [...found].map(([name, lacking]) => `${name} (${lacking})`).toSorted();
}

/** The features in a style sheet that the oldest engines lack, in the form of {@link newerInScript}. */
export function newerInStyles(styles: string): readonly string[] {
  const found = new Map<string, string>();
  const plain = styles.replace(/\/\*.*?\*\//gs, '');
  const look = ({ known, newer }: Names, pattern: RegExp, written: (name: string) => string): void => {
    for (const [, name = ''] of plain.matchAll(pattern)) {
      const lacking = newer.get(name);
      if (lacking !== undefined && !known.has(name)) found.set(written(name), lacking);
    }
  };
  look(properties, /(?:^|[;{}\s])([a-z][a-z-]+)\s*:(?!:)/g, (name) => name);
  look(selectors, /::?([a-z][a-z-]+)/g, (name) => `:${name}`);
  look(atRules, /@([a-z][a-z-]+)/g, (name) => `@${name}`);
  look(functions, /[\s:(,]([a-z][a-z-]+)\(/g, (name) => `${name}()`);
  return [...found].map(([name, lacking]) => `${name} (${lacking})`).toSorted();
}

/** The style sheets in the `css` templates of a script. */
export function stylesIn(script: string): string {
  return Array.from(script.matchAll(/\bcss`((?:[^`\\]|\\.)*)`/gs), ([, sheet = '']) => sheet).join('\n');
}
