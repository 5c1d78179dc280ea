/**
 * The Content-Security-Policy of the pages that the build writes: only the build's own scripts and styles run, and nothing is fetched from
 * elsewhere but data sets that a reader agrees to fetch. `docs/csp.md` has each clause with its reason. As a `<meta>`, for the pages stand on any static host.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a page gets its script: in files of its own origin, as a frame does (so, or as one classic script with the worker inside), within the page, or not at all. */
export type PageKind = 'modules' | 'frame' | 'one-file' | 'no-script';

const charset = /<meta charset="utf-8" ?\/?>/i;

/**
 * @param html - a whole page; the styles and scripts in it are allowed by their hash
 * @param laterScripts - texts of scripts that a script of the page puts into it
 * @param site - `SITE_URL`: browsers fetch nothing by http for a page that came by https, so the policy of that needs no `http:`
 * @returns the page with its policy before all that the policy speaks of
 */
export function withPolicy(html: string, kind: PageKind, laterScripts: readonly string[] = [], site = process.env['SITE_URL']): string {
  if (!charset.test(html)) throw new Error('a page without <meta charset="utf-8">, after which its policy would stand');
  const scripts = [...textsWithin(html, 'script'), ...laterScripts].map(hashOf);
  const styles = textsWithin(html, 'style').map(hashOf);
  const policy = Object.entries(directives(kind, scripts, styles, site?.startsWith('https:') ?? false)).map(
    ([name, sources]) => `${name} ${sources.length === 0 ? "'none'" : sources.join(' ')}`,
  );
  return html.replace(charset, (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />`);
}

/**
 * Gives every page of the site its policy: the atlas itself comes as modules, the page for frames in either way, the documentation has no script. The
 * examples are other people's pages, with policies of their own; the one file comes with its own.
 */
export function securePages(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.html') || path.startsWith('examples') || path === 'duikou.html') continue;
    const file = join(folder, path);
    writeFileSync(
      file,
      withPolicy(
        readFileSync(file, 'utf8'),
        /^((en|zh-hant)\/)?index\.html$/.test(path) ? 'modules' : path.startsWith('docs') ? 'no-script' : 'frame',
      ),
    );
  }
}

/** By what each of them does, beside what every page with the elements does. */
const policiesOf: Readonly<Record<PageKind, readonly string[]>> = {
  modules: [],
  frame: ['default', 'duikou-frame'],
  'one-file': ['default', 'duikou-unpack'],
  'no-script': [],
};

function directives(
  kind: PageKind,
  scripts: readonly string[],
  styles: readonly string[],
  isSecure: boolean,
): Readonly<Record<string, readonly string[]>> {
  // The colours of the documentation's tables are written at them.
  if (kind === 'no-script')
    return {
      'default-src': [],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'frame-src': ["'self'"],
      'base-uri': [],
      'form-action': [],
    };
  const own = kind === 'one-file' ? [] : ["'self'"];
  // The worker starts from a blob; in an opaque origin (a sandboxed frame, `file://`) MapLibre fetches that and starts it from a `data:` address.
  const blob = kind === 'modules' ? [] : ['blob:'];
  const data = kind === 'modules' ? [] : ['data:'];
  return {
    'default-src': [],
    'script-src': [...own, ...scripts],
    'style-src': [...own, ...styles],
    // `blob:` for the picture that a PNG is made from, `data:` for the empty icon.
    'img-src': [...own, 'blob:', ...data],
    // A reader may open data sets of other sites by their address; they are data, and checked at the door.
    'connect-src': [...own, ...blob, ...(kind === 'one-file' ? [] : isSecure ? ['https:'] : ['https:', 'http:'])],
    'worker-src': [...own, ...blob, ...data],
    'frame-src': own,
    'manifest-src': own,
    'base-uri': [],
    'form-action': [],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['lit-html', 'duikou', ...policiesOf[kind]],
  };
}

/** Of scripts those that run: without an address, and no data. */
function textsWithin(html: string, name: 'script' | 'style'): readonly string[] {
  return Array.from(html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'gi')), ([, attributes = '', text = '']) => ({
    attributes,
    text,
  }))
    .filter(({ attributes }) => !/\bsrc=|\btype="(text\/plain|application\/(ld\+)?json)"/.test(attributes))
    .map(({ text }) => text);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
