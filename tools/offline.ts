/**
 * Makes the site installable and usable without a network: manifest, icons, version, and a service worker that Workbox writes.
 *
 * Nothing outdated is shown: a page is requested from the network first, and a stored one is used only if there is no answer in time.
 * Scripts and data have a hash in their name. A newer version that arrives while a page is open waits until the reader accepts it.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSW } from 'workbox-build';
import { firstPageOfReport, titleOfReport } from './first-page-plugin.ts';

export const iconFolder = 'src/site/icons';

export interface Icon {
  readonly file: string;
  readonly sizePx: number;
  /**
   * Whether the system may crop the icon to a circle or a rounded square: the background then has no corners, and the mark lies within the
   * middle 80 %.
   */
  readonly isMaskable: boolean;
}

export const icons: readonly Icon[] = [
  { file: 'icon-192.png', sizePx: 192, isMaskable: false },
  { file: 'icon-512.png', sizePx: 512, isMaskable: false },
  { file: 'icon-maskable-512.png', sizePx: 512, isMaskable: true },
];

const colours = { light: '#faf9f6', dark: '#13161b' } as const;

const manifest = (): object => ({
  id: './',
  name: titleOfReport,
  short_name: '对口',
  description: firstPageOfReport().description,
  lang: 'zh-Hans',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: colours.light,
  theme_color: colours.light,
  icons: [
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...icons.map(({ file, sizePx, isMaskable }) => ({
      src: `icons/${file}`,
      sizes: `${sizePx}x${sizePx}`,
      type: 'image/png',
      purpose: isMaskable ? 'maskable' : 'any',
    })),
  ],
});

/** The elements in the head of `index.html` for installation, which replace its empty icon. */
export function headOfInstallable(version: string): string {
  return `<meta name="duikou-version" content="${version}" />
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="${colours.light}" />
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="${colours.dark}" />
    <link rel="manifest" href="manifest.webmanifest" />
    <link rel="icon" href="icons/icon.svg" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="icons/icon-192.png" />`;
}

/**
 * Writes manifest, icons, version and the elements in the page's head. This happens before the policies are written, which are made from
 * the final page.
 */
export function makeInstallable(folder: string): void {
  mkdirSync(join(folder, 'icons'), { recursive: true });
  for (const file of ['icon.svg', ...icons.map((icon) => icon.file)]) copyFileSync(join(iconFolder, file), join(folder, 'icons', file));
  writeFileSync(join(folder, 'manifest.webmanifest'), JSON.stringify(manifest()));
  const version = versionOf(folder);
  writeFileSync(join(folder, 'version.txt'), version);
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  const emptyIcon = '<link rel="icon" href="data:," />';
  if (!html.includes(emptyIcon)) throw new Error(`${page} has no ${emptyIcon}`);
  writeFileSync(
    page,
    html.replace(emptyIcon, () => headOfInstallable(version)),
  );
  // The version allows a frame that stays open during a deployment to detect a newer version.
  const frame = join(folder, 'embed.html');
  writeFileSync(
    frame,
    readFileSync(frame, 'utf8').replace(
      '<meta charset="utf-8" />',
      (charset) => `${charset}\n    <meta name="duikou-version" content="${version}" />`,
    ),
  );
}

/** The time in seconds after which a stored page is used instead of the server's answer. */
const networkTimeoutSeconds = 4;

/**
 * A Workbox plugin for the atlas's page. The page comes from the network; the stored one is used if there is no answer in time, or if the
 * server has an error, as during a deployment. Only the page that was stored together with its scripts is used, because a page stored later
 * could refer to scripts that are not in the store. The functions are written into the service worker as text, so they must not use
 * anything outside of themselves.
 */
const storedPage = {
  cacheWillUpdate: async () => null,
  cachedResponseWillBeUsed: async ({ request }: { request: Request }) =>
    caches.match(request.url.replace(/[#?].*$/, '').replace(/\/$/, '/index.html'), { ignoreSearch: true }),
  fetchDidSucceed: async ({ response }: { response: Response }) => {
    if (response.status >= 500) throw new Error(`the server answered ${response.status}`);
    return response;
  },
};

/** Writes the service worker. This is the last step, because it contains the hash of each file. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const { warnings } = await generateSW({
    globDirectory: folder,
    swDest: join(folder, 'service-worker.js'),
    // A single file without further requests.
    inlineWorkboxRuntime: true,
    sourcemap: false,
    cacheId: 'duikou',
    // The finer boundaries (155 kB) are stored when a reader first zooms in.
    globPatterns: ['index.html', 'en/index.html', 'zh-hant/index.html', 'manifest.webmanifest', 'icons/*', 'assets/*.js'],
    globIgnores: ['assets/detail-*.js'],
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 4_000_000,
    // The stored page has another address, so that the page itself is requested from the network first.
    manifestTransforms: [
      (entries) => ({
        manifest: entries.map((entry) => (entry.url.endsWith('index.html') ? { ...entry, url: `${entry.url}?offline` } : entry)),
      }),
    ],
    directoryIndex: null,
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false,
    // The address of a page includes its fragment.
    runtimeCaching: [
      {
        // The documentation's folders have pages of their own.
        urlPattern: /^(?![^#?]*\/docs\/)[^#?]*\/(index\.html)?([?#].*)?$/,
        handler: 'NetworkFirst',
        options: { networkTimeoutSeconds, plugins: [storedPage] },
      },
      {
        urlPattern: /\/assets\/detail-[^/]+\.js$/,
        handler: 'CacheFirst',
        options: { cacheName: 'duikou-detail', expiration: { maxEntries: 1 } },
      },
      { urlPattern: /^[^#?]*\.html([?#].*)?$/, handler: 'NetworkFirst', options: { cacheName: 'duikou-pages', networkTimeoutSeconds } },
    ],
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
}

/** A hash over all files that are deployed together, so that two deployments with any difference have different versions. */
function versionOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/\.(html|js|json|css|svg|png|webmanifest)$/.test(path)) hash.update(path).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex').slice(0, 12);
}

// `tsx tools/offline.ts FOLDER` is for files that were changed after the build.
const [, script, changed] = process.argv;
if (script?.endsWith('offline.ts') && changed) await writeServiceWorker(changed);
