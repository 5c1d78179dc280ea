/** Serves the built site with a recorder of errors at the beginning of each page; `svg.html` is the site with the SVG map. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview, type Plugin } from 'vite';
import { recorder } from './in-page.ts';

export interface RecordedSite {
  readonly address: string;
  close(): Promise<void>;
}

/** @param neverComes - matches the paths of files that the server never answers */
export async function serveRecorded(neverComes?: RegExp): Promise<RecordedSite> {
  const server = await preview({
    configFile: 'vite.config.ts',
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
    plugins: [recording(neverComes)],
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the preview server has no address');
  return { address, close: () => server.close() };
}

function recording(neverComes: RegExp | undefined): Plugin {
  return {
    name: 'recorder',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://host').pathname;
        if (neverComes?.test(path)) return;
        const isSvg = path === '/svg.html';
        const file = path === '/' || isSvg ? 'index.html' : /^\/[\w.-]+\.html$/u.test(path) ? path.slice(1) : null;
        if (file === null) return next();
        const page = withRecorder(readFileSync(join('dist/site', file), 'utf8'));
        response.setHeader('content-type', 'text/html');
        response.end(isSvg ? page.replace('<duikou-atlas ', '<duikou-atlas renderer="svg" ') : page);
      });
    },
  };
}

export function withRecorder(page: string): string {
  return page.replace('<head>', () => `<head>${recorder}`);
}
