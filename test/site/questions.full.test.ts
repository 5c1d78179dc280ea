/**
 * The questions of `docs/questions.md`, each answered by actions on a desktop and on a phone: the number of steps, and whether the answer
 * is visible without scrolling.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone } from './phone-ends.ts';
import { newPage, openSite, openSvgAtlas, pointOf, withoutWebGL, type Site } from './site.ts';

interface Question {
  readonly asked: string;
  /** The steps; each is one click, tap or choice. */
  readonly steps: readonly Step[];
  /** Texts that must be completely visible and uncovered. */
  readonly answer: readonly RegExp[];
}

/** @returns the number of clicks, taps or choices, if it is not one */
type Step = (page: Page, isPhone: boolean) => Promise<unknown>;

const jilin: Step = async (page, isPhone) => {
  const [x, y] = await pointOf(page, [125.9, 43.6]);
  return isPhone ? page.touchscreen.tap(x, y) : page.mouse.click(x, y);
};
/** On a phone the views are in the sheet, which may have to be opened first. */
const view =
  (name: string): Step =>
  async (page) => {
    const tab = page.getByRole('tab', { name, exact: true });
    const isClosed = !(await tab.isVisible());
    if (isClosed) await page.locator('duikou-atlas .handle').click();
    await tab.click();
    return isClosed ? 2 : 1;
  };
const tab =
  (name: string): Step =>
  (page) =>
    page.getByRole('tab', { name, exact: true }).click();
const button =
  (name: string | RegExp): Step =>
  (page) =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
const figure =
  (record: string): Step =>
  (page) =>
    page.locator(`duikou-figure[record=${record}] button:visible`).first().click();
/** A press on the handle, which opens the sheet by one stop. */
const sheet: Step = async (page, isPhone) => {
  if (!isPhone) return 0;
  await page.locator('duikou-atlas .handle').click();
  return 1;
};

