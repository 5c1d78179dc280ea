/** The paragraphs and sentences are the report, whole and in order; every digit of it is held by a record. */
import type { DataSet } from '../../src/data/schema.ts';
import type { Problem } from './problem.ts';

export function textProblems(dataSet: DataSet, text: string): Problem[] {
  const lines = text.replace(/\n$/, '').split('\n');
  const sentences = new Map(dataSet.sentences.map((sentence) => [sentence.id, sentence]));
  const problems: Problem[] = [];
  const says = (id: string, reason: string): void => void problems.push({ id, reason });
  if (dataSet.paragraphs.length !== lines.length)
    says('paragraphs', `there are ${dataSet.paragraphs.length}, the report has ${lines.length} lines`);
  for (const paragraph of dataSet.paragraphs) {
    const line = lines[paragraph.line - 1];
    if (text.slice(paragraph.start, paragraph.end) !== line) {
      says(paragraph.id, `start and end do not cut out line ${paragraph.line} of the report`);
      continue;
    }
    const joined = paragraph.sentences.map((id) => sentences.get(id)?.text ?? '').join('');
    if (joined !== line) says(paragraph.id, 'its sentences, joined, are not the paragraph');
  }
  for (const { id, text: sentence, derived } of dataSet.sentences) {
    for (const form of ['zh-Hans', 'zh-Hant'] as const) {
      if (derived[form].length !== sentence.length)
        says(id, `the ${form} form has ${derived[form].length} characters, the sentence ${sentence.length}`);
    }
    if (derived.en.trim() === '') says(id, 'has no translation');
  }
  return [...problems, ...digitProblems(dataSet, text)];
}

/** Each number printed in digits, and where it stands. */
export function printedDigits(text: string): readonly { readonly number: string; readonly at: number }[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map((match) => ({ number: match[0], at: match.index }));
}

function digitProblems(dataSet: DataSet, text: string): Problem[] {
  const held = new Set<number>();
  const hold = (words: string, sentence: string, sentenceAt: number): void => {
    for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
      for (let i = 0; i < words.length; i++) held.add(sentenceAt + at + i);
    }
  };
  const starts = new Map(dataSet.paragraphs.map(({ id, start }) => [id, start]));
  const sentences = new Map(
    dataSet.sentences.map((sentence) => {
      const start = starts.get(sentence.p) ?? 0;
      return [sentence.id, { text: sentence.text, at: text.indexOf(sentence.text, start) }];
    }),
  );
  for (const { source, values, period } of dataSet.records) {
    const sentence = sentences.get(source.sentence ?? '');
    if (!sentence) continue;
    for (const { raw } of values) hold(raw, sentence.text, sentence.at);
    if (period.raw !== null) hold(period.raw, sentence.text, sentence.at);
  }
  return printedDigits(text)
    .filter(({ number, at }) => [...number].some((_, i) => !held.has(at + i)))
    .map(({ number, at }) => ({
      id: paragraphAt(dataSet, at),
      reason: `no record holds the number ${number} (“${text.slice(Math.max(0, at - 8), at + 12)}”)`,
    }));
}

function paragraphAt({ paragraphs }: DataSet, at: number): string {
  return paragraphs.find(({ start, end }) => start <= at && at < end)?.id ?? `report.zh.txt:${at}`;
}
