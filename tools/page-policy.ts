/**
 * The Content-Security-Policy of the pages that the build writes: only the build's own scripts and styles run, and nothing is fetched from
 * other sites except data sets to which a reader agrees. `docs/csp.md` has the reason for each clause. It is a `<meta>`, because the pages
 * can be on any static host.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How a page gets its script: as modules of its own origin, as a frame (by modules, or by a classic script that contains the worker),
 * inline, or not at all.
 */
export type PageKind = 'modules' | 'frame' | 'one-file' | 'no-script';

const charset = /<meta charset="utf-8" ?\/?>/i;

/**
 * @param html - a complete page, whose styles and scripts are allowed by their hash
 * @param laterScripts - the texts of scripts that a script inserts into the page
 * @param site - `SITE_URL`; if it is https, the policy needs no `http:`, because browsers block http requests from https pages
 * @returns the page with its policy before everything that the policy applies to
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
 * Writes the policy into every page of the site: the atlas's page has modules, the page for frames loads its script in either way, and the
 * documentation has no script. The examples are excluded, because they stand for hosts' pages with their own policies; the one file already
 * has its own.
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

/** The names of the trusted-types policies of each kind of page, besides those of every page with the elements. */
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
  // The colours in the documentation's tables are inline styles.
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
  // The worker starts from a blob. In an opaque origin (a sandboxed frame, `file://`) MapLibre fetches that blob and starts it from a
  // `data:` address.
  const blob = kind === 'modules' ? [] : ['blob:'];
  const data = kind === 'modules' ? [] : ['data:'];
  return {
    'default-src': [],
    'script-src': [...own, ...scripts],
    'style-src': [...own, ...styles],
    // `blob:` is for the picture from which a PNG is made, `data:` for the empty icon.
    'img-src': [...own, 'blob:', ...data],
    // A reader may open data sets of other sites by their address. They are only data, and the parser checks them.
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

/** The texts of inline styles or of inline scripts that run, without data blocks. */
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
