/** What page and worker say to each other. */
import type { Corrections } from './corrections.ts';
import type { GazetteerFile } from './gazetteer.ts';
import type { Settings } from './interpret.ts';
import type { FileChoices, Progress } from './read-file.ts';
import type { SetPart } from './set-parts.ts';

export type Request =
  | { readonly do: 'begin'; readonly gazetteer: GazetteerFile }
  | { readonly do: 'open'; readonly file: Blob; readonly choices: FileChoices }
  | { readonly do: 'interpret'; readonly settings: Settings; readonly title: string }
  | { readonly do: 'corrected'; readonly corrections: Corrections }
  | { readonly do: 'shared'; readonly settings: Settings };

export interface Numbered {
  readonly id: number;
  readonly request: Request;
}

export type Answer =
  | { readonly id: number; readonly progress: Progress }
  /** Before a result that lacks them. */
  | { readonly id: number; readonly part: SetPart }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string };
