/** Every value: the number, the comparator and the unit are those of the printed words. */
import type { DataSet, FigureValue, ReportRecord } from '../../src/data/schema.ts';
import { readPrintedNumber } from './printed-number.ts';
import type { Problem } from './problem.ts';

/** What a unit is called in print; the words stand right behind the number, but for a classifier. */
const unitWords: Readonly<Record<string, RegExp>> = {
  project: /^[個个項项]/,
  agreement: /^[份個个]/,
  plan: /^[個个]/,
  pair: /^ ?[對对個个]/,
  person: /^[名人位](?!次)/,
  'person-time': /^人次/,
  attendance: /^人次/,
  posting: /^人次/,
  batch: /^批/,
  course: /^期/,
  item: /^[項项]/,
  component: /^[個个]一/,
  city: /^[個个]地市/,
  company: /^[家户戶]/,
  task: /^[項项]/,
  district: /^[個个]區|^[個个]区/,
  zone: /^ ?[個个]国家高新区/,
  km: /^公里/,
  km2: /^平方公里/,
  'CNY/t': /^元/,
  event: /^次/,
  voyage: /^[個个]航次/,
  practice: /^[項项]/,
  measure: /^[項项]/,
  power: /^[項项]/,
  intention: /^[項项]/,
  'vehicle/yr': /^[台臺]/,
  'CNY/yr': /^元/,
  t: /^[噸吨](?!\/)/,
  't/yr': /^[噸吨]\/年/,
  // Some pages leave out 元 before what the money is for.
  CNY: /^元|^战略投资/,
  share: /^$/,
  growth: /^倍/,
};

export function valueProblems(dataSet: DataSet): Problem[] {
  const records = dataSet.records.flatMap((record) =>
    record.values.flatMap((value) => problemsOf(record.id, value, record.source.quote, record.topic)),
  );
  const groups = dataSet.pairingGroups.flatMap((group) =>
    group.values.flatMap((value) => problemsOf(group.id, value, group.source.quote, null)),
  );
  return [...records, ...groups, ...dataSet.records.flatMap(keysOnce), ...dataSet.records.flatMap(investmentProblems)];
}

function problemsOf(id: string, value: FigureValue, quote: string, topic: ReportRecord['topic'] | null): Problem[] {
  const says = (reason: string): Problem => ({ id, reason: `value “${value.key}”: ${reason}` });
  if (value.cmp === 'counted') {
    return value.derivedFrom === undefined ? [says('is counted by us but does not say how (derivedFrom)')] : [];
  }
  if (!quote.includes(value.raw)) return [says(`“${value.raw}” is not in the quote`)];
  const printed = readPrintedNumber(value.raw);
  if (!printed) return [says(`no number can be read in “${value.raw}”`)];
  const problems: Problem[] = [];
  if (printed.n !== value.n) problems.push(says(`n is ${value.n}, but “${value.raw}” says ${printed.n}`));
  if (printed.comparator !== value.cmp)
    problems.push(says(`the comparator is ${value.cmp}, but “${value.raw}” says ${printed.comparator}`));
  if (value.unit === 'person-time' && topic !== 'tourism')
    problems.push(says('人次 outside of tourism are attendances (attendance) or postings (posting), not visits (person-time)'));
  const words = unitWords[value.unit];
  if (!words) problems.push(says(`unit ${value.unit} has no printed words to check it by; add them in data/checks/values.ts`));
  else if (!words.test(printed.after)) problems.push(says(`the unit is ${value.unit}, but “${value.raw}” says otherwise`));
  if (value.unit === 'share' && value.of === undefined) problems.push(says('is a share and does not say of what (of)'));
  if ((value.unit === 'CNY') !== (value.moneyKind !== undefined)) problems.push(says('money, and only money, has a moneyKind'));
  // The number may go on before or behind the raw words: “近210份” must not be cited as “210份”.
  const at = quote.indexOf(value.raw);
  if (/[\d.]$/.test(quote.slice(0, at)) || /(?:超過|超过|超|逾|近|約|约|余|多)$/.test(quote.slice(0, at))) {
    problems.push(says(`“${value.raw}” leaves out the words before it that belong to the number`));
  }
  if (/^(?:[余餘多]|以上|左右|上下)/.test(quote.slice(at + value.raw.length))) {
    problems.push(says(`“${value.raw}” leaves out the words behind it that belong to the number`));
  }
  return problems;
}

function keysOnce({ id, values }: DataSet['records'][number]): Problem[] {
  const keys = values.map(({ key }) => key);
  return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => ({ id, reason: `two values have the key ${key}` }));
}

/** `investmentCNY` repeats the value for those who compare projects; null is "not reported". */
function investmentProblems({ id, type, investmentCNY, values }: DataSet['records'][number]): Problem[] {
  if (type !== 'project') return investmentCNY === undefined ? [] : [{ id, reason: 'only a project has investmentCNY' }];
  const said = values.find(({ moneyKind }) => moneyKind === 'project-investment')?.n ?? null;
  return investmentCNY === said ? [] : [{ id, reason: `investmentCNY is ${investmentCNY}, but the values say ${said}` }];
}
