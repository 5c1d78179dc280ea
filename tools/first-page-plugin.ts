/** Puts the first picture into index.html, in `npm run dev` as in the build. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { DataSet } from '../src/data/schema.ts';
import type { AtlasTopology } from '../src/geo/features.ts';
import type { Places, PlaceText } from '../src/geo/places.ts';
import { firstPage, type FirstPage } from '../src/site/first-page.ts';

export const titleOfReport = '对口 Duikou · 东北与东部对口合作地图集';

export function firstPagePlugin(): Plugin {
  return {
    name: 'duikou-first-page',
    transformIndexHtml: {
      order: 'pre',
      handler(page) {
        if (!page.includes('<!-- first:content -->')) return page;
        const { styles, content } = firstPageOfReport({ hasDocumentation: true });
        // Functions, for a `$` in the content is no reference.
        return page
          .replace('<!-- first:title -->', () => `<title>${titleOfReport}</title>`)
          .replace('<!-- first:styles -->', () => `<style>${styles}</style>`)
          .replace('<!-- first:content -->', () => content);
      },
    },
  };
}

/** The built-in report as a page before any script. */
export function firstPageOfReport({ hasDocumentation = false } = {}): FirstPage {
  return firstPage({
    hasDocumentation,
    dataSet: read<DataSet>('data/report.json'),
    topology: read<AtlasTopology>('geo/overview.topo.json'),
    places: read<Places>('geo/places.json'),
    attribution: read<{ attribution: PlaceText }>('geo/manifest.json').attribution,
  });
}

/** A committed file that its own check has passed. */
function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
