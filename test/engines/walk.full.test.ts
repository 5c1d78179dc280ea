/** One path through the site in three engines, with the same states and boxes and without errors on the console. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { EnginePage } from './driver.ts';
import { engineNames, openEngine } from './find-engines.ts';
import * as inPage from './in-page.ts';
import { serveRecorded } from './serve.ts';
import { walk, type Step } from './walk.ts';

/** Each engine measures fonts itself, so a text may take another line, which makes its box higher. */
const boxTolerancePx = 32;
const countTolerance = 15;

const walks = new Map<string, readonly Step[]>();
const table: string[] = [];
afterAll(() => process.stdout.write(`\n${table.join('\n')}\n`));

/** The folder for pictures of each step, if it is set. */
const pictures = process.env['ENGINE_PICTURES'];

describe('one path through the site', () => {
  test.each(engineNames)(
    'causes no error in %s',
    async (name) => {
      const found = await openEngine(name);
      if ('notRun' in found) {
        table.push(`${name}: not run, ${found.notRun}`);
        return;
      }
      const { engine } = found;
      const site = await serveRecorded();
      const steps: Step[] = [];
      const errors: string[] = [];
      const note = async (step: Step, page: EnginePage): Promise<void> => {
        steps.push(step);
        errors.push(...((await page.evaluate(inPage.errors)) as readonly string[]).map((error) => `${step.name}: ${error}`));
        await page.evaluate('window.recordedErrors = []');
        if (pictures) {
          mkdirSync(`${pictures}/${name}`, { recursive: true });
          writeFileSync(
            `${pictures}/${name}/${String(steps.length).padStart(2, '0')}-${step.name.replaceAll(/\W+/gu, '-')}.png`,
            await page.screenshot(),
          );
        }
      };
      try {
        const page = await engine.open();
        await walk(page, site, note);
        await page.close();
      } finally {
        await engine.close();
        await site.close();
        walks.set(name, steps);
        table.push(`${name} ${engine.version}: ${steps.length} steps, ${errors.length} errors`);
      }
      expect(errors).toEqual([]);
    },
    900_000,
  );

  test.each(engineNames.filter((name) => name !== 'Chromium'))('gives the same states and boxes in %s as in Chromium', (name) => {
    const usual = walks.get('Chromium') ?? [];
    const steps = walks.get(name);
    // The engine was not run, as the table says.
    if (!steps) return;
    expect(steps.map((step) => step.name)).toEqual(usual.map((step) => step.name));
    const differences = steps.flatMap((step, i) => differing(step.name, usual[i]?.saw, step.saw));
    expect(differences).toEqual([]);
  });
});

/** The differences beyond the tolerances, in words. */
function differing(path: string, usual: unknown, found: unknown): readonly string[] {
  if (typeof usual === 'number' && typeof found === 'number') {
    const tolerance = path.includes('.boxes.')
      ? boxTolerancePx
      : path.includes('.counts.')
        ? countTolerance
        : path.includes('.png')
          ? Infinity
          : 0;
    return Math.abs(usual - found) <= tolerance ? [] : [`${path}: ${found}, in Chromium ${usual}`];
  }
  if (typeof usual === 'object' && usual !== null && typeof found === 'object' && found !== null) {
    const [before, after] = [Object.entries(usual), new Map(Object.entries(found))];
    const missing = before.filter(([key]) => !after.has(key)).map(([key]) => `${path}.${key}: nothing`);
    return [
      ...missing,
      ...before.filter(([key]) => after.has(key)).flatMap(([key, value]) => differing(`${path}.${key}`, value, after.get(key))),
    ];
  }
  return usual === found ? [] : [`${path}: ${JSON.stringify(found)?.slice(0, 120)}, in Chromium ${JSON.stringify(usual)?.slice(0, 120)}`];
}
