/** Converts the address of the page for frames, whose query may contain the view. */
import { isLinkKey } from '../state/link-pairs.ts';

/**
 * Moves the view from the query to the fragment, where the page reads and writes it. Keys in the fragment take precedence over the query.
 * Keys that are not part of a view stay in the query.
 */
export function addressWithFragment(href: string): string {
  const url = new URL(href);
  const moved = new URLSearchParams([...url.searchParams].filter(([key]) => isLinkKey(key)));
  if (moved.toString() === '') return href;
  const fragment = url.hash.slice(1);
  const written = new URLSearchParams(fragment);
  for (const key of new Set(moved.keys())) {
    url.searchParams.delete(key);
    if (written.has(key)) moved.delete(key);
  }
  url.hash = [fragment, moved.toString()].filter((part) => part !== '').join('&');
  return url.href;
}
