/**
 * Reshapes statistics of trade with a reporter, a partner and a flow. Imports run from the partner to the reporter, exports the other way.
 */
import { cleaned, maxReadLength } from '../cells/clean.ts';
import { simplifiedWords, headerKey } from '../columns/header-words.ts';
import { isHanText } from '../places/gazetteer.ts';
import { absent, type Column, type Table } from '../table.ts';
import type { Reshaped } from './reshaped.ts';

const reporterNames =
  /^(?:reporter(?:desc|iso|code|name)?|reportingcountry|reportingeconomy|declarant|报告(?:国|方|地区|地|省|省份)|申报(?:国|方|地区|地))$/u;
const partnerNames =
  /^(?:partner(?:desc|iso|code|name|country)?|tradepartner|tradingpartner|伙伴(?:国|方|地区|地|省|省份)?|贸易伙伴(?:国|地区)?|对方(?:国|地区|省份)?)$/u;
const flowNames =
  /^(?:flow|flows|flowcode|flowdesc|tradeflow|tradeflowcode|direction|importexport|进出口|贸易流向|流向|进出口类型|贸易方向|方向)$/u;
const imports = new Set(['m', 'im', 'imp', 'import', 'imports', 'rm', 'reimport', 'reimports', '进口', '输入', '调入']);
const exports = new Set(['x', 'ex', 'exp', 'export', 'exports', 'rx', 'reexport', 'reexports', '出口', '输出', '调出']);

/** @returns null if the table is of another kind, or if a row is neither import nor export */
export function flowsOfTrade(table: Table): Reshaped | null {
  // A name is preferred to a numeric code of the country.
  const named = (names: RegExp): Column | undefined => {
    const found = table.columns.filter(({ name, hasName }) => hasName && names.test(headerKey(name)));
    return found.find(({ name }) => !/(?:code|iso)$/u.test(headerKey(name))) ?? found[0];
  };
  const [reporter, partner] = [named(reporterNames), named(partnerNames)];
  if (!reporter || !partner) return null;
  const said = table.columns.flatMap((column) => {
    const isImport = flowNames.test(headerKey(column.name)) ? importsIn(column) : null;
    return isImport ? [{ column, isImport }] : [];
  })[0];
  if (!said) return null;
  const { column: flow, isImport } = said;
  const numbers = new Map<string, number>();
  const values: string[] = [];
  const numbered = ({ values: own }: Column): readonly number[] =>
    own.map((value) => {
      const known = numbers.get(value) ?? values.push(value) - 1;
      numbers.set(value, known);
      return known;
    });
  const [reporters, partners] = [numbered(reporter), numbered(partner)];
  const codesOf = (isWanted: boolean): Int32Array =>
    Int32Array.from({ length: table.rowCount }, (_, row) =>
      (isImport[flow.codes[row] ?? absent] ?? false) === isWanted
        ? (partners[partner.codes[row] ?? absent] ?? absent)
        : (reporters[reporter.codes[row] ?? absent] ?? absent),
    );
  const [from, to] = isHanText(reporter.name) ? ['出口方', '进口方'] : ['exporter', 'importer'];
  const start = table.columns.length;
  const columns = [
    ...table.columns,
    { name: from, hasName: true, values, codes: codesOf(true) },
    { name: to, hasName: true, values, codes: codesOf(false) },
  ];
  // An export of one side may be an import of the other, so the two are never added up.
  return {
    table: { ...table, columns },
    shape: 'trade',
    roles: { origin: start, destination: start + 1, category: table.columns.indexOf(flow), direction: null },
    totals: 0,
    problems: [],
  };
}

/** Whether each value of the column is an import; null if one is neither import nor export. */
function importsIn({ values, codes }: Column): readonly boolean[] | null {
  const read = values.map((value) => {
    const word = simplifiedWords(cleaned(value.slice(0, maxReadLength)).toLowerCase()).replace(/[\s-]/gu, '');
    return imports.has(word) ? true : exports.has(word) ? false : null;
  });
  return read.length === 0 || read.includes(null) || codes.includes(absent) ? null : read.map((each) => each === true);
}
