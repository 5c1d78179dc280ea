/** Links of earlier versions: they call a topic a lens and a view a panel, and what the camera holds is their view. */
import { plainText } from '../data/parse/plain-text.ts';

/** Keys that no link has today. */
export const oldKeys: readonly string[] = ['lens', 'panel'];

const topicNames: Readonly<Record<string, string>> = { pairings: 'overview', experience: 'reforms' };
/** Three panels are the story of their topic. */
const views: Readonly<Record<string, string>> = {
  pairing: 'story',
  projects: 'story',
  flows: 'story',
  reported: 'compare',
  reader: 'report',
};
const topicOfPanel: Readonly<Record<string, string>> = { projects: 'projects' };

/** Rewrites the pairs in place. A pair by its new name wins over one by its old name. */
export function liftPairs(pairs: URLSearchParams): { readonly isOld: boolean } {
  const before = pairs.toString();
  const view = pairs.get('view');
  if (view !== null && isFraming(view)) rename(pairs, 'view', 'bounds', view);
  const panel = pairs.get('panel');
  if (panel !== null) {
    rename(pairs, 'panel', 'view', viewOfPanel(panel));
    const topic = renamed(topicOfPanel, panel);
    if (topic !== undefined && !pairs.has('topic') && !pairs.has('lens')) pairs.set('topic', topic);
  }
  const lens = pairs.get('lens');
  if (lens !== null) rename(pairs, 'lens', 'topic', lens);
  const topic = renamed(topicNames, pairs.get('topic') ?? '');
  if (topic !== undefined) pairs.set('topic', topic);
  return { isOld: pairs.toString() !== before };
}

/** What a panel of an earlier version is called today; another name stays as it is. */
export function viewOfPanel(panel: string): string {
  return renamed(views, panel) ?? panel;
}

function isFraming(value: string): boolean {
  return value.includes(',') || ['home', 'whole', 'pair'].includes(plainText(value).toLowerCase());
}

function rename(pairs: URLSearchParams, from: string, to: string, value: string): void {
  pairs.delete(from);
  if (!pairs.has(to)) pairs.set(to, value);
}

function renamed(names: Readonly<Record<string, string>>, value: string): string | undefined {
  const plain = plainText(value).toLowerCase();
  return Object.hasOwn(names, plain) ? names[plain] : undefined;
}
