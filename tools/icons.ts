/**
 * `npm run icons` draws the site's icons and the cards of its pages by a Chromium. The files are committed, and tests compare them with
 * their sources.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { drawCards } from './cards.ts';
import { chromiumArguments, findChromium } from './chromium.ts';
import { iconFolder, icons, type Icon } from './offline.ts';

export async function drawnIcon(browser: Browser, { sizePx, isMaskable }: Icon): Promise<Buffer> {
  const mark = readFileSync(`${iconFolder}/icon.svg`, 'utf8');
  const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block } ${isMaskable ? '.ground { rx: 0 }' : ''}</style>${mark}`);
  const drawn = await page.screenshot({ omitBackground: true });
  await page.close();
  return drawn;
}

if (process.argv[1]?.endsWith('icons.ts')) {
  const executablePath = findChromium((line) => console.log(line));
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...chromiumArguments] });
  for (const icon of icons) writeFileSync(`${iconFolder}/${icon.file}`, await drawnIcon(browser, icon));
  await drawCards(browser);
  await browser.close();
}
