/**
 * oEmbed, by which a content system turns a link to the site into a frame. https://oembed.com requires absolute addresses, so the build
 * must know the address of the site.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameAddress } from '../src/export/embed-code.ts';
import { titleOfReport } from './first-page-plugin.ts';

const sizePx = { width: 800, height: 600 } as const;

/** The pages that link to the answer in their head. */
const pages = ['index.html', 'embed.html'] as const;

/** The answer, with the names of the specification. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

const picture = { file: 'docs/atlas.png', name: 'atlas.png' } as const;

/** @param site - the address of the folder of `index.html`, with a slash at the end */
export function oembedOf(site: URL): Oembed {
  const address = frameAddress(site.href, '', { panels: [], heightPx: sizePx.height });
  return {
    version: '1.0',
    type: 'rich',
    title: titleOfReport,
    provider_name: 'Duikou',
    provider_url: site.href,
    html: `<iframe src="${address}" title="${titleOfReport}" width="${sizePx.width}" height="${sizePx.height}" loading="lazy" sandbox="allow-scripts allow-popups" style="max-width: 100%; border: 0"></iframe>`,
    ...sizePx,
    thumbnail_url: new URL(picture.name, site).href,
    ...thumbnailSize(readFileSync(picture.file)),
  };
}

/** Reads the size of a PNG. Its first 16 bytes are the signature and the header's name; width and height follow. */
function thumbnailSize(png: Buffer): { readonly thumbnail_width: number; readonly thumbnail_height: number } {
  return { thumbnail_width: png.readUInt32BE(16), thumbnail_height: png.readUInt32BE(20) };
}

/**
 * @param folder - the folder of the built site
 * @param address - `SITE_URL`; without it the site has no oEmbed, and the build reports that
 * @throws Error if the address is no web address
 */
export function writeOembed(folder: string, address: string | undefined, say: (line: string) => void = console.log): void {
  if (address === undefined || address === '') {
    say('oEmbed: left out, for its addresses are absolute. SITE_URL=https://example.org/atlas/ npm run build writes it.');
    return;
  }
  const site = siteOf(address);
  const answer = new URL('oembed.json', site).href;
  writeFileSync(join(folder, 'oembed.json'), `${JSON.stringify(oembedOf(site), null, 1)}\n`);
  copyFileSync(picture.file, join(folder, picture.name));
  for (const page of pages) {
    const file = join(folder, page);
    const link = `<link rel="alternate" type="application/json+oembed" href="${answer}" title="${titleOfReport}" />`;
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('</head>', () => `${link}\n</head>`),
    );
  }
  say(`oEmbed: ${answer}`);
}

function siteOf(address: string): URL {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Error(`SITE_URL is "${address}"; it has to be the address of the site, such as https://example.org/atlas/.`);
  const site = new URL(address);
  site.search = '';
  site.hash = '';
  // The address of a page is replaced by that of its folder.
  site.pathname = site.pathname.replace(/\/index\.html$/, '/').replace(/(?<!\/)$/, '/');
  return site;
}
