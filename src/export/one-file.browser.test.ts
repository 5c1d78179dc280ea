import { describe, expect, test } from 'vitest';
import { isOneFile, oneFile, partsOf, partsOfText, type OneFileParts } from './one-file.ts';

const parts: OneFileParts = {
  styles: 'a > b { color: red; }',
  packed: 'H4sIAAAA',
  unpack: "(async () => { if (1 < 2) document.title = 'ran'; })()",
  licences: 'a library\n  Copyright (c) 2020 "A & B"',
  still: '<header slot="still">对口</header><duikou-map><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></duikou-map>',
  policy: "default-src 'none'; script-src 'sha256-+/='",
};
const plain = { title: 'x', fragment: '', userData: null };

function read(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('the one file', () => {
  test('is read back to the parts that it was made of, so that it can be saved from itself', () => {
    const page = read(oneFile(parts, plain));
    expect(isOneFile(page)).toBe(true);
    expect(partsOf(page)).toEqual(parts);
    expect(partsOfText(oneFile(parts, plain))).toEqual(parts);
    expect(partsOf(read(oneFile(partsOf(page) ?? parts, { ...plain, fragment: 'topic=grain' })))).toEqual(parts);
  });

  test('is saved without the state attributes of its running map', () => {
    const page = read(oneFile(parts, plain));
    page.querySelector('duikou-map')?.setAttribute('select', '220000');
    expect(partsOf(page)?.still).toBe(parts.still);
  });

  test('is not recognised in any other page', () => {
    expect(isOneFile(document)).toBe(false);
    expect(partsOf(document)).toBeNull();
  });

  test.each(['</script><script>alert(1)</script>', '<!--<script>', '</title><b>', '&lt;', ']]>', '\u2028"\\'])(
    'with %s in data, view or title, no markup is parsed',
    (hostile) => {
      const data = { title: hostile, dataVersion: '1' };
      const page = read(
        oneFile(parts, { title: hostile, fragment: hostile, userData: { json: JSON.stringify(data), picture: '<svg></svg>' } }),
      );
      expect(page.querySelector('title')?.textContent).toBe(hostile);
      expect(page.querySelectorAll('script')).toHaveLength(4);
      expect(page.querySelector('b')).toBeNull();
      expect(JSON.parse(page.getElementById('duikou-data')?.textContent ?? '')).toEqual(data);
      expect(page.querySelector('meta[name="duikou-view"]')?.getAttribute('content')).toBe(hostile);
      expect(page.querySelector('duikou-atlas')?.getAttribute('src')).toBe('#duikou-data');
    },
  );
});
