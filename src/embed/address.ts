/** The address of the page for frames: the view may stand in its query. */
import { isLinkKey } from '../state/link-pairs.ts';

/**
 * The same address with the view in the fragment alone, where the page reads and writes it. What the fragment says already goes before the query;
 * what is no part of a view stays in the query.
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
