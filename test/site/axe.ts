/** Runs axe on the built site and returns its findings as lines. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { newPage, openAtlasWith, type Site } from './site.ts';

export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** The findings of axe as "rule: where: why". */
export async function faultsOf(page: Page, options: RunOptions = rules): Promise<readonly string[]> {
  return page.evaluate(
    async (asked) => {
      const { axe } = window as unknown as { axe: { run(context: Document, options: unknown): Promise<AxeResults> } };
      const { violations } = await axe.run(document, asked);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => `${id}: ${target.flat().join(' ')}: ${[...any, ...all, ...none][0]?.message ?? ''}`),
      );
    },
    options as Record<string, unknown>,
  );
}

/**
 * Hides the drawing: axe takes paths of the SVG map beyond its edge for an overlay on the page, and then does not check contrasts.
 * `palette.test.ts` checks the map's own inks, and a state below has the WebGL map.
 */
export async function hideDrawing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const map = document.querySelector('duikou-map') ?? document.querySelector('duikou-atlas')?.shadowRoot?.querySelector('duikou-map');
    const style = document.createElement('style');
    style.textContent = '.surfaces > *, .still, .inset { display: none; }';
    map?.shadowRoot?.append(style);
  });
}

/** Waits until everything that a change of state triggers has been drawn. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pending = function* (root: ParentNode): Generator<Promise<unknown>> {
      for (const element of root.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*')) {
        if (element.updateComplete) yield element.updateComplete;
        if (element.shadowRoot) yield* pending(element.shadowRoot);
      }
    };
    for (let turn = 0; turn < 3; turn++) {
      await Promise.all(pending(document));
      // Effects of a painted frame, such as scrolling a tab into view, have also been completed by then.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  });
}

export async function show(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), fragment === '' ? '#' : fragment);
  const language = /lang=([\w-]+)/.exec(fragment)?.[1];
  // The words of another language must be loaded first.
  if (language !== undefined)
    await page.waitForFunction((lang) => document.querySelector('duikou-atlas')?.store?.get().view.language === lang, language);
  await settled(page);
}

export async function pageWithAxe(site: Site, options: Parameters<typeof newPage>[1] = {}): Promise<Page> {
  const page = await newPage(site, options);
  await page.addInitScript(axeSource);
  return page;
}

export async function atlasWithAxe(site: Site, options: Parameters<typeof newPage>[1] = {}): Promise<Page> {
  const page = await pageWithAxe(site, options);
  await openAtlasWith(site, page, { address: '', renderer: 'svg' });
  await page.waitForFunction(() => customElements.get('duikou-table'));
  await hideDrawing(page);
  return page;
}

/** Expects that a tab of the share dialog passes all rules. */
export async function expectShareLawful(page: Page, tab: string): Promise<void> {
  await show(page, '#select=220000&lang=en');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('dialog').getByRole('tab', { name: tab }).click();
  await settled(page);
  // The preview is a separate page with its own findings.
  expect((await faultsOf(page)).filter((fault) => !fault.includes('iframe'))).toEqual([]);
  await page.keyboard.press('Escape');
}
