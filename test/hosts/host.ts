/** Somebody else's page, of another origin than the site: a server whose pages are what a test says they are. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, normalize, resolve, sep } from 'node:path';

export interface Host {
  readonly address: string;
  /** What the page is from now on. */
  html: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
};

/**
 * A real server: a browser lets no page that was made up by a test's route frame a local address.
 *
 * @param folders - files below these folders of the project are served too, by their paths
 */
export async function openHost(folders: readonly string[] = []): Promise<Host> {
  const host = { html: '' };
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://host').pathname).slice(1);
    const isFile = folders.some((folder) => path.startsWith(`${folder}${sep}`));
    response
      .setHeader('content-type', `${types[isFile ? extname(path) : '.html'] ?? 'application/octet-stream'}; charset=utf-8`)
      .end(isFile ? readFileSync(resolve(path)) : host.html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return Object.assign(host, { address: `http://127.0.0.1:${port}/`, close: () => void server.close() });
}
