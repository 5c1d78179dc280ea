/** What is asked of a map on a host's page, whichever way it came there. */
import type { Frame, Page } from 'playwright';

/** How it draws, its arcs without a selection (with one, its nested pairings are drawn too), and whom Jilin's selection lights. */
export async function partnerOnMap(
  page: Page | Frame,
): Promise<{ readonly renderer: string; readonly arcs: number; readonly partner: string | null }> {
  return page.evaluate(async () => {
    await customElements.whenDefined('duikou-map');
    const map = document.querySelector('duikou-map');
    if (!map) throw new Error('no map');
    const { renderer } = await map.ready;
    map.clear();
    const arcs = map.scene?.arcs.count ?? 0;
    map.select('220000');
    return { renderer, arcs, partner: map.scene?.emphasis.partner ?? null };
  });
}

export const jilinOnWebgl = { renderer: 'webgl', arcs: 7, partner: '330000' } as const;

/** Notes what a policy blocks, from before the page's own scripts, in frames too. */
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
