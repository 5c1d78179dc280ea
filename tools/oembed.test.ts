import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { oembedOf, writeOembed, type Oembed } from './oembed.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  said = [];
  folder = mkdtempSync(join(tmpdir(), 'duikou-oembed-'));
  for (const page of ['index.html', 'embed.html'])
    writeFileSync(join(folder, page), '<!doctype html><html><head><title>x</title></head><body></body></html>');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (address: string | undefined): void => writeOembed(folder, address, (line) => said.push(line));
const page = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('the answer follows oEmbed 1.0 and has a frame of the size that it names', () => {
  const answer = oembedOf(new URL('https://example.org/atlas/'));
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 800,
    height: 600,
    thumbnail_width: 1440,
    thumbnail_height: 900,
    thumbnail_url: 'https://example.org/atlas/atlas.png',
  });
  expect(answer.html).toMatch(
    /^<iframe src="https:\/\/example\.org\/atlas\/embed\.html" title="[^"]+" width="800" height="600"[^>]*><\/iframe>$/,
  );
});

test('with the address of the site, both pages link to the answer by an absolute address in their head', () => {
  write('https://example.org/atlas/');
  const link = '<link rel="alternate" type="application/json+oembed" href="https://example.org/atlas/oembed.json"';
  for (const name of ['index.html', 'embed.html']) expect(page(name).indexOf(link), name).toBeGreaterThan(0);
  for (const name of ['index.html', 'embed.html']) expect(page(name).indexOf(link), name).toBeLessThan(page(name).indexOf('</head>'));
  expect((JSON.parse(page('oembed.json')) as Oembed).provider_url).toBe('https://example.org/atlas/');
  expect(existsSync(join(folder, 'atlas.png'))).toBe(true);
});

test.each([['https://example.org/atlas'], ['https://example.org/atlas/index.html#topic=grain'], ['https://example.org/atlas/?a=b']])(
  '%s stands for the folder of the site',
  (address) => {
    write(address);
    expect((JSON.parse(page('oembed.json')) as Oembed).provider_url).toBe('https://example.org/atlas/');
  },
);

test.each([[undefined], ['']])('without an address (%s) nothing is written, and the build reports it', (address) => {
  write(address);
  expect(existsSync(join(folder, 'oembed.json'))).toBe(false);
  expect(page('index.html')).not.toContain('oembed');
  expect(said.join()).toContain('SITE_URL=');
});

test.each([['example.org'], ['/atlas/'], ['file:///atlas/'], ['javascript:alert(1)']])(
  '%s is refused with an error that says what is expected',
  (address) => {
    expect(() => write(address)).toThrow(/SITE_URL is ".*"; it has to be/);
    expect(existsSync(join(folder, 'oembed.json'))).toBe(false);
  },
);
