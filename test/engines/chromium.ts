import { chromium, type Page } from 'playwright';
import { launchOptions } from '../site/launch.ts';
import { viewport, type Engine, type EnginePage } from './driver.ts';

export async function openChromium(): Promise<Engine> {
  const browser = await chromium.launch(launchOptions());
  return {
    name: 'Chromium',
    version: browser.version(),
    open: async () => {
      const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' });
      return pageOf(await context.newPage(), () => context.close());
    },
    close: () => browser.close(),
  };
}

function pageOf(page: Page, close: () => Promise<void>): EnginePage {
  return {
    goto: async (address) => void (await page.goto(address)),
    evaluate: (body) => page.evaluate(`(async () => {${body}})()`),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot(),
    print: () => page.pdf({ format: 'A4', landscape: true, preferCSSPageSize: true, printBackground: true }),
    close,
  };
}
