/** Checks every page of the documentation in one language, width and colour scheme. */
import type { Language } from '../../src/data/schema.ts';
import { folderOf, pageIds } from '../../tools/docs/pages.ts';
import { violations } from './docs-axe.ts';
import { newPage, type Site } from './site.ts';

export interface Reading {
  readonly language: Language;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** The findings of axe and the horizontal overflow by page; pages without a fault are left out. */
export async function faultsOfPages(
  site: Site,
  { language, width, scheme }: Reading,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const page = await newPage(site, { viewport: { width, height: 900 }, colorScheme: scheme });
  // The examples have their own tests.
  await page.route(/\/examples\/|index\.html$|index\.html#/, (route) =>
    route.request().resourceType() === 'document' && route.request().frame() !== page.mainFrame()
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>example</title>' })
      : route.continue(),
  );
  const found: Record<string, readonly string[]> = {};
  for (const id of pageIds) {
    await page.goto(`${site.address}docs/${folderOf(language)}/${id}.html`);
    const faults = await violations(page.mainFrame());
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (faults.length > 0 || overflow > 0) found[id] = [...faults, ...(overflow > 0 ? [`${overflow} px too wide`] : [])];
  }
  await page.context().close();
  return found;
}
