import { afterEach, beforeAll, expect, test } from 'vitest';
import { defineElements } from '../../elements.ts';
import type { DuikouAtlas } from '../atlas/duikou-atlas.ts';
import type { ShareDialog } from './share-dialog.ts';

beforeAll(defineElements);
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
});

function atlasesOf(html: string): readonly DuikouAtlas[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('duikou-atlas')];
}

async function offersLink(atlas: DuikouAtlas | undefined): Promise<boolean> {
  await expect.poll(() => atlas?.scene, { timeout: 10_000 }).not.toBeNull();
  const dialog = atlas?.shadowRoot?.querySelector<ShareDialog>('duikou-share-dialog');
  await dialog?.open();
  await dialog?.updateComplete;
  const tabs = dialog?.shadowRoot?.querySelectorAll('[role=tab]').length;
  expect(tabs).toBeGreaterThan(2);
  return dialog?.shadowRoot?.querySelector('#share-link') != null;
}

test('of two atlases with an address the one that the page’s address follows has a link', async () => {
  const [first, second] = atlasesOf(
    '<duikou-atlas renderer="svg" address></duikou-atlas><duikou-atlas renderer="svg" address></duikou-atlas>',
  );
  expect(await offersLink(first)).toBe(true);
  expect(await offersLink(second)).toBe(false);
});

test('an atlas whose address is set by a script has a link, and one without an address has none', async () => {
  const [set, none] = atlasesOf('<duikou-atlas renderer="svg"></duikou-atlas><duikou-atlas renderer="svg"></duikou-atlas>');
  if (set) set.address = true;
  expect(await offersLink(set)).toBe(true);
  expect(await offersLink(none)).toBe(false);
});
