/** A figure that is cut out of the map says what it counts; one of a host's set that can't say it names the rule with its source. */
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
  // Whatever a host hands over: the parser judges it.
  if (data !== undefined) atlas.data = data as typeof atlas.data;
  await expect.poll(() => figure.shadowRoot?.querySelector('button')?.textContent, { timeout: 10_000 }).toMatch(/\S/);
  return figure;
}

const faceOf = (figure: DuikouFigure): string | undefined =>
  figure.shadowRoot?.querySelector('.figure')?.textContent?.replace(/\s+/g, ' ').trim();

test('a counted figure is written with what it counts, another one alone', async () => {
  expect(faceOf(await figureWith('record="fund-changbaishan" counted'))).toMatch(/^tourism investment fund of 5 billion yuan/);
  expect(faceOf(await figureWith('record="fund-changbaishan"'))).toMatch(/^5 billion yuan/);
});

test('an empty value shows the record as a whole', async () => {
  document.body.replaceChildren();
  const figure = await figureWith('record="project-graphite-valley" value=""');
  expect(faceOf(figure)).not.toMatch(/^1\.65/);
});

test('a figure of a host’s set without words for what it counts is written with its label, and its source names the rule', async () => {
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
