/** Uses the share dialog and the presenter's notes by their visible controls. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll } from 'vitest';

type Tab = '链接' | '嵌入' | '保存' | '引用';

export async function openDialog(page: Page, tab: Tab = '链接'): Promise<void> {
  await page.waitForFunction(() => customElements.get('duikou-share-dialog'));
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByRole('tab', { name: tab, exact: true }).click();
}

const folder = mkdtempSync(join(tmpdir(), 'duikou-share-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Saves a file by the open dialog. The file exists until the tests of the importing file end. */
export async function saved(page: Page, format: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `保存 ${format}`, exact: true }).click(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/**
 * Expects, on a page at the tour's step about grain, that the window of notes and the tour step each other, also after a reload of either.
 */
export async function expectNotesFollow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /选择步骤/ }).click();
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: '讲稿' }).click()]);
  await notes.getByText('所以条形的右端淡出').waitFor();
  await notes.getByText('接下来').getByText('游客北上').or(notes.getByText('游客北上')).first().waitFor();
  await notes.keyboard.press('PageDown');
  await page.getByRole('heading', { name: '游客北上' }).waitFor();
  await notes.getByText('只有一个游客数字').waitFor();
  await notes.reload();
  await notes.getByText('只有一个游客数字').waitFor();
  await notes.keyboard.press('PageUp');
  await page.getByRole('heading', { name: '北粮南运' }).waitFor();
  // The address is written when the page is idle, and the reload opens what it names.
  await page.waitForURL(/step=grain/);
  await page.reload();
  await page.getByRole('heading', { name: '北粮南运' }).waitFor();
  await notes.getByText('所以条形的右端淡出').waitFor();
  await notes.keyboard.press('PageDown');
  await notes.getByText('只有一个游客数字').waitFor();
  await page.getByRole('heading', { name: '游客北上' }).waitFor();
}
