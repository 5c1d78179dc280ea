import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements, type DuikouAtlas } from '../../elements.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

async function filters(): Promise<{ readonly root: ShadowRoot; readonly status: () => string; readonly atlas: DuikouAtlas }> {
  document.body.innerHTML =
    '<duikou-atlas id="a" renderer="svg" lang="en" panels="none" style="display: block; height: 300px"></duikou-atlas><duikou-record-filters for="a"></duikou-record-filters>';
  const element = document.querySelector('duikou-record-filters');
  const atlas = document.querySelector('duikou-atlas');
  await expect.poll(() => element?.shadowRoot?.querySelector('input[type=search]'), { timeout: 10_000 }).toBeInstanceOf(Element);
  const root = element?.shadowRoot;
  if (!root || !atlas) throw new Error('no filters');
  return { root, atlas, status: () => root.querySelector('.line p')?.textContent ?? '' };
}

describe('<duikou-record-filters>', () => {
  test('searches in any script, counts the shown and the hidden records by reason, and resets', async () => {
    const { root, status } = await filters();
    expect(status()).toBe('Showing 78 of 78 records');
    await userEvent.fill(root.querySelector('input')!, '糧食');
    await expect.poll(status).toMatch(/^Showing (\d+) of 78 records · \d+ hidden by filters: text \d+$/);
    root.querySelector<HTMLElement>('.reset')?.click();
    await expect.poll(status).toBe('Showing 78 of 78 records');
    expect(root.querySelector('input')?.value).toBe('');
    expect(root.querySelector('.reset')).toBeNull();
  });

  test('shows as many records for a choice as its count says, and disables a choice without records', async () => {
    const { root, status } = await filters();
    root.querySelector<HTMLElement>('.open')?.click();
    await expect.poll(() => root.querySelectorAll('fieldset').length).toBe(7);
    const choice = root.querySelector('[data-facet=kind] label:has([value=grain])');
    const count = choice?.querySelector('small')?.textContent;
    expect(Number(count)).toBeGreaterThan(0);
    choice?.querySelector('input')?.click();
    await expect.poll(status).toContain(`Showing ${count} of 78 records`);
    expect(root.querySelector('.open')?.textContent).toBe('Filter (1)');
    expect(root.querySelector<HTMLInputElement>('[data-facet=state] [value=zero]')?.disabled).toBe(true);
  });
});
