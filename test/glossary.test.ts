/** The glossary agrees with the screen and the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import report from '../data/report.json' with { type: 'json' };
import { languages } from '../src/data/vocabulary.ts';
import type { Language } from '../src/data/schema.ts';
import { evidenceWords } from '../src/i18n/shared/evidence.ts';
import { elsewhereWords } from '../src/i18n/shared/other-sources.ts';
import { flowControlsWords } from '../src/features/flows/controls/messages.ts';
import { importWords } from '../src/features/import/messages.ts';
import { messagesOf } from '../src/i18n/messages.ts';
import { pairingWords } from '../src/features/pairing/messages.ts';
import { viewNames, topics } from '../src/state/view-state.ts';
import { tableWords } from '../src/features/table/messages.ts';
import { tourWords } from '../src/features/tour/messages.ts';
import { reportWords } from '../src/features/report/messages.ts';
import { shareWords } from '../src/i18n/shared/share.ts';
import { stateNames } from '../src/i18n/state-names.ts';

const glossary = readFileSync('GLOSSARY.md', 'utf8');

/** The cells of the table under a heading, by row, without its head. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const section = glossary.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The words of a row in each language, which are its last three cells. */
function wordsOf(row: readonly string[]): Readonly<Record<Language, string>> {
  const [simplified = '', traditional = '', english = ''] = row.slice(-3);
  return { 'zh-Hans': simplified, 'zh-Hant': traditional, en: english };
}

function unitLabel(unit: string, language: Language): string {
  return report.units.find(({ id }) => id === unit)?.label[language] ?? '';
}

/** The text on screen for the term of a row. */
const onScreen: Readonly<Record<string, (language: Language) => string>> = {
  'paired cooperation': (language) => messagesOf(language).atlasTitle,
  pairing: (language) => messagesOf(language).facetNames.pairing,
  partner: (language) => pairingWords[language].partnerOf('', ''),
  'nested pairing': (language) => pairingWords[language].nestedTitle,
  region: (language) => messagesOf(language).regionsName,
  flow: (language) => messagesOf(language).topicNames.flows,
  'set of places': (language) => flowControlsWords[language].sets,
  'range of times': (language) => flowControlsWords[language].from,
  origin: (language) => importWords[language].directed,
  destination: (language) => importWords[language].directed,
  figure: (language) => tableWords[language].columns.figure,
  state: (language) => tableWords[language].columns.state,
  'not reported': (language) => messagesOf(language).notReportedMark,
  'reported as zero': (language) => stateNames(language).zero,
  'no figure given': (language) => stateNames(language).words,
  unit: (language) => messagesOf(language).facetNames.unit,
  visit: (language) => unitLabel('person-time', language),
  attendance: (language) => unitLabel('attendance', language),
  posting: (language) => unitLabel('posting', language),
  qualifier: (language) => importWords[language].roles.comparator,
  kind: (language) => messagesOf(language).facetNames.kind,
  sector: (language) => messagesOf(language).facetNames.sector,
  direction: (language) => tableWords[language].columns.direction,
  'basis of pairing': (language) => tableWords[language].columns.basis,
  quote: (language) => reportWords[language].quotes,
  'editors’ note': (language) => evidenceWords[language].editors,
  atlas: (language) => messagesOf(language).atlasTitle,
  step: (language) => tourWords[language].next,
  'presenter’s notes': (language) => tourWords[language].notes,
  explore: (language) => tourWords[language].leave,
  search: (language) => messagesOf(language).searchName,
  theme: (language) => messagesOf(language).themeChoice,
  'keyboard shortcuts': (language) => messagesOf(language).keysName,
  legend: (language) => messagesOf(language).legendTitle,
  route: (language) => messagesOf(language).legendRoute,
  'share and export': (language) => shareWords[language].title,
  link: (language) => shareWords[language].link,
  'data version': (language) => messagesOf(language).dataVersion(''),
  'table of places': (language) => importWords[language].addPlaces,
  sheet: (language) => importWords[language].assumptions.sheet,
  'sample data': (language) => importWords[language].starters,
  'display settings': (language) => flowControlsWords[language].controls,
  period: (language) => tableWords[language].columns.period,
  record: (language) => messagesOf(language).shownRecords(1, 1),
  evidence: (language) => evidenceWords[language].source,
  source: (language) => messagesOf(language).sourcesChoice,
  'other sources': (language) => elsewhereWords[language].title,
  topic: (language) => messagesOf(language).topicChoice,
  panel: (language) => messagesOf(language).panels,
  tour: (language) => tourWords[language].name,
  'user data': (language) => importWords[language].title,
  skipped: (language) => importWords[language].consequences.skipped,
  'filtered out': (language) => messagesOf(language).filteredOut(1, ''),
  omitted: (language) => flowControlsWords[language].leftOut('1'),
  total: (language) => messagesOf(language).groupMark,
  'said of all': (language) => messagesOf(language).saidOfAllMark,
  sum: (language) => evidenceWords[language].sumOf(2, 0),
  level: (language) => flowControlsWords[language].level,
  'major region': (language) => flowControlsWords[language].levelName('region'),
  inferred: (language) => messagesOf(language).inferred,
};

