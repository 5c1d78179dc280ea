/** Breaks texts into lines, because SVG has no line breaking, and programs that read an exported file have no other layout. */
import { textWidthPx } from './text-width.ts';

/** Parts of a text that are not broken: a word with the space after it, or a 汉字 with its closing marks. */
const unbreakable = /[\u2E80-\u9FFF\uF900-\uFAFF]\p{Pe}?[，。、：；！？》」』）]*|[^\s\u2E80-\u9FFF\uF900-\uFAFF]+\s*|\s+/gu;

/**
 * @param maxLines - maximum number of lines; a longer text ends with an ellipsis
 * @returns at least one line; a word longer than a line is broken within the word
 */
export function textLines(text: string, widthPx: number, sizePx: number, isBold = false, maxLines = 3): readonly string[] {
  const fits = (line: string): boolean => textWidthPx(line.trimEnd(), sizePx, isBold) <= widthPx;
  const lines: string[] = [''];
  const append = (character: string): void => {
    if (fits(`${lines.at(-1)}${character}`)) lines[lines.length - 1] += character;
    else lines.push(character);
  };
  const add = (part: string): void => {
    const line = `${lines.at(-1)}${part}`;
    if (fits(line)) lines[lines.length - 1] = line;
    else if (fits(part)) lines.push(part);
    else for (const character of part) append(character);
  };
  for (const [part] of text.matchAll(unbreakable)) add(part);
  const trimmed = lines.map((line) => line.trim());
  if (trimmed.length <= maxLines) return trimmed;
  const last = Array.from(trimmed[maxLines - 1] ?? '');
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...trimmed.slice(0, maxLines - 1), `${last.join('')}…`];
}

/** Joins parts into as few lines as possible, with a dot between parts that share a line. A part wider than a line is broken. */
export function joinedLines(parts: readonly string[], widthPx: number, sizePx: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const together = lines.length === 0 ? null : `${lines.at(-1)} · ${part}`;
    if (together !== null && textWidthPx(together, sizePx, false) <= widthPx) lines[lines.length - 1] = together;
    else lines.push(...textLines(part, widthPx, sizePx));
  }
  return lines;
}
