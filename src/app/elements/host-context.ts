/** The context by which the dialogs of an atlas find it. */
import { createContext } from '@lit/context';
import type { ExportOptions } from '../../export/export-options.ts';
import type { HostElement } from './host-element.ts';

/** The atlas around a dialog, with the methods that create its files. */
export type AtlasHost = HostElement & {
  readonly address: boolean;
  toSVG(exportOptions?: ExportOptions): Promise<string>;
  toPNG(options: { readonly scale: number } & ExportOptions): Promise<Blob>;
};

export const hostContext = createContext<AtlasHost>(Symbol('duikou-host'));

/** Whether the page's address is a link to the view. Only one of several atlases with `address` has it. In a frame it is invisible. */
export function hasLink({ address, store }: AtlasHost): boolean {
  return address && store.get().syncsUrl;
}
