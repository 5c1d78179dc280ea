/** What is said when the picture changes: only what is new, and once. */
import { messagesOf } from '../i18n/messages.ts';
import { arcStyle, type Scene } from './scene-types.ts';

/**
 * The news of a scene for who hears it: who is selected, what the lens shows, how many records the choices leave.
 *
 * @returns an empty text where nothing is new, or where only the language is
 */
export function announcement(before: Scene, after: Scene): string {
  const words = messagesOf(after.language);
  const news: string[] = [];
  if (after.lens !== before.lens) news.push(words.lensSpoken({ lens: words.lensNames[after.lens], ...countArcs(after) }));
  if (after.emphasis.pairing !== before.emphasis.pairing || after.emphasis.selected !== before.emphasis.selected) {
    news.push(after.emphasis.pairing === null ? words.selectionCleared : after.spoken.selection);
  }
  if (!sameRecords(before, after)) {
    const { shown, read } = after.records;
    news.push(words.shownRecords(shown.length, read));
  }
  return news.join(words.between.sentences);
}

/** A lens counts what it speaks of: the pairings within one that is selected are no part of it. */
function countArcs({ lens, arcs: { shown, style, records } }: Scene): {
  readonly arcs: number;
  readonly silent: number;
  readonly group: number;
} {
  const counts = { arcs: 0, silent: 0, group: 0 };
  for (const i of shown) {
    const bits = style[i] ?? 0;
    if (bits & arcStyle.silent) counts.silent++;
    else if (bits & arcStyle.group) counts.group++;
    else if (lens === 'pairings' || (records[i] ?? []).length > 0) counts.arcs++;
  }
  return counts;
}

/** A language has its own scene of the very same records. */
function sameRecords({ records: a }: Scene, { records: b }: Scene): boolean {
  return a === b || (a.read === b.read && a.shown.length === b.shown.length && a.shown.every((id, i) => id === b.shown[i]));
}
