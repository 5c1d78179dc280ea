/** Serves pages of a host and files beside them on its own port, which is another origin. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

export interface Served {
  /** The address, which ends with a slash. */
  readonly address: string;
  close(): void;
}

export interface ServedFiles {
  /** The HTML of pages by path, such as `/` or `/page.html`. */
  readonly pages?: Readonly<Record<string, string>>;
  /** The folders in which other paths are searched, in this order. */
  readonly folders?: readonly string[];
  /** The headers of a page or file by its path. */
  readonly headersOf?: (path: string) => Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

export function serve({ pages = {}, folders = [], headersOf = () => ({}) }: ServedFiles): Promise<Served> {
  const server = createServer(({ url }, response) => {
    const path = new URL(url ?? '/', 'http://host').pathname;
    const file = folders.map((folder) => join(folder, path)).find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
    const body = pages[path] ?? (file === undefined ? null : readFileSync(file));
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    const type = path in pages ? 'text/html' : (types[extname(path)] ?? 'application/octet-stream');
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headersOf(path) }).end(body);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      done({ address: `http://127.0.0.1:${address.port}/`, close: () => void server.close() });
    });
  });
}
