/** Drives Firefox by its own WebDriver BiDi. */
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { openDisplay } from './display.ts';
import { viewport, type Engine, type EnginePage } from './driver.ts';

export async function openFirefox(executablePath: string): Promise<Engine> {
  const display = await openDisplay();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: false,
    env: { ...process.env, DISPLAY: display.name },
    defaultViewport: viewport,
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN', 'ui.prefersReducedMotion': 1, 'webgl.force-enabled': true },
  });
  return {
    name: 'Firefox',
    version: (await browser.version()).replace(/^\w+\//u, ''),
    open: async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(viewport);
      return pageOf(page, () => context.close());
    },
    close: async () => {
      await browser.close();
      display.close();
    },
  };
}

function pageOf(page: Page, close: () => Promise<void>): EnginePage {
  return {
    goto: async (address) => void (await page.goto(address)),
    evaluate: (body) => page.evaluate(`(async () => {${body}})()`),
    click: (x, y) => page.mouse.click(x, y),
    // The cast: the names of keys are the same in both.
    press: (key) => page.keyboard.press(key as KeyInput),
    screenshot: async () => Buffer.from(await page.screenshot()),
    print: async () => Buffer.from(await page.pdf({ format: 'A4', landscape: true, printBackground: true })),
    close,
  };
}
