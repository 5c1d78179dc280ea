/** Converts links of earlier versions, in which `lens` is the topic, `panel` is the view and `view` is the camera's framing. */
import { plainText } from '../data/parse/plain-text.ts';

/** Keys of earlier versions that links no longer have. */
export const oldKeys: readonly string[] = ['lens', 'panel'];

const topicNames: Readonly<Record<string, string>> = { pairings: 'overview', experience: 'reforms' };
/** The current views by the names of panels of earlier versions. Three of these panels are now the story of their topic. */
const views: Readonly<Record<string, string>> = {
  pairing: 'story',
  projects: 'story',
  flows: 'story',
  reported: 'compare',
  reader: 'report',
};
const topicOfPanel: Readonly<Record<string, string>> = { projects: 'projects' };

/** Rewrites the pairs in place. If a pair is present under both names, the new name takes precedence. */
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

/** The current name of a panel of an earlier version. Other names are returned unchanged. */
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
