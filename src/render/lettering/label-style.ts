/** Type of names, as far as their layout depends on it. */
import type { Language } from '../../data/schema.ts';
import type { SceneLabel } from '../../scene/scene-types.ts';

/** Font size in CSS px. */
export const labelSizePx = { paired: 13, province: 11, country: 11, sea: 11, islands: 10, island: 10 } as const satisfies Record<
  SceneLabel['role'],
  number
>;
/** Letter spacing, in em. */
export const labelSpacingEm = { paired: 0, province: 0, country: 0.15, sea: 0.1, islands: 0, island: 0 } as const satisfies Record<
  SceneLabel['role'],
  number
>;
/** Radius of the mark at a label's place, in px: the ring of a group of islands, the dot of a single island. */
export const islandRadiusPx = { islands: 3, island: 1.75 } as const;
export const islandRingPx = 0.8;

/** Line height, in em. */
export const lineHeight = 1.25;

export function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

/** Whether names of water are in italics. They are not in Chinese, whose script has none. */
export function isItalic(language: Language): boolean {
  return !language.startsWith('zh');
}
