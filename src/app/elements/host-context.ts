/** How the dialogs of an atlas find it. */
import { createContext } from '@lit/context';
import type { ExportOptions } from '../../export/export-options.ts';
import type { HostElement } from './host-element.ts';

/** The atlas around a dialog: what its files are made by. */
export type AtlasHost = HostElement & {
  readonly address: boolean;
  toSVG(exportOptions?: ExportOptions): Promise<string>;
  toPNG(options: { readonly scale: number } & ExportOptions): Promise<Blob>;
};

export const hostContext = createContext<AtlasHost>(Symbol('duikou-host'));

/** Whether the page's address is a link to the view. Of several atlases with `address` one has it; in a frame it is the frame's, which nobody sees. */
export function hasLink({ address, store }: AtlasHost): boolean {
  return address && store.get().syncsUrl;
}
