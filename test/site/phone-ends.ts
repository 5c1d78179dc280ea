/** Checks what one tap on a place shows on a phone. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import reportJson from '../../data/report.json';
import { indexDataSet } from '../../src/data/data-set.ts';
import { emphasised, pointOf, type fourteen } from './site.ts';

export const phone = { hasTouch: true, isMobile: true } as const;

export const screens = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;
/** A phone held sideways, with map and panel side by side. */
export const sideways = { width: 844, height: 390 } as const;

/** Whether the words are completely visible and uncovered. */
const isInSight = (page: Page, text: string): Promise<boolean> =>
  page.locator('duikou-atlas').evaluate((atlas, wanted) => {
    const cards = [...(atlas.shadowRoot?.querySelectorAll('duikou-sheet-head, duikou-pairing') ?? [])];
    const found = cards
      .flatMap((card) => [...(card.shadowRoot?.querySelectorAll<HTMLElement>('.side, .end, .lead, duikou-figure, .notes') ?? [])])
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          (element.shadowRoot ?? element).textContent?.replace(/\s+/g, ' ').includes(wanted),
      );
    return found.some((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return right > left && bottom > top && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
  }, text);

/** Whether both ends of the selection are uncovered. */
const areEndsClear = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const atlas = document.querySelector('duikou-atlas');
    const map = atlas?.querySelector('duikou-map') ?? atlas?.shadowRoot?.querySelector('duikou-map');
    const scene = atlas?.scene;
    const sheet = atlas?.shadowRoot?.querySelector('aside')?.getBoundingClientRect();
    const box = map?.shadowRoot?.querySelector('.surfaces')?.getBoundingClientRect();
    if (!atlas || !scene || !box || !sheet) return false;
    const over = [
      sheet,
      ...[...(map?.shadowRoot?.querySelectorAll('.legend, .controls, .inset') ?? [])]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => element.getBoundingClientRect()),
    ];
    const ends = scene.regions.filter(({ id }) => scene.emphasis.emphasized?.has(id));
    return (
      ends.length === 2 &&
      ends.every(({ place }) => {
        const point = atlas.project(place);
        if (!point) return false;
        const [x, y] = [point[0] + atlas.getBoundingClientRect().left, point[1] + atlas.getBoundingClientRect().top];
        return (
          x > box.left &&
          x < box.right &&
          y > box.top &&
          y < box.bottom &&
          over.every(({ left, right, top, bottom }) => x < left || x > right || y < top || y > bottom)
        );
      })
    );
  });

const report = indexDataSet(reportJson);
const nameOf = (region: string): string => report.region(region).short['zh-Hans'];
/** The first figure of each pairing as printed; null if it has none. */
const firstFigures: Readonly<Record<string, string | null>> = {
  'liaoning-jiangsu': '32名',
  'jilin-zhejiang': '超过130万吨',
  'heilongjiang-guangdong': '超过500万吨',
  'shenyang-beijing': '258万人次',
  'dalian-shanghai': '3.7亿元',
  'changchun-tianjin': null,
  'harbin-shenzhen': '16.5亿元',
};

type End = (typeof fourteen)[number];

/** Expects the partner, the date and a figure of the selection to be visible, and both ends to be uncovered. */
export async function expectPartner(page: Page, { region, partner, pairing }: Pick<End, 'region' | 'partner' | 'pairing'>): Promise<void> {
  const figure = firstFigures[pairing] ?? null;
  for (const words of [nameOf(region), nameOf(partner), '2017年3月起', ...(figure === null ? [] : [figure])])
    await expect.poll(() => isInSight(page, words), { message: `${pairing}: ${words}` }).toBe(true);
  await expect.poll(() => areEndsClear(page), { message: `${pairing}: both ends` }).toBe(true);
}

export async function tapShowsPartner(page: Page, end: End): Promise<void> {
  await page.evaluate(() => document.querySelector('duikou-atlas')?.clear());
  await page.getByRole('button', { name: '回到全部结对' }).tap();
  await expect.poll(async () => (await emphasised(page)).selected).toBeNull();
  const [x, y] = await pointOf(page, end.place);
  await page.touchscreen.tap(x, y);
  await expectPartner(page, end);
}
