/** The worker that reads one file. It fetches nothing, because its calls contain the list of places and the file. */
import { expose, releaseProxy, transfer, type ProxyMarked, type Remote } from 'comlink';
import { runToCompletion } from '../../data/parse/run-to-completion.ts';
import type { Corrections } from '../corrections.ts';
import { FileImport } from '../files/file-import.ts';
import { makeGazetteer, type GazetteerFile } from '../places/gazetteer.ts';
import type { Settings } from '../settings.ts';
import type { FileChoices, Progress } from '../files/read-file.ts';
import type { InterpretedColumns, Opened } from './session.ts';

/** A function of the page that is called by messages. */
type RemoteProgress = Remote<((progress: Progress) => void) & ProxyMarked>;

let begun: FileImport | null = null;

function fileImport(): FileImport {
  if (!begun) throw new Error('the worker has no list of places yet');
  return begun;
}

const importWorker = {
  begin(gazetteer: GazetteerFile): void {
    begun = new FileImport(makeGazetteer(gazetteer));
  },
  open(file: Blob, choices: FileChoices, progress: RemoteProgress): Promise<Opened> {
    return runWithProgress(fileImport().open(file, choices), progress);
  },
  async interpret(settings: Settings, title: string, progress: RemoteProgress): Promise<InterpretedColumns> {
    const interpreted = await runWithProgress(fileImport().interpretAsColumns(settings, title), progress);
    return transfer(interpreted, [...new Set(buffersIn(interpreted))]);
  },
  corrected(corrections: Corrections): Blob {
    return new Blob([...fileImport().corrected(corrections)], { type: 'text/csv' });
  },
  shared(settings: Settings): string {
    return runToCompletion(fileImport().shared(settings));
  },
};

export type ImportWorker = typeof importWorker;

expose(importWorker);

async function runWithProgress<T>(steps: Generator<Progress, T> | AsyncGenerator<Progress, T>, progress: RemoteProgress): Promise<T> {
  try {
    let step = await steps.next();
    while (!step.done) {
      void progress(step.value);
      step = await steps.next();
    }
    return step.value;
  } finally {
    progress[releaseProxy]();
  }
}

/** The buffers of typed arrays in objects, but not in lists. */
function* buffersIn(value: unknown): Generator<ArrayBufferLike> {
  if (ArrayBuffer.isView(value)) yield value.buffer;
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const inner of Object.values(value)) yield* buffersIn(inner);
}
