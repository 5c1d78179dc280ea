/** The announcement for screen readers after a change of the picture. It has each change once and nothing else. */
import { messagesOf } from '../i18n/messages.ts';
import { topicDescriptors } from './topics/index.ts';
import { arcStyle, type Scene } from './scene-types.ts';

/**
 * Announces the changes of a scene: the selection, the content of the topic, the number of records after filtering.
 *
 * @returns an empty text if nothing but the language, theme or camera has changed
 */
export function announcement(before: Scene, after: Scene): string {
  const words = messagesOf(after.language);
  const news: string[] = [];
  if (after.topic !== before.topic) news.push(words.topicAnnouncement({ topic: words.topicNames[after.topic], ...countArcs(after) }));
  if (after.emphasis.pairing !== before.emphasis.pairing || after.emphasis.selected !== before.emphasis.selected) {
    news.push(after.emphasis.pairing === null ? words.selectionCleared : after.description.selection);
  }
  if (!sameRecords(before, after)) {
    const { shown, read } = after.records;
    news.push(words.shownRecords(shown.length, read));
  }
  return news.join(words.between.sentences);
}

/** The number of arcs of the topic, without pairings nested in a selected one. */
function countArcs({ topic, arcs: { shown, style, records } }: Scene): {
  readonly arcs: number;
  readonly notReported: number;
  readonly group: number;
  readonly saidOfAll: number;
} {
  const counts = { arcs: 0, notReported: 0, group: 0, saidOfAll: 0 };
  for (const i of shown) {
    const bits = style[i] ?? 0;
    if (bits & arcStyle.nested) continue;
    if (bits & arcStyle.notReported) counts.notReported++;
    else if (bits & arcStyle.group) counts.group++;
    else if (bits & arcStyle.saidOfAll) counts.saidOfAll++;
    else if (!topicDescriptors[topic].showsRecords || (records[i] ?? []).length > 0) counts.arcs++;
  }
  return counts;
}

/** Whether two scenes have the same records. Scenes in different languages have different objects. */
function sameRecords({ records: a }: Scene, { records: b }: Scene): boolean {
  return a === b || (a.read === b.read && a.shown.length === b.shown.length && a.shown.every((id, i) => id === b.shown[i]));
}
