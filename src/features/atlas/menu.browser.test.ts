/** On a phone in landscape, a button opens the choices that wider screens show in the header. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defineElements } from '../../elements.ts';

beforeAll(async () => {
  defineElements();
  await page.viewport(844, 390);
});
afterEach(() => document.body.replaceChildren());
afterAll(() => page.viewport(1000, 700));

/** Presses a button as in a browser that does not focus buttons: the active element loses the focus. */
function press(button: HTMLElement): void {
  const { activeElement } = document.querySelector('duikou-atlas')?.shadowRoot ?? {};
  const takesFocus = button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  if (takesFocus && activeElement instanceof HTMLElement) activeElement.blur();
  button.click();
}

test('the button opens and closes the choices, also if buttons take no focus; Esc and moving the focus away close them', async () => {
  document.body.innerHTML = '<duikou-atlas renderer="svg" lang="en" style="display: block; height: 390px"></duikou-atlas>';
  const atlas = document.querySelector('duikou-atlas');
  await atlas?.updateComplete;
  const root = atlas?.shadowRoot;
  const button = root?.querySelector<HTMLElement>('.menu-button');
  const choices = root?.querySelector('.choices');
  if (!root || !button || !choices) throw new Error('no button');
  expect(choices.checkVisibility()).toBe(false);
  press(button);
  await expect.poll(() => root.activeElement).toBe(choices);
  expect(choices.checkVisibility()).toBe(true);
  press(button);
  await expect.poll(() => root.activeElement).toBe(button);
  expect(choices.checkVisibility()).toBe(false);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => root.activeElement).toBe(choices);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => root.activeElement).toBe(button);
  expect(choices.checkVisibility()).toBe(false);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => root.activeElement).toBe(choices);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.poll(() => choices.checkVisibility()).toBe(false);
});
