/**
 * Tests with missing files of the build and with a deployment while a page is open. Every action of a reader works or says why it does not, without
 * an uncaught exception or an endless wait. `files.full.test.ts` removes each file of the build.
 */
import type { Page, Route } from 'playwright';
import { describe, expect, test } from 'vitest';
import { readyAtlas, type Site } from '../site/site.ts';
import { expectRow, seenOn, wordsOn } from './outcome.ts';
import { beforeEachVisit, expectWords, open, openedAtlas, takeAway } from './taken-files.ts';
import { takeEveryWay } from './ways.ts';

const testFile = 'retries.full.test.ts';

let site: Site;
let page: Page;
let complaints: readonly string[];
beforeEachVisit((visit) => ({ site, page, complaints } = visit));

/** Compares the notice of a fault with its row in `docs/faults.md`. */
async function expectNotice(fault: string): Promise<void> {
  const { says, recoveries } = await wordsOn(page);
  expectRow(fault, await seenOn(page), says, recoveries, testFile);
}

describe('when a newer version is published while a page without a service worker is open', () => {
  async function publish(): Promise<void> {
    await page.route('**/assets/**', (route) => route.fulfill({ status: 404, body: 'not found' }));
    await page.route('**/version.txt', (route) => route.fulfill({ contentType: 'text/plain', body: '0123456789ab' }));
  }

  test('every action works with the files already loaded, or says that there is a newer version and offers to reload', async () => {
    await openedAtlas(site, page);
    await publish();
    const ways = await takeEveryWay(page);
    expectWords(ways);
    const faults = ways.filter(({ end }) => end !== 'done');
    expect(faults.map(({ way }) => way)).toEqual(
      expect.arrayContaining([
        'toSVG',
        'toCSV',
        'toGeoJSON',
        'other sources',
        'save SVG',
        'save CSV',
        'save JSON',
        'save GeoJSON',
        'own data',
        'tour',
        'zoom to detail',
      ]),
    );
    for (const { way, end, offers } of faults) {
      if (end.startsWith('code ')) expect([way, end]).toEqual([way, 'code newer-version']);
      else expect([way, end, offers]).toEqual([way, expect.stringContaining('本页已经发布了新版本'), ['重新载入']]);
    }
    expect(complaints).toEqual([]);
  });

  test('a reload keeps the view in the address', async () => {
    await openedAtlas(site, page);
    await page.evaluate(() => (location.hash = 'select=jilin-zhejiang&topic=tourism'));
    await publish();
    await page.getByRole('button', { name: '导入数据' }).click();
    const notice = page.locator('duikou-map .alerts [part~=notice]');
    await notice.waitFor();
    await expectNotice('a newer version is published under an open page');
    // From here on the files of the newer version are served.
    await page.unrouteAll();
    await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: '重新载入' }).click()]);
    await readyAtlas(page);
    expect(
      await page.evaluate(() => [document.querySelector('duikou-atlas')?.selection, document.querySelector('duikou-atlas')?.topic]),
    ).toEqual(['jilin-zhejiang', 'tourism']);
    expect(complaints).toEqual([]);
  });
});

test('a notice names a script that has not loaded after some seconds, and the dialog opens once the script has loaded', async () => {
  await openedAtlas(site, page);
  const held: Route[] = [];
  await page.route('**/assets/import-dialog-*.js', (route) => void held.push(route));
  await page.getByRole('button', { name: '导入数据' }).click();
  const notice = page.locator('duikou-map .notices .notice');
  await notice.waitFor();
  expectRow(
    'a script neither comes nor fails',
    await seenOn(page),
    await notice.locator('span').innerText(),
    (await notice.getByRole('button').allInnerTexts()).join(' · '),
    testFile,
  );
  for (const route of held) await route.continue();
  await page.getByRole('dialog').getByRole('heading', { name: '导入数据' }).waitFor();
  expect(await notice.count()).toBe(0);
  expect(complaints).toEqual([]);
});

describe('a retry after a failure', () => {
  const notice = () => page.locator('duikou-map .alerts [part~=notice]');

  test('fetches the script of an export, the script of the import dialog and the gazetteer again', async () => {
    await openedAtlas(site, page);
    const dialog = page.getByRole('dialog');
    const retry = dialog.getByRole('button', { name: '重试' });
    await takeAway(page, 'csv-*.js');
    await page.getByRole('button', { name: '分享', exact: true }).click();
    await dialog.getByRole('tab', { name: '保存' }).click();
    await dialog.getByRole('button', { name: '保存 CSV' }).click();
    await retry.waitFor();
    expectRow(
      'the script of an export is not there',
      await seenOn(page),
      await dialog.locator('footer [role=status]').innerText(),
      await retry.innerText(),
      testFile,
    );
    await page.unrouteAll();
    await Promise.all([page.waitForEvent('download'), retry.click()]);
    await dialog.getByText('duikou.csv 已生成。').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await takeAway(page, 'import-dialog-*.js');
    await page.getByRole('button', { name: '导入数据' }).click();
    await notice().waitFor();
    await expectNotice('the script of the import is not there');
    await page.unrouteAll();
    await takeAway(page, 'gazetteer-*.js');
    await notice().getByRole('button', { name: '重试' }).click();
    await dialog.getByRole('heading', { name: '导入数据' }).waitFor();

    await dialog.locator('textarea').fill('支援,受援,万元\n北京,沈阳,258\n');
    await dialog.getByRole('button', { name: '读入' }).click();
    await retry.waitFor();
    expectRow(
      'the list of places that tables are read with is not there',
      await seenOn(page),
      await dialog.locator('.status').innerText(),
      await retry.innerText(),
      testFile,
    );
    expect(await dialog.locator('progress').count()).toBe(0);
    await page.unrouteAll();
    await retry.click();
    await dialog.locator('.counts').waitFor();
    expect(complaints).toEqual([]);
  });

  test('fetches the keyboard list of arcs again', async () => {
    await page.route('**/assets/arc-list-*.js', (route) => route.fulfill({ status: 404, body: 'not found' }));
    await open(site, page);
    await notice().filter({ hasText: '弧线列表' }).waitFor();
    await expectNotice('the keyboard list of arcs is not there');
    await page.unrouteAll();
    await notice().getByRole('button', { name: '重试' }).click();
    await page.locator('duikou-map .arc-list').waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
  });

  test('of the panels is a reload, and each press on a button of a panel that can’t open says why', async () => {
    await page.route('**/assets/src-*.js', (route) => route.fulfill({ status: 404, body: 'not found' }));
    await open(site, page);
    await notice().filter({ hasText: '其他面板的程序' }).waitFor();
    await notice().getByRole('button', { name: '知道了' }).click();
    await page.getByRole('button', { name: '分享', exact: true }).click();
    await notice().filter({ hasText: '其他面板的程序' }).waitFor();
    await page.unrouteAll();
    // A reload is offered, because the retry has failed although the network works.
    await Promise.all([page.waitForEvent('load'), notice().getByRole('button', { name: '重新载入' }).click()]);
    await openedAtlas(site, page);
    await page.getByRole('button', { name: '分享', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(complaints).toEqual([]);
  });
});
