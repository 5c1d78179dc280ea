/** Figures with the words for what they count, and the rule that a host's data set without such words breaks. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import report from '../../../data/report.json';
import { defineElements, type DuikouFigure } from '../../elements.ts';
import { evidenceWords } from '../../i18n/shared/evidence.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

async function figureWith(attributes: string, data?: unknown): Promise<DuikouFigure> {
  document.body.innerHTML = `<duikou-atlas id="a" renderer="svg" lang="en" style="display: block; width: 900px; height: 600px"></duikou-atlas><duikou-figure for="a" ${attributes}></duikou-figure>`;
  const [atlas, figure] = [document.querySelector('duikou-atlas'), document.querySelector('duikou-figure')];
  if (!atlas || !figure) throw new Error('no figure');
  // A host may set any value; the parser checks it.
  if (data !== undefined) atlas.data = data as typeof atlas.data;
  await expect.poll(() => figure.shadowRoot?.querySelector('button')?.textContent, { timeout: 10_000 }).toMatch(/\S/);
  return figure;
}

const faceOf = (figure: DuikouFigure): string | undefined =>
  figure.shadowRoot?.querySelector('.figure')?.textContent?.replace(/\s+/g, ' ').trim();

test('a figure with `counted` has the words for what it counts; a figure without has the number alone', async () => {
  expect(faceOf(await figureWith('record="fund-changbaishan" counted'))).toMatch(/^tourism investment fund of 5 billion yuan/);
  expect(faceOf(await figureWith('record="fund-changbaishan"'))).toMatch(/^5 billion yuan/);
});

test('an empty value shows the record as a whole', async () => {
  document.body.replaceChildren();
  const figure = await figureWith('record="project-graphite-valley" value=""');
  expect(faceOf(figure)).not.toMatch(/^1\.65/);
});

test('a counted figure of a host’s data set without words for what it counts has its label instead, and its source names the broken rule', async () => {
  const records = report.records.map((record) => ({
    ...record,
    values: record.values.map((value) => ({ ...value, counts: undefined })),
  }));
  const data = JSON.parse(JSON.stringify({ ...report, dataVersion: 'a host’s', records })) as unknown;
  const figure = await figureWith('record="fund-changbaishan" counted', data);
  await expect.poll(() => faceOf(figure)).toContain('Changbai Mountain tourism investment fund');
  figure.open();
  await expect.poll(() => figure.shadowRoot?.querySelector('.evidence')?.textContent).toContain(evidenceWords.en.rules.counts);
});
