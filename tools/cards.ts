/**
 * Draws the pictures that messengers and social networks show for a link to the site: the words of the landing page next to the first
 * picture of the map. `npm run icons` draws them by a Chromium, because the characters need its fonts. They are committed, with a digest of
 * their content in `cards.json`, so that a test finds a stale one.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { languages } from '../src/data/vocabulary.ts';
import type { Language } from '../src/data/schema.ts';
import { firstPageOfReport } from './first-page-plugin.ts';
import { card, cardFile } from './page-head.ts';

export const cardRecord = join(card.folder, 'cards.json');

const cardStyles = `
html { font-size: 21px; }
body { overflow: hidden; }
duikou-atlas:not(:defined) { display: flex; flex-direction: row-reverse; width: ${card.width}px; height: ${card.height}px; min-height: 0; }
.duikou-topics, .duikou-captions, .duikou-script-missing, .duikou-panel > .tabs, .duikou-panel article > :is(.ways, .find, .pairings, .without-script) { display: none !important; }
.duikou-header { position: absolute; z-index: 1; inset: 0 auto auto 0; width: 560px; box-sizing: border-box; padding: 32px 40px 0; border: 0; }
.duikou-panel { flex: none; width: 560px; border: 0; padding: 72px 24px 0; box-sizing: border-box; }
.duikou-panel h2 { font-size: 1.6rem !important; }
.duikou-panel .figure { border-bottom-color: transparent !important; }
duikou-atlas > duikou-map:not(:defined) { flex: 1; min-width: 0; }
`;

/** The page that is photographed: the words and the map of the landing page, enlarged. */
function cardPage(language: Language): string {
  const { styles, content } = firstPageOfReport({ language });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8" /><style>${styles}</style><style>${cardStyles}</style></head><body><duikou-atlas>${content}</duikou-atlas></body></html>`;
}

/**
 * The digest of each card's content: words, map and the card's own layout. The page's style sheet is not included, because most of its
 * changes affect other parts of the page.
 */
export function cardDigests(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    languages.map((language) => {
      const { content } = firstPageOfReport({ language });
      return [cardFile(language), createHash('sha256').update(cardStyles).update(content).digest('hex')];
    }),
  );
}

export async function drawCards(browser: Browser): Promise<void> {
  mkdirSync(card.folder, { recursive: true });
  for (const language of languages) {
    const page = await browser.newPage({ viewport: { width: card.width, height: card.height }, colorScheme: 'light' });
    await page.setContent(cardPage(language));
    writeFileSync(join(card.folder, cardFile(language)), await page.screenshot());
    await page.close();
  }
  writeFileSync(cardRecord, `${JSON.stringify(cardDigests(), null, 1)}\n`);
}
