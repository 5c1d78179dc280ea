/** Elements in the oldest supported engines (`tools/engines.ts`): methods that newer engines added are deleted before the elements load. */
import { beforeAll, expect, test } from 'vitest';

beforeAll(async () => {
  for (const method of ['toSorted', 'toReversed', 'toSpliced', 'with']) {
    Reflect.deleteProperty(Array.prototype, method);
    Reflect.deleteProperty(Object.getPrototypeOf(Uint8Array.prototype) as object, method);
  }
  for (const method of ['parse', 'canParse']) Reflect.deleteProperty(URL, method);
  for (const method of ['showPopover', 'hidePopover', 'togglePopover', 'popover']) Reflect.deleteProperty(HTMLElement.prototype, method);
  const { defineElements } = await import('../../elements.ts');
  defineElements();
});

async function atlasWith(attributes: string): Promise<HTMLElementTagNameMap['duikou-atlas']> {
  document.body.innerHTML = `<duikou-atlas renderer="svg" lang="en" ${attributes} style="display: block; height: 500px"></duikou-atlas>`;
  const atlas = document.querySelector('duikou-atlas');
  if (!atlas) throw new Error('no atlas');
  await atlas.ready;
  return atlas;
}

test('an error is reported and shown', async () => {
  const atlas = await atlasWith('panels="none" select="999999"');
  await expect
    .poll(() => atlas.shadowRoot?.querySelector('duikou-map')?.shadowRoot?.querySelector('.notice')?.textContent, { timeout: 10_000 })
    .toContain('“999999”');
});

test('a figure opens its quote over the page, and Esc and a press beside it close it', async () => {
  document.body.innerHTML = '<p><duikou-figure record="agg-projects"></duikou-figure></p>';
  const figure = document.querySelector('duikou-figure');
  const root = (): ShadowRoot | null | undefined => figure?.shadowRoot;
  await expect.poll(() => root()?.querySelector('button'), { timeout: 10_000 }).toBeInstanceOf(HTMLElement);
  const quote = (): HTMLDialogElement | null | undefined => root()?.querySelector<HTMLDialogElement>('[part=evidence]');
  const press = async (): Promise<void> => {
    root()?.querySelector<HTMLElement>('button.figure')?.click();
    await expect.poll(() => quote()?.querySelector('blockquote')?.getClientRects().length).toBe(1);
  };
  await press();
  expect(quote()?.matches(':modal')).toBe(true);
  expect(quote()?.textContent).toContain('849');
  // A browser closes a dialog in this way on Esc.
  quote()?.close();
  await expect.poll(quote).toBeNull();
  await press();
  quote()?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 1, clientY: 1 }));
  await expect.poll(quote).toBeNull();
});

test('the address of a hosted table is read', async () => {
  const { webAddress } = await import('../../data/parse/web-address.ts');
  const { readFragment } = await import('../../state/fragment.ts');
  expect(webAddress('https://example.org/flows.csv')?.href).toBe('https://example.org/flows.csv');
  expect(readFragment('#src=https://example.org/flows.csv').view.dataLink).toBe('src:https://example.org/flows.csv');
});
