/** Serves a page of a host on another origin than the site, with content that a test sets. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, normalize, resolve, sep } from 'node:path';

export interface Host {
  readonly address: string;
  /** The HTML of the page, which can be changed. */
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
 * Opens a real server, because browsers let no page from a `route` of a test frame a local address.
 *
 * @param folders - folders of the project whose files are served by their paths
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
  // The address of a listening server has a port.
  const { port } = server.address() as AddressInfo;
  return Object.assign(host, { address: `http://127.0.0.1:${port}/`, close: () => void server.close() });
}
