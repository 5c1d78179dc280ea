/** The context in which a generated part of a page is made. */
import type { Language } from '../../../src/data/schema.ts';
import type { Manifest } from '../../manifest.ts';

export interface PartContext {
  readonly language: Language;
  readonly manifest: Manifest;
  /** The folder of the built site, where sizes of files are read. */
  readonly site: string;
}
