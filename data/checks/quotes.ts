/** Every quote stands in the report, in the sentence it names; every mark in its quote; every derived form keeps the offsets. */
import type { DataSet, Evidence } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';

export function quoteProblems(dataSet: DataSet, text: string): Problem[] {
  const sentences = new Map(dataSet.sentences.map((sentence) => [sentence.id, sentence]));
  const backed: readonly { readonly id: string; readonly evidence: Evidence }[] = [
    ...dataSet.records.map(({ id, source }) => ({ id, evidence: source })),
    ...dataSet.pairings.flatMap(({ id, source, sourceMore }) => [source, ...sourceMore].map((evidence) => ({ id, evidence }))),
    ...dataSet.pairingGroups.map(({ id, source }) => ({ id, evidence: source })),
  ];
  return backed.flatMap(({ id, evidence }) => {
    const { quote, marks, derived, p } = evidence;
    const says = (reason: string): Problem => ({ id, reason });
    const sentence = sentences.get(evidence.sentence ?? '');
    if (!text.includes(quote)) return [says(`the quote “${quote}” is not in the report`)];
    if (!sentence) return [says('names no sentence')];
    const problems: Problem[] = [];
    if (!sentence.text.includes(quote)) problems.push(says(`the quote “${quote}” is not in the sentence ${sentence.id}`));
    if (sentence.p !== p) problems.push(says(`the sentence ${sentence.id} stands in ${sentence.p}, not in ${p}`));
    for (const mark of marks) {
      const occurs = quote.split(mark).length - 1;
      if (occurs === 0) problems.push(says(`the mark “${mark}” is not in the quote`));
      if (occurs > 1) problems.push(says(`the mark “${mark}” is in the quote ${occurs} times; make it longer`));
    }
    if (!derived) return [...problems, says('the quote has no derived forms')];
    for (const form of ['zh-Hans', 'zh-Hant'] as const) {
      if (derived[form].length !== quote.length)
        problems.push(says(`the ${form} form has ${derived[form].length} characters, the quote ${quote.length}`));
      if (!sentence.derived[form].includes(derived[form]))
        problems.push(says(`the ${form} form is not in that of the sentence ${sentence.id}`));
    }
    return problems;
  });
}