describe('the terms on screen', () => {
  const rows = rowsUnder('On screen');
  const shown = rows.filter((row) => wordsOf(row).en !== '—');

  test('are all compared with the screen', () => {
    expect(shown.map(([term]) => term).toSorted()).toEqual(Object.keys(onScreen).toSorted());
  });

  test.each(shown.map((row) => [row[0] ?? '', wordsOf(row)] as const))('%s has the words of the glossary on screen', (term, words) => {
    for (const language of languages) expect(onScreen[term]?.(language).toLowerCase()).toContain(words[language].toLowerCase());
  });
});

describe.each([
  ['Topics', topics, (id: string, language: Language) => messagesOf(language).topicNames[id as (typeof topics)[number]]],
  ['Views', viewNames, (id: string, language: Language) => messagesOf(language).viewTitles[id as (typeof viewNames)[number]]],
] as const)('the table of %s', (heading, ids, nameOf) => {
  const rows = rowsUnder(heading);

  test('has each id', () => {
    expect(rows.map(([id]) => id)).toEqual(ids.map((id) => `\`${id}\``));
  });

  test('has each name as on screen', () => {
    for (const row of rows) {
      const id = row[0]?.replaceAll('`', '') ?? '';
      expect(wordsOf(row)).toEqual(Object.fromEntries(languages.map((language) => [language, nameOf(id, language)])));
    }
  });
});

/** The files of each identifier in the sources, without tests. */
const filesByIdentifier = new Map<string, Set<string>>();
for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.(?:test|contract|harness|d))\.ts$/.test(name),
)) {
  const path = join('src', file);
  const { program, errors } = parseSync(path, readFileSync(path, 'utf8'));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  collect(program, file.replaceAll('\\', '/'));
}

function collect(node: unknown, file: string): void {
  if (Array.isArray(node)) {
    for (const each of node) collect(each, file);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && 'name' in node && (node.type === 'Identifier' || node.type === 'PrivateIdentifier')) {
    const name = String(node.name);
    const files = filesByIdentifier.get(name) ?? new Set();
    filesByIdentifier.set(name, files.add(file));
  }
  for (const value of Object.values(node)) collect(value, file);
}

describe('the terms of the code', () => {
  const names = rowsUnder('In the code only').flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([\w.-]+)`/g)].flatMap(([, name = '']) => name.split('.')),
  );

  test('are identifiers in the sources', () => {
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !filesByIdentifier.has(name))).toEqual([]);
  });
});

/** Older formats of data, tours and links keep their names. */
const olderFormats = /^(data\/versions\/|state\/old-links\.ts$)/;

/** Words that once had a private meaning in this project, with the term that replaces each. */
const privateWords: Readonly<Record<string, string>> = {
  afresh: 'initial',
  bow: 'bend',
  lens: 'topic',
  lenses: 'topics',
  northeast: 'side a',
  northeastern: 'side a',
  spoken: 'announced, or visually hidden',
  undrawn: 'omitted',
  unsaid: 'not reported, or pending',
  told: 'what it holds, such as announced or emitted',
  wish: 'requested',
  wished: 'requested',
  wishes: 'options',
};

/** The words of an identifier: `sideATint` → `side`, `a`, `tint`. */
function wordsIn(identifier: string): readonly string[] {
  return identifier
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _$]+/);
}

test.each(Object.entries(privateWords))('no identifier has the word “%s” (use %s)', (word) => {
  const found = [...filesByIdentifier].flatMap(([identifier, files]) =>
    wordsIn(identifier).includes(word) ? [...files].filter((file) => !olderFormats.test(file)).map((file) => `${file}: ${identifier}`) : [],
  );
  expect(found).toEqual([]);
});
