import { describe, expect, test } from 'vitest';
import { viewNames } from '../state/view-state.ts';
import { elementCode, frameAddress, frameCode } from './embed-code.ts';

const site = 'https://example.org/atlas/index.html';
const choice = { panels: [], heightPx: 480 };
const view = { selection: null, topic: 'overview', language: 'en', step: null, theme: 'auto' } as const;

describe('a frame', () => {
  test('opens the page for frames next to the site, with the view in its fragment', () => {
    expect(frameAddress(site, 'select=jilin-zhejiang&lang=en', choice)).toBe(
      'https://example.org/atlas/embed.html#select=jilin-zhejiang&lang=en',
    );
    expect(new URL(frameAddress(site, '', { ...choice, panels: ['story', 'table'] })).searchParams.get('panels')).toBe('story table');
  });

  test('has code that can be pasted into a page, for any title', () => {
    const code = frameCode(site, 'q=a&lang=en', choice, 'A "map" <b>');
    expect(code).toContain('title="A &quot;map&quot; &lt;b&gt;"');
    expect(code).toContain('#q=a&amp;lang=en"');
    expect(code).toContain('https://example.org/atlas/duikou-host.js');
    for (const attribute of ['loading="lazy"', 'allow="fullscreen; clipboard-write"', 'sandbox="allow-scripts ', 'height: 480px'])
      expect(code).toContain(attribute);
    // With access to the page's origin, a frame could remove its own sandbox.
    expect(code).not.toContain('allow-same-origin');
  });
});

describe('an element', () => {
  test('has the view in its attributes, without defaults', () => {
    expect(elementCode(view, choice, null)).toBe(
      '<script src="duikou.js"></script>\n<duikou-map lang="en" style="display: block; height: 480px"></duikou-map>',
    );
    expect(
      elementCode(
        { selection: '220000', topic: 'grain', language: 'zh-Hant', step: 'grain', theme: 'dark' },
        { ...choice, panels: viewNames },
        null,
      ),
    ).toContain('<duikou-atlas select="220000" topic="grain" step="grain" lang="zh-Hant" theme="dark" style');
  });

  test('has the chosen panels, and the address of a host’s own data', () => {
    expect(elementCode(view, { ...choice, panels: ['story', 'report'] }, 'https://example.org/own.json')).toContain(
      '<duikou-atlas src="https://example.org/own.json" panels="story report" lang="en"',
    );
  });

  test('escapes quotes in a selection', () => {
    expect(elementCode({ ...view, selection: '"><script>' }, choice, null)).toContain('select="&quot;&gt;&lt;script&gt;"');
  });
});