const questions: readonly Question[] = [
  {
    asked: 'Who is my place paired with, since when, by which document?',
    steps: [jilin, sheet],
    answer: [/Zhejiang/, /since March 2017/, /work plan/],
  },
  { asked: 'What did the two do together?', steps: [jilin], answer: [/over 1\.3 million/, /7 billion/] },
  { asked: 'How big is it?', steps: [jilin], answer: [/over 1\.3 million\s*tonnes/] },
  {
    asked: 'What about us is not there?',
    steps: [jilin, view('Compare')],
    answer: [/Not reported does not mean nothing was done/, /\d+ not reported/],
  },
  { asked: 'Are there smaller partners inside?', steps: [jilin], answer: [/^Yanbian$/, /^Ningbo$/] },
  { asked: 'One picture that explains it in ten seconds?', steps: [], answer: [/849/, /^Jilin Prov\.$/, /^Zhejiang Prov\.$/] },
  {
    asked: 'A number for a slide, with its proof?',
    steps: [figure('flow-grain-heilongjiang-guangdong')],
    answer: [/超過500萬噸/, /^Copy$/],
  },
  { asked: 'A story with a beginning and an end?', steps: [button('Tour')], answer: [/1 ?\/ ?10|Step 1/] },
  { asked: 'What if someone asks “source?”', steps: [figure('agg-projects')], answer: [/paragraph 1\b|paragraph \d+/] },
  { asked: 'Does it stay true outside of the site?', steps: [button('Share'), tab('Save')], answer: [/^Save SVG$/, /^Save CSV$/] },
  {
    asked: 'Which flows are there, in which direction and unit?',
    steps: [tab('Tourism'), sheet, sheet],
    answer: [/2\.58 million\s*visits/, /Beijing\s*→\s*Shenyang/],
  },
  {
    asked: 'Can I compare pairings?',
    steps: [
      jilin,
      view('Compare'),
      (page) => page.getByRole('combobox', { name: 'Second pairing' }).selectOption('heilongjiang-guangdong'),
      sheet,
    ],
    answer: [/Reported on both/, /over 5 million/, /over 1\.3 million/],
  },
  { asked: 'What is the period of each number?', steps: [view('Timeline')], answer: [/^March 2017$/, /official pairings/] },
  {
    asked: 'Do the sources contradict each other?',
    steps: [jilin, sheet, button('Show them'), button('Go to them')],
    answer: [/From other sources/],
  },
  {
    asked: 'How did it go on?',
    steps: [jilin, sheet, button('Show them'), view('Timeline'), sheet],
    answer: [/The same thing at several times/, /Projects signed/],
  },
  { asked: 'What is inferred by the editors?', steps: [tab('Projects')], answer: [/^inferred by the editors$/i] },
  { asked: 'Can I cite and rerun it?', steps: [button('Share'), tab('Cite')], answer: [/GB\/T 7714/, /data version \(?2019\.06-1/] },
];

/** The answers that no element shows completely within the screen and uncovered. */
function missing(page: Page, answer: readonly RegExp[]): Promise<readonly string[]> {
  return page.evaluate(
    (patterns) => {
      const textOf = (node: Node): string => {
        if (node instanceof HTMLTextAreaElement) return node.value;
        const inner = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
        if (node instanceof HTMLSlotElement) return node.assignedNodes().map(textOf).join('');
        if (node instanceof HTMLStyleElement) return '';
        return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [...inner.childNodes].map(textOf).join('');
      };
      const elements: Element[] = [];
      const walk = (root: Document | ShadowRoot | Element): void => {
        for (const element of root.querySelectorAll('*')) {
          elements.push(element);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      const topmost = (x: number, y: number): Element | null => {
        let found = document.elementFromPoint(x, y);
        for (let next = found?.shadowRoot?.elementFromPoint(x, y); next && next !== found; next = found?.shadowRoot?.elementFromPoint(x, y))
          found = next;
        return found;
      };
      const contains = (outer: Element, inner: Element | null): boolean => {
        for (let node: Node | null = inner; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
          if (node === outer) return true;
        return false;
      };
      const inSight = (element: Element): boolean => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        if (right <= left || bottom <= top || left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) return false;
        if (!element.checkVisibility({ visibilityProperty: true })) return false;
        // Names on the map do not respond to the pointer, so they are never hit.
        if (getComputedStyle(element).pointerEvents === 'none' || element.closest('[aria-hidden=true]')) return true;
        const hit = topmost((left + right) / 2, (top + bottom) / 2);
        return contains(element, hit) || (hit !== null && contains(hit, element));
      };
      return patterns
        .map(([source, flags]) => new RegExp(source, flags))
        .filter(
          (pattern) =>
            !elements.some(
              (element) => pattern.test(textOf(element).replace(/\s+/g, ' ').trim()) && textOf(element).length < 400 && inSight(element),
            ),
        )
        .map(String);
    },
    answer.map(({ source, flags }) => [source, flags] as const),
  );
}

let site: Site;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());

test.each([
  ['a desk', { width: 1280, height: 720 }, 17],
  ['a phone', { width: 390, height: 844 }, 15],
] as const)(
  'the questions of docs/questions.md are answered visibly on %s',
  async (name, viewport, least) => {
    const isPhone = name === 'a phone';
    const unanswered: string[] = [];
    let steps = 0;
    for (const question of questions) {
      const page = await newPage(site, { viewport, ...(isPhone ? phone : {}) });
      page.setDefaultTimeout(4000);
      await openSvgAtlas(site, page, '#lang=en');
      await page.waitForFunction(() => customElements.get('duikou-report'));
      let reason: readonly string[] = [];
      try {
        let taken = 0;
        for (const step of question.steps) {
          const count = await step(page, isPhone);
          taken += typeof count === 'number' ? count : 1;
        }
        await expect.poll(() => missing(page, question.answer), { timeout: 4000 }).toEqual([]);
        steps += taken;
      } catch (cause) {
        reason = await missing(page, question.answer).catch(() => [String(cause)]);
        unanswered.push(`${question.asked} ${reason.join(' ')} ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : ''}`);
      }
      await page.context().close();
    }
    const answered = `${questions.length - unanswered.length} of ${questions.length} in ${steps} steps; not ${unanswered.join('; ')}`;
    expect(questions.length - unanswered.length, answered).toBeGreaterThanOrEqual(least);
  },
  240_000,
);
