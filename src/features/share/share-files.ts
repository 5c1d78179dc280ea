/** The files that the share dialog creates. */
import { DuikouError } from '../../error.ts';
import type { ExportOptions } from '../../export/export-options.ts';
import { isOneFile, oneFile, partsOf, partsOfText, type OneFileParts } from '../../export/one-file.ts';
import { initialViewState, type ViewState } from '../../state/view-state.ts';
import { listedRecords } from '../../scene/listed.ts';
import { loadPart } from '../../load-part.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { AtlasHost } from '../../app/elements/host-context.ts';
import { withUncheckedTitle } from '../../export/unchecked-title.ts';
import type { FileToSave } from './saving.ts';
import type { ShareInput } from './share-input.ts';

export const fileKinds = ['svg', 'png', 'csv', 'json', 'geojson', 'html'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A file name that describes its content: "duikou-grain-jilin-zhejiang.csv". */
export function fileName({ topic, selection, listed }: Pick<ViewState, 'topic' | 'selection' | 'listed'>, kind: FileKind): string {
  const isOfSelection = !(['csv', 'json', 'geojson'].includes(kind) && listed === 'all');
  const parts = ['duikou', topic === initialViewState.topic ? '' : topic, (isOfSelection ? selection : null) ?? ''].filter(
    (part) => part !== '',
  );
  return `${parts
    .join('-')
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .slice(0, 80)}.${kind}`;
}

export function filesOf(host: AtlasHost, input: ShareInput, scale: number): Readonly<Record<FileKind, FileToSave>> {
  const { index, scene, view } = input;
  const file = (kind: FileKind, type: string, make: FileToSave['make']): FileToSave => ({ name: fileName(view, kind), type, make });
  return {
    svg: file('svg', 'image/svg+xml', (exportOptions) => host.toSVG(exportOptions)),
    png: file('png', 'image/png', (exportOptions) => host.toPNG({ scale, ...exportOptions })),
    csv: file('csv', 'text/csv', (exportOptions) => host.toCSV(exportOptions)),
    json: file('json', 'application/json', async (exportOptions) => {
      const { dataSetOf, jsonOf } = await loadPart('exports', () => import('../../export/json.ts'));
      const listed = dataSetOf(index.dataSet, listedRecords(index, scene.records, view).shown);
      return jsonOf(withUncheckedTitle(listed, scene.captions.unchecked), exportOptions);
    }),
    geojson: file('geojson', 'application/geo+json', async (exportOptions) => {
      const { jsonOf } = await loadPart('exports', () => import('../../export/json.ts'));
      return jsonOf(await host.toGeoJSON(exportOptions), exportOptions);
    }),
    html: file('html', 'text/html', (exportOptions) => oneFileOf(host, input, exportOptions)),
  };
}

async function oneFileOf(
  host: AtlasHost,
  { index, scene, view, isUserData, fragment, site }: ShareInput,
  exportOptions: ExportOptions,
): Promise<string> {
  const parts = isOneFile(document) ? partsOf(document) : site === null ? null : await partsAt(new URL('duikou.html', site), exportOptions);
  if (!parts) throw new DuikouError('one-file-unavailable');
  const dataSet = withUncheckedTitle(index.dataSet, scene.captions.unchecked);
  const title = `${messagesOf(view.language).productName} · ${dataSet.title[view.language]}`;
  if (!isUserData) return oneFile(parts, { title, fragment, userData: null });
  const { jsonOf } = await loadPart('exports', () => import('../../export/json.ts'));
  return oneFile(parts, {
    title,
    fragment,
    userData: { json: await jsonOf(dataSet, exportOptions), picture: await host.toSVG(exportOptions) },
  });
}

async function partsAt(address: URL, { signal }: ExportOptions): Promise<OneFileParts | null> {
  const page = await loadPart('oneFile', async () => {
    const response = await fetch(address, signal ? { signal } : {});
    if (!response.ok) throw new TypeError(`${response.status}`);
    return response.text();
  });
  return partsOfText(page);
}
