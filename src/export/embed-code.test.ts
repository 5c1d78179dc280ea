import { describe, expect, test } from 'vitest';
import { elementCode, frameAddress, frameCode, oneFileWith } from './embed-code.ts';

const site = 'https://example.org/atlas/index.html';
const choice = { withPanels: false, heightPx: 480 };

describe('a frame', () => {
  test('opens the page for frames beside the site, with the view in its fragment', () => {
    expect(frameAddress(site, 'select=jilin-zhejiang&lang=en', choice)).toBe('https://example.org/atlas/embed.html#select=jilin-zhejiang&lang=en');
    expect(new URL(frameAddress(site, '', { ...choice, withPanels: true })).searchParams.get('panels')).toContain('table');
  });

  test('is code that a page can take as it is, whatever its title', () => {
    const code = frameCode(site, 'q=a&lang=en', choice, 'A "map" <b>');
    expect(code).toContain('title="A &quot;map&quot; &lt;b&gt;"');
    expect(code).toContain('#q=a&amp;lang=en"');
    expect(code).toContain('https://example.org/atlas/duikou-host.js');
  });
});

describe('an element', () => {
  test('has the view in its attributes, defaults left out', () => {
    expect(elementCode({ selection: null, lens: 'pairings', language: 'en', step: null }, choice)).toBe('<script src="duikou.js"></script>\n<duikou-map lang="en" style="display: block; height: 480px"></duikou-map>');
    expect(elementCode({ selection: '220000', lens: 'grain', language: 'zh-Hant', step: 'grain' }, { ...choice, withPanels: true })).toContain('<duikou-atlas select="220000" lens="grain" step="grain" lang="zh-Hant"');
  });

  test('never lets a selection out of its quotes', () => {
    expect(elementCode({ selection: '"><script>', lens: 'pairings', language: 'en', step: null }, choice)).toContain('select="&quot;&gt;&lt;script&gt;"');
  });
});

test('the one file gets a view and stays one file', () => {
  const html = '<html><head><title>x</title></head><body>$& </body></html>';
  expect(oneFileWith(html, 'lens=grain')).toBe('<html><head><title>x</title><meta name="duikou-view" content="lens=grain"></head><body>$& </body></html>');
  expect(oneFileWith(html, '"><script>')).toContain('content="&quot;&gt;&lt;script&gt;"');
});
