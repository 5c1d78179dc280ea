/** Reads the state of a map on a page of a host. */
import type { Frame, Page } from 'playwright';
import { rendererAtRest } from '../site/site.ts';

/**
 * The renderer, the number of arcs without a selection (with one, nested pairings are drawn too), and the partner that a selection of Jilin
 * highlights.
 */
export async function partnerOnMap(
  page: Page | Frame,
): Promise<{ readonly renderer: string; readonly arcs: number; readonly partner: string | null }> {
  await page.evaluate(async () => {
    await customElements.whenDefined('duikou-map');
    await document.querySelector('duikou-map')?.ready;
  });
  const renderer = await rendererAtRest(page, 'duikou-map');
  return page.evaluate((drawnWith) => {
    const map = document.querySelector('duikou-map');
    if (!map) throw new Error('no map');
    map.clear();
    const arcs = map.scene?.arcs.count ?? 0;
    map.select('220000');
    return { renderer: drawnWith, arcs, partner: map.scene?.emphasis.partner ?? null };
  }, renderer);
}

export const jilinOnWebgl = { renderer: 'webgl', arcs: 7, partner: '330000' } as const;

/** Records violations of policies from before the scripts of the page, in frames too. */
export async function noteViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const blocked: string[] = [];
    Object.assign(window, { blocked });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      blocked.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
}

export function violations(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { readonly blocked: readonly string[] }).blocked);
}
