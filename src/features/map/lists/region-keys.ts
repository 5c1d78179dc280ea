/** Maps keys in the list box of regions to actions. Other keys are left to the page, above all to slide decks. */
import { nearestInDirection, type Direction } from '../../../geo/nearest.ts';
import type { SceneRegion } from '../../../scene/scene.ts';

export type KeyAction =
  | { readonly do: 'go'; readonly id: string }
  | { readonly do: 'choose'; readonly id: string }
  | { readonly do: 'clear' }
  /** The focus returns to the page, which also receives the key. */
  | { readonly do: 'leave' }
  | { readonly do: 'zoom'; readonly steps: 1 | -1 }
  | { readonly do: 'frame'; readonly framing: 'home' | 'whole' };

/** The key that opens the list of keys, wherever in the map the focus is. */
export const helpKey = '?';

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * @param active - the active region; null before the first key
 * @param hasSelection - whether Escape clears the selection; otherwise it leaves the list
 * @returns null for keys that the list does not use
 */
export function keyAction(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  regions: readonly SceneRegion[],
  active: string | null,
  hasSelection: boolean,
): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const at = regions.findIndex((region) => region.id === active);
  const direction = directions[event.key];
  if (direction) {
    const next =
      at < 0
        ? 0
        : nearestInDirection(
            regions.map((region) => region.place),
            at,
            direction,
          );
    return go(regions[next] ?? regions[at]);
  }
  switch (event.key) {
    case 'Home':
      return go(regions[0]);
    case 'End':
      return go(regions.at(-1));
    case 'Enter':
    case ' ':
      return active === null ? null : { do: 'choose', id: active };
    case 'Escape':
      return { do: hasSelection ? 'clear' : 'leave' };
    case '+':
    case '=':
      return { do: 'zoom', steps: 1 };
    case '-':
      return { do: 'zoom', steps: -1 };
    case '0':
      return { do: 'frame', framing: 'home' };
    case 'w':
    case 'W':
      return { do: 'frame', framing: 'whole' };
    default:
      return null;
  }
}

function go(region: SceneRegion | undefined): KeyAction | null {
  return region ? { do: 'go', id: region.id } : null;
}
