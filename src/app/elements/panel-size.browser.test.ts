/** Tests of the layout of panels by their width and the reader's text size. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { defineElements } from '../../elements.ts';

beforeAll(defineElements);
afterEach(() => {
  document.documentElement.style.fontSize = '';
  document.body.replaceChildren();
});

const atlas = '<duikou-atlas id="a" renderer="svg" lang="en" panels="none" style="display: block; height: 200px"></duikou-atlas>';

function drawnHeight(): number {
  return document.querySelector('duikou-timeline')?.shadowRoot?.querySelector('article svg')?.getBoundingClientRect().height ?? 0;
}

test('a panel of a fixed size is laid out again for larger text', async () => {
  document.body.innerHTML = `${atlas}<duikou-timeline for="a" style="display: block; width: 400px; height: 300px; overflow: auto"></duikou-timeline>`;
  await expect.poll(drawnHeight, { timeout: 10_000 }).toBeGreaterThan(0);
  const before = drawnHeight();
  document.documentElement.style.fontSize = '200%';
  await expect.poll(drawnHeight, { timeout: 10_000 }).toBeGreaterThan(before * 1.3);
});

test('a panel that is added beside another one is drawn at its own width', async () => {
  document.body.innerHTML = `${atlas}<div style="display: grid; grid-template-columns: 700px 320px"><duikou-timeline for="a"></duikou-timeline></div>`;
  await expect.poll(drawnHeight, { timeout: 10_000 }).toBeGreaterThan(0);
  const second = document.createElement('duikou-timeline');
  second.setAttribute('for', 'a');
  document.querySelector('div')?.append(second);
  await second.updateComplete;
  const width = second.shadowRoot?.querySelector('article svg')?.getBoundingClientRect().width ?? 0;
  expect(width > 0 && width <= 320).toBe(true);
});
