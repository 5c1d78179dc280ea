/** What an arc is called: its ends and what runs between them. */
import type { DataIndex } from '../data/data-set.ts';
import type { Language } from '../data/schema.ts';
import type { Lens } from '../state/view-state.ts';
import { formatList } from '../text/format.ts';
import { messagesOf } from '../text/messages.ts';
import { chipFigures } from './chips.ts';
import { arcStyle, type ArcColumns } from './scene-types.ts';

/** Beyond this many arcs none is named one by one. */
const namedUpTo = 1000;

/** A name for each shown arc, in the columns' order: "吉林 – 浙江", "北京到沈阳：258万 人次"; none where there are too many. */
export function arcNames(index: DataIndex, arcs: ArcColumns, lens: Lens, language: Language): readonly string[] {
  if (arcs.shown.length > namedUpTo) return [];
  const names = arcs.ids.map(() => '');
  for (const i of arcs.shown) names[i] = arcNameOf(index, arcs, i, lens, language);
  return names;
}

function arcNameOf(index: DataIndex, arcs: ArcColumns, i: number, lens: Lens, language: Language): string {
  const words = messagesOf(language);
  const short = (id: string): string => index.region(id).short[language];
  const records = (arcs.records[i] ?? []).flatMap((id) => index.record(id) ?? []);
  const [main] = records;
  const style = arcs.style[i] ?? 0;
  const pairing = index.pairing(main ? (main.nested ?? main.pairing ?? '') : (arcs.ids[i] ?? ''));
  const [from, to] = [main?.from ?? pairing?.northeast, main?.to ?? pairing?.east];
  if (from === undefined || to == null) return arcs.ids[i] ?? '';
  if (!main) {
    const name = words.pairName(short(from), short(to));
    if (style & arcStyle.silent) return `${name}${words.colon}${words.notReportedMark}`;
    return style & arcStyle.group ? `${name}${words.colon}${words.groupMark}` : name;
  }
  const said = records.flatMap((record) => chipFigures(index, record, lens, language).map(({ text, note }) => (note === null ? text : `${text} (${note})`)));
  const text = said.length > 0 ? formatList(said, language) : main.label[language];
  return (style & arcStyle.directed ? words.flowSpoken : words.pairSpoken)(short(from), short(to), text);
}
