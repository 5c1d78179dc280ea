/** Serves a page of a host with the built script beside it. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly address: string;
  close(): void;
}

/** Serves a page on its own origin. @param body - may refer to `duikou.js` beside it */
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
  // The address of a listening server has a port.
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
