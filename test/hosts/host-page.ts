/** Somebody else's page: a server with the built script, and one page around it. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly address: string;
  close(): void;
}

/** Serves a page on an origin of its own. @param body - may name `duikou.js` beside it */
export async function serveHost(body: string, head = ''): Promise<HostPage> {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/duikou.js';
    response
      .setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`)
      .end(
        isScript
          ? readFileSync('dist/embed/duikou.js')
          : `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${head}<body>${body}</body></html>`,
      );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening server of a port has one.
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
