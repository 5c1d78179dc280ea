/** The path through the site, which is the same in every engine: the actions, and the state of the page after each step. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importWords } from '../../src/features/import/messages.ts';
import { tourWords } from '../../src/features/tour/messages.ts';
import { en as atlas } from '../../src/i18n/atlas/en.ts';
import { shareWords } from '../../src/i18n/shared/share.ts';
import { topics, viewNames } from '../../src/state/view-state.ts';
import type { EnginePage } from './driver.ts';
import * as inPage from './in-page.ts';
import type { PageState } from './in-page.ts';
import { withRecorder, type RecordedSite } from './serve.ts';

export interface Step {
  readonly name: string;
  /** The state of the page, or values of the step. */
  readonly saw: PageState | Readonly<Record<string, unknown>>;
}

/** The walk is in English, and the texts of buttons come from the tables of words. */
const words = { atlas, share: shareWords.en, tour: tourWords.en, userData: importWords.en };

/** A place in Jilin without an arc near it. */
const inJilin = [129.7, 43.5] as const;

export async function walk(page: EnginePage, site: RecordedSite, note: (step: Step, page: EnginePage) => Promise<void>): Promise<void> {
  const see = async (name: string, more: Readonly<Record<string, unknown>> = {}): Promise<PageState> => {
    // The casts: the bodies in in-page.ts return values of these types.
    const saw = (await page.evaluate(inPage.state)) as PageState;
    await note({ name, saw: { ...saw, ...more } }, page);
    return saw;
  };
  const go = (fragment: string): Promise<unknown> => page.evaluate(inPage.goToFragment(fragment));
  const clickOn = async (selector: string): Promise<void> => {
    const [x, y] = (await page.evaluate(inPage.middleOf(selector))) as [number, number];
    await page.click(x, y);
  };

  const clickOnNamed = async (selector: string, text: string): Promise<void> => {
    const [x, y] = (await page.evaluate(inPage.middleOfNamed(selector, text))) as [number, number];
    await page.click(x, y);
  };

  /** Saves every file by its button and waits for the dialog's message that it has been saved. */
  const saveEach = async (): Promise<void> => {
    await page.evaluate(inPage.recordFiles);
    for (const format of ['SVG', 'PNG', 'CSV', 'JSON', 'GeoJSON', 'HTML']) {
      const name = `duikou-grain.${format.toLowerCase()}`;
      await clickOnNamed('button', words.share.save(format));
      await page.evaluate(
        inPage.until(`deep('footer [role=status]').some((each) => each.textContent.trim() === ${JSON.stringify(words.share.saved(name))})`),
      );
    }
    await note({ name: 'every file is handed over', saw: (await page.evaluate(inPage.recordedFiles)) as Record<string, unknown> }, page);
  };

  for (const renderer of ['webgl', 'svg']) {
    await page.goto('about:blank');
    await page.goto(`${site.address}${renderer === 'svg' ? 'svg.html' : ''}#lang=en`);
    await see(`landing, ${renderer}`, { renderer: await page.evaluate(inPage.ready) });

    const [x, y] = (await page.evaluate(inPage.pointOf(inJilin))) as [number, number];
    await page.click(x, y);
    await page.evaluate(inPage.until(`atlas.selection === '220000'`));
    await see(`a click selects Jilin, ${renderer}`);
    await page.press('Escape');
    await page.evaluate(inPage.until(`atlas.selection === null`));
    await see(`Escape clears it, ${renderer}`);
  }
  await page.evaluate(inPage.focusOn('[part~=regions]'));
  await page.press('Home');
  await page.press('ArrowDown');
  await page.press('Enter');
  await page.evaluate(inPage.until(`atlas.selection !== null`));
  await see('the list selects by keyboard');
  await page.evaluate(`document.querySelector('duikou-atlas').select('shenyang-beijing')`);
  await see('select() selects a pairing');
  await go('select=110000');
  await see('a link selects Beijing');

  for (const topic of topics.filter((each) => each !== 'flows')) {
    for (const panel of viewNames) {
      await go(`topic=${topic}&view=${panel}&lang=en`);
      await page.evaluate(inPage.until(`atlas.topic === '${topic}' && deep('[role=tabpanel] > *')[0]?.shadowRoot?.querySelector('h2')`));
      await see(`${topic} × ${panel}`);
    }
  }

  await go('lang=en');
  await clickOn('button.start');
  await page.evaluate(inPage.until(`atlas.step !== null`));
  await see('the tour starts by its button');
  await page.press('PageDown');
  await page.evaluate(inPage.until(`atlas.step !== null && deep('duikou-tour')[0]?.shadowRoot?.textContent.includes('2')`));
  await see('Page Down goes to its second step');
  await page.press('End');
  await see('End goes to its last step');
  await clickOn('button.place');
  await page.evaluate(inPage.until(`deep('#steps').length === 1`));
  await see('its menu of steps opens');
  await clickOnNamed('button', words.tour.fullScreen);
  await page.evaluate(inPage.until(`document.fullscreenElement === atlas`));
  // The boxes depend on the screen of each engine.
  await note({ name: 'the tour fills the screen', saw: { step: ((await page.evaluate(inPage.state)) as PageState).step } }, page);
  await clickOnNamed('button', words.tour.leaveFullScreen);
  await page.evaluate(inPage.until(`document.fullscreenElement === null`));
  await page.press('Escape');
  await page.evaluate(inPage.until(`deep('#steps').length === 0`));
  await page.press('Escape');
  await page.evaluate(inPage.until(`atlas.step === null`));
  await see('Escape leaves it');

  await go('topic=grain&lang=en');
  await clickOnNamed('button', words.atlas.share);
  for (const tab of ['embed', 'save', 'cite', 'link'] as const) {
    await clickOnNamed('[role=tab]', words.share.tabs[tab]);
    await see(`the share dialog, ${tab}`);
    if (tab === 'save') await saveEach();
  }
  await page.press('Escape');
  await page.evaluate(inPage.until(`deep('dialog[open]').length === 0`));
  await note({ name: 'every file is made', saw: (await page.evaluate(inPage.files)) as Record<string, unknown> }, page);

  await go('lang=en');
  await page.evaluate(
    `document.querySelector('duikou-atlas').data = ${readFileSync('test/fixtures/data-sets/valid-minimal.json', 'utf8')}`,
  );
  await page.evaluate(inPage.until(`atlas.scene.regions.length === 4`));
  const arcPixels = Number(await page.evaluate(inPage.arcPixels((await page.screenshot()).toString('base64'))));
  await see('a data set of the host’s own', { areArcsPainted: arcPixels > 100 });

  await go('lang=en');
  await clickOnNamed('button', words.atlas.userData);
  await page.evaluate(inPage.until(`deep('#paste').length === 1`));
  await page.evaluate(inPage.fill('#paste', ownTable));
  await clickOnNamed('button', words.userData.readPasted);
  await page.evaluate(inPage.until(`deep('.counts').length === 1`));
  await see('a table of one’s own is read');
  await clickOnNamed('button', words.userData.close);
  await page.evaluate(inPage.until(`deep('dialog[open]').length === 0 && atlas.topic === 'flows'`));
  await see('and drawn');

  await page.goto('about:blank');
  await page.goto(`${site.address}#lang=en&select=jilin-zhejiang`);
  if ((await page.evaluate(inPage.ready)) === 'webgl') {
    await page.evaluate(inPage.loseContext);
    await page.evaluate(inPage.until(`deep('.surface svg [data-region="220000"]').length > 0`));
    await see('a lost context brings the SVG map');
    await page.evaluate('window.restoreContext()');
    await page.evaluate(inPage.until(`deep('.surface canvas').length > 0 && deep('[part~=notice]').length === 0`));
    await see('and WebGL comes back');
  }

  await page.evaluate(inPage.untilKept);
  await site.close();
  await page.goto('about:blank');
  await page.goto(`${site.address}#lang=en&select=shenyang-beijing&view=table`);
  await see('without a network', { renderer: await page.evaluate(inPage.ready) });

  await onOneFile(page, note);
}

const ownTable =
  'origin,destination,year,value,unit\nBeijing,Shenyang,2018,258,persons\nShanghai,Dalian,2018,130,persons\nNowhere,Dalian,2018,1,persons\n';

/** Opens `duikou.html` from a disk. */
async function onOneFile(page: EnginePage, note: (step: Step, page: EnginePage) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duikou-one-'));
  const file = join(folder, 'duikou.html');
  try {
    writeFileSync(file, withRecorder(readFileSync('dist/one/duikou.html', 'utf8')));
    await page.goto('about:blank');
    await page.goto(`${pathToFileURL(file).href}#lang=en&select=jilin-zhejiang`);
    await page.evaluate(inPage.ready);
    // The cast: the body in in-page.ts returns a state.
    await note({ name: 'one file from a disk', saw: (await page.evaluate(inPage.state)) as PageState }, page);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
